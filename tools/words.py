"""Lists every text of product, service and catalogue that is hard to read, with what to do: words.py.

The rules are in service/wording, a file a language. Each line has the file, the key or JSON pointer, and what is wrong;
it ends with 1 when there are any. `serve.py --check-catalogue` warns of the same in a catalogue of one's own."""

import argparse
import sys
from pathlib import Path

from lib.places import ROOT
from lib.say import to_exit_code
from lib.words import find_hard_words


def list_faults(options):
    found = find_hard_words(options.i18n, options.catalogue)
    for fault in found:
        print(fault)
    print(f"{len(found)} to mend." if found else "Every text is plain.")
    return 1 if found else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--i18n", type=Path, default=ROOT / "i18n", metavar="DIR")
    parser.add_argument("--catalogue", type=Path, default=ROOT / "catalogue", metavar="DIR")
    return to_exit_code(list_faults, parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
