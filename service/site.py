"""Writes the whole front end into a folder for static hosting: python3 -m service.site OUT"""
import json
import shutil
import sys
from pathlib import Path

from service.catalogue.loading import Catalogue, load_catalogue
from service.front_end.earlier import forget_old, write_file
from service.front_end.prerender import Rendered, rendered
from service.front_end.static import FOREVER, SERVICE_WORKER, all_assets, asset_names, read_file
from service.run.icons import icons_of
from service.run.main import Options, build_of, catalogue_options
from service.values.faults import StartFault, told
from service.web.encoding import prepared
from service.web.headers import SECURITY, policy
from service.web.replies import REVALIDATE


def write_pages(out: Path, made: Rendered, default: str):
    for tag, html in made.pages.items():
        write_file(out / f"index.{tag}.html", prepared(html.encode(), "text/html"))
    write_file(out / "index.html", prepared(made.pages[default].encode(), "text/html"))
    for path, content in made.files.items():
        write_file(out / path.lstrip("/"), prepared(content, "application/json"))


def headers(made: Rendered) -> dict:
    """What the host must send with each path; every page allows its own inline style and script only."""
    html = "".join(made.pages.values())
    return {"/*": SECURITY, "/*.html": {"content-security-policy": policy(html), **REVALIDATE},
            "/assets/*": FOREVER, "/clips/*.opus": FOREVER, "/clips/*.json": REVALIDATE,
            f"/{SERVICE_WORKER}": REVALIDATE}


def write_site(out: Path, www: Path, made: Rendered, catalogue: Catalogue):
    try:
        shutil.copytree(www / "assets", out / "assets", dirs_exist_ok=True)
        forget_old(out, set(all_assets(www, made.files)))  # those of earlier builds in the same folder stay for a while
        write_pages(out, made, catalogue.config["default_language"])
        worker = asset_names(www).get(SERVICE_WORKER)
        if worker:
            write_file(out / SERVICE_WORKER, read_file(www / worker.lstrip("/")))
        (out / "headers.json").write_text(json.dumps(headers(made), indent=2) + "\n", encoding="utf-8")
    except OSError as fault:
        raise StartFault(f"{fault.filename} cannot be written: {fault.strerror}") from None


def write_clips(out: Path, clips: Path):
    """The clips of speech, where they are built."""
    if clips.is_dir():
        shutil.copytree(clips, out / "clips", dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.txt", "*.part"))


def main(arguments: list[str]) -> int:
    parser = Options(prog="handrail-site", allow_abbrev=False, description="Writes the front end for static hosting.")
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder to write")
    catalogue_options(parser)
    options = parser.parse_args(arguments)

    def work() -> int:
        catalogue = load_catalogue(options.catalogue, icons_of(options.icons), options.i18n)
        write_site(options.out, options.www, rendered(build_of(options), catalogue), catalogue)
        write_clips(options.out, options.clips)
        return 0
    return told(work)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
