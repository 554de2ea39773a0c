"""The command line: reads the options, checks all that could be wrong, and only then serves.

Passes: 1 options; 2 the address, the catalogue, the database, the front end, each told in one line when it cannot be
used; 3 workers.
"""
import argparse
import logging
import os
import sqlite3
import sys
from datetime import date
from functools import partial
from pathlib import Path

from service.calls.call import Context
from service.calls.providers import Counter
from service.catalogue.loading import Catalogue, load_catalogue, outlived, require_none
from service.catalogue.wording import hard_to_read
from service.catalogue.zones import moment_of
from service.front_end.clips import clip_routes
from service.front_end.earlier import earlier_assets
from service.front_end.home import home_route
from service.front_end.prerender import Build, check_definitions, keep, rendered
from service.front_end.static import all_assets, asset_routes
from service.money.sandbox import FILE as SANDBOX, Sandbox
from service.money.settling import ROUND_SECONDS, Settler
from service.run.clips import make_clips
from service.run.icons import icons_of, icons_to_serve
from service.run.rounds import regularly
from service.run.supervisor import Supervisor, address, listen
from service.storage.database import Database
from service.uploads.keeping import FORGETTING_SECONDS, forget_unnamed
from service.values import clock
from service.values.faults import StartFault, told
from service.values.json_checks import told_line
from service.web.application import application, documents
from service.web.metrics import Metrics

ROOT = Path(__file__).resolve().parents[2]
MOST_WORKERS = 64
GRACE = 3  # times the provider's patience, until somebody asks after a payment


class Options(argparse.ArgumentParser):
    def error(self, message: str):
        """One line instead of the whole usage; argparse ends with 2 by itself."""
        self.exit(2, f"handrail: {message}\n")


def number(least: int, most: int):
    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from {least} to {most}")
        return int(text)
    return read


def catalogue_options(parser: argparse.ArgumentParser):
    """What the service and the static site have in common."""
    add = parser.add_argument
    add("--catalogue", type=Path, default=ROOT / "catalogue", metavar="DIR", help="services, offices and settings")
    add("--www", type=Path, default=ROOT / "build/www", metavar="DIR", help="the built front end")
    add("--prerender", type=Path, default=ROOT / "build/prerender/handrail-prerender", metavar="FILE")
    add("--i18n", type=Path, default=ROOT / "i18n", metavar="DIR", help="the words of front end and service")
    add("--icons", type=Path, default=ROOT / "build/icons", metavar="DIR", help="the icon package, as built")
    add("--clips", type=Path, default=ROOT / "build/clips", metavar="DIR", help="the clips of speech, as built")


def storage_options(parser: argparse.ArgumentParser):
    """Where the service keeps things, which the operator's commands must know too."""
    add = parser.add_argument
    add("--database", metavar="URL", help="any that SQLAlchemy knows (default: a SQLite file in the data folder)")
    add("--data", type=Path, default=ROOT / "var", metavar="DIR", help="what the service keeps")


def parsed(arguments: list[str]) -> argparse.Namespace:
    parser = Options(prog="handrail", allow_abbrev=False,
                     description="Serves the shared service API and the front end.")
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="address to listen at (default: %(default)s)")
    add("--port", type=number(0, 65535), default=8080, help="0 takes any that is free (default: %(default)s)")
    storage_options(parser)
    add("--workers", type=number(1, MOST_WORKERS), default=min(4, os.cpu_count() or 1), metavar="N")
    add("--check-catalogue", type=Path, metavar="DIR", help="tell what is wrong with a catalogue, and serve nothing")
    add("--patience", type=number(1, 60), default=5, metavar="SECONDS",
        help="how long a payment provider may take to answer (default: %(default)s)")
    add("--allowance", type=number(1, 1000), default=1, metavar="N",
        help="times as many requests as usual that one client may make (default: %(default)s)")
    add("--clip-maker", type=Path, metavar="FILE", help="the program that makes clips of speech for this catalogue")
    add("--no-front-end", action="store_true", help="serve the API alone")
    catalogue_options(parser)
    return parser.parse_args(arguments)


