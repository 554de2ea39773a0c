"""Serves Handrail: sets the machine up, builds what is stale, then becomes the service. See --help for the options.

serve.py record opens a page on which people record what is spoken; it has a --help of its own."""

import argparse
import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "tools"))

from lib.places import BUILD, STAMPS, WWW  # noqa: E402
from lib.say import Stop, say, to_exit_code  # noqa: E402


FOLDERS = ("--data", "--catalogue", "--i18n", "--clips")


class Parser(argparse.ArgumentParser):
    def error(self, message):
        """One line, for the person at the terminal; --help tells the rest."""
        self.exit(2, f"serve.py: {message}\n")


def options():
    parser = Parser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at (%(default)s)")
    parser.add_argument("--port", type=port, default=8080, help="port to listen at (%(default)s)")
    parser.add_argument("--database", type=database, metavar="URL", help="SQLite file in the data folder by default")
    parser.add_argument("--catalogue", type=existing_folder, metavar="DIR", help="the services offered")
    parser.add_argument("--data", type=data_folder, metavar="DIR", default=ROOT / "var", help="what is kept (var/)")
    parser.add_argument("--workers", type=workers, metavar="N", help="processes that answer (one a core, up to 4)")
    parser.add_argument("--check-catalogue", type=existing_folder, metavar="DIR", help="tell what is wrong, serve nothing")
    parser.add_argument("--no-build", action="store_true", help="serve what was built before")
    return parser.parse_args()


def port(text):
    if not text.isdecimal() or not 0 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is not a port; use a number up to 65535")
    return int(text)


def workers(text):
    if not text.isdecimal() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError(f"{text} workers cannot be started; use 1 to 64")
    return int(text)


def database(url):
    if not re.match(r"\w+(\+\w+)?://", url):
        raise argparse.ArgumentTypeError(f"{url} is not a database URL; use sqlite:///FILE or postgresql://…")
    # The service runs in the project's folder, but a relative file is meant from where the person is.
    return re.sub(r"^sqlite:///(?![/:])", lambda _: f"sqlite:///{Path.cwd()}/", url)


def existing_folder(text):
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"{text} is not a folder")
    return Path(text).resolve()


def data_folder(text):
    folder = Path(text).resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{text} cannot be made: {error.strerror}") from error
    if not os.access(folder, os.W_OK):
        raise argparse.ArgumentTypeError(f"{text} cannot be written to")
    return folder


def prepare():
    from build import build_to_serve
    from setup import set_up

    set_up("serve")
    build_to_serve()


def check_catalogue(folder):
    """Needs the service's modules and the icons, nothing compiled: whoever edits a definition wants the answer at once."""
    from build import build
    from lib.icons import ASSETS, are_written
    from lib.needs import service_python
    from setup import set_up

    if not service_python() or not ASSETS.is_dir():
        set_up("serve")
    if not are_written():
        build("icons")
    python = service_python()
    os.chdir(ROOT)
    os.execv(python, [python, "-m", "service", "--check-catalogue", str(folder)])


def serve(chosen):
    """Replaces this process, so that signals reach the service and no parent waits in memory."""
    if chosen.check_catalogue:
        check_catalogue(chosen.check_catalogue)
    if not chosen.no_build:
        prepare()
    elif not (WWW / "assets.json").exists():
        raise Stop("nothing is built yet. Run it once without --no-build.")
    python = (STAMPS / "python").read_text()
    passed = ["host", "port", "database", "catalogue", "data", "workers"]
    arguments = [word for name in passed if getattr(chosen, name) is not None
                 for word in (f"--{name}", str(getattr(chosen, name)))]
    os.chdir(ROOT)
    say("Starting the service")
    os.execv(python, [python, "-m", "service", *arguments, "--www", str(WWW), "--clip-maker", str(ROOT / "tools/clips.py"),
                      "--prerender", str(BUILD / "prerender/handrail-prerender")])


def record(arguments):
    """The page on which people record the texts; what is spoken now must be there."""
    if "--help" not in arguments and "-h" not in arguments:
        prepare()
    python = (STAMPS / "python").read_text()
    # It runs in the project's folder too, but a relative folder is meant from where the person is.
    words = [str(Path(word).resolve()) if before in FOLDERS else word for before, word in zip(["", *arguments], arguments)]
    os.chdir(ROOT)
    os.execv(python, [python, str(ROOT / "tools/record.py"), *words])


if __name__ == "__main__":
    if sys.argv[1:2] == ["record"]:
        sys.exit(to_exit_code(record, sys.argv[2:]))
    sys.exit(to_exit_code(serve, options()))
