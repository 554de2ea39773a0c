"""Lists every text that is missing or wrong in a language, of product, service and catalogue: texts.py [LANGUAGE].

Without a language: in each that catalogue/config.json names. Each line has the file, the key or JSON pointer, and what
is wrong; it ends with 1 when there are any."""

import argparse
import sys
from pathlib import Path

from lib.places import ROOT
from lib.say import to_exit_code
from lib.texts import find_faults


def list_faults(options):
    found = find_faults(options.i18n, options.catalogue, options.language)
    for fault in found:
        print(fault)
    print(f"{len(found)} to mend." if found else "Nothing is missing.")
    return 1 if found else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", nargs="?", metavar="LANGUAGE", help="one that may not be configured yet")
    parser.add_argument("--i18n", type=Path, default=ROOT / "i18n", metavar="DIR")
    parser.add_argument("--catalogue", type=Path, default=ROOT / "catalogue", metavar="DIR")
    return to_exit_code(list_faults, parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