def build_of(options: argparse.Namespace) -> Build:
    return Build(options.www, options.prerender, options.i18n, options.icons)


def check_catalogue(options: argparse.Namespace) -> int:
    found = load_catalogue(options.check_catalogue, icons_of(options.icons), options.i18n)
    require_none(outlived(found, today(found)))
    for place in hard_to_read(options.check_catalogue):
        print(f"handrail: {told_line(*place)}", file=sys.stderr)
    is_read_by_core = check_definitions(build_of(options), found)
    print(f"The catalogue is right: {len(found.services)} services in {len(found.categories)} categories, "
          f"{len(found.offices)} offices, {len(found.places)} places.")
    if not is_read_by_core:
        print("Core is not built, so only the service has read the definitions: python3 tools/build.py prerender")
    return 0


def today(catalogue: Catalogue) -> date:
    return moment_of(clock.now(), catalogue.zone).date()


def data_folder(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return folder
    except OSError as fault:
        raise StartFault(f"the data folder {folder} cannot be used: {fault.strerror}") from None


def front_end(options: argparse.Namespace, catalogue: Catalogue) -> tuple[list, str]:
    """The routes of the front end, its pages made anew for this catalogue, and what this edition of it is called."""
    if options.no_front_end:
        check_definitions(build_of(options), catalogue)
        return [], ""
    made = rendered(build_of(options), catalogue)
    keep(made, options.data / "pages")
    assets = all_assets(options.www, made.files)
    earlier = earlier_assets(options.data / "front_end", assets)
    clips = clip_routes([options.data / "clips", options.clips])
    return [home_route(made, catalogue), *asset_routes(options.www, earlier | assets), *clips], made.build


def database_url(options: argparse.Namespace, data: Path) -> str:
    return options.database or f"sqlite:///{data.resolve() / 'handrail.db'}"


def providers_of(options: argparse.Namespace, data: Path) -> dict:
    """Who takes the money, by kind of method."""
    try:
        return {"online": Sandbox(data / SANDBOX, options.patience), "counter": Counter()}
    except sqlite3.Error as fault:
        raise StartFault(f"the sandbox's ledger {data / SANDBOX} cannot be used: {fault}") from None


def serve(options: argparse.Namespace) -> int:
    if clock.SHIFT:
        logging.warning("the clock is moved by %d seconds, for tests", clock.SHIFT)
    with listen(options.host, options.port) as listener:
        catalogue = load_catalogue(options.catalogue, icons_to_serve(options.icons, alone=options.no_front_end), options.i18n)
        for line in outlived(catalogue, today(catalogue)):
            logging.warning("%s", line)  # a night's restart must not end all services for one that ran out
        data = data_folder(options.data)
        url = database_url(options, data)
        Database(url).prepare()
        providers = providers_of(options, data)
        (pages, build), bodies = front_end(options, catalogue), documents(catalogue)
        metrics = Metrics(options.workers)

        def worker(number: int):
            metrics.worker = number
            if number == 0:
                make_clips(options)
            context = Context(catalogue, Database(url), providers, GRACE * options.patience, options.allowance)
            regularly("payments could not be settled", ROUND_SECONDS, Settler(context).round)
            regularly("unnamed uploads could not be deleted", FORGETTING_SECONDS, partial(forget_unnamed, context.database))
            return application(context, metrics, bodies, pages, build)

        return Supervisor(listener, options.workers, worker).run(
            ready=lambda: print(f"Handrail is ready at {address(listener)}", flush=True))


def main(arguments: list[str] | None = None) -> int:
    logging.basicConfig(level=logging.WARNING, format="handrail: %(message)s", stream=sys.stderr)
    logging.getLogger("uvicorn").setLevel(logging.ERROR)  # it warns of every client that does not speak HTTP
    options = parsed(sys.argv[1:] if arguments is None else arguments)
    work = check_catalogue if options.check_catalogue else serve
    return told(lambda: work(options))
