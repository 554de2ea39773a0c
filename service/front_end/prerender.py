"""The home page of each language, made by the native core for the catalogue in use.

Passes: 1 the core reads every definition as phones will, and writes a page for each language, the screens that come
next, what each is started with, and the icons; 2 these files get a name from their content; 3 the pages are given
those names.
"""
import hashlib
import json
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from service.catalogue.loading import Catalogue
from service.front_end.static import asset_names
from service.values import clock
from service.values.faults import StartFault

SECONDS = 60


@dataclass(frozen=True)
class Build:
    """Where the products of the build are."""

    www: Path
    prerender: Path
    i18n: Path
    icons: Path


@dataclass(frozen=True)
class Rendered:
    pages: dict[str, str]    # HTML by language
    files: dict[str, bytes]  # what the pages fetch, by address
    build: str = ""          # another one whenever anything of a page is another


def built_file(build: Build, names: dict, name: str) -> Path:
    if name not in names:
        raise StartFault(f"{build.www / 'assets.json'} does not name {name}; build the front end again")
    return build.www / names[name].lstrip("/")


def write_json(path: Path, value) -> Path:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


def write_definitions(catalogue: Catalogue, folder: Path) -> Path:
    """A folder with every definition under the name of its file."""
    folder.mkdir()
    for name, service in catalogue.files.items():
        write_json(folder / name, catalogue.services[service])
    return folder


def command(build: Build, catalogue: Catalogue, folder: Path, out: Path) -> list[str]:
    """The prerenderer's command line, with what it reads written into the folder."""
    names = asset_names(build.www)
    options = {
        "assets": build.www / "assets.json", "i18n": build.i18n, "icons": build.icons,
        "css": built_file(build, names, "handrail.css"), "boot": built_file(build, names, "boot.js"),
        "config": write_json(folder / "config.json", catalogue.config_view(int(clock.now()))),
        "catalogue": write_json(folder / "catalogue.json", catalogue.view()),
        "definitions": write_definitions(catalogue, folder / "definitions"),
        "names": write_json(folder / "names.json", catalogue.icons()), "out": out,
    }
    return [str(build.prerender), *(part for name, value in options.items() for part in (f"--{name}", str(value)))]


def run(arguments: list[str]):
    try:
        done = subprocess.run(arguments, capture_output=True, text=True, errors="replace", timeout=SECONDS)
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise StartFault(f"the prerenderer cannot be run: {getattr(fault, 'strerror', None) or fault}") from None
    if done.returncode != 0:
        said = done.stderr.strip().splitlines() or [f"it ended with {done.returncode}"]
        raise StartFault(f"the prerenderer refused: {said[-1]}")


def check_definitions(build: Build, catalogue: Catalogue) -> bool:
    """The core reads every definition, for what it refuses every phone would refuse. False where it is not built."""
    if not build.prerender.exists():
        return False
    with tempfile.TemporaryDirectory(prefix="handrail-") as folder:
        run([str(build.prerender), "--definitions", str(write_definitions(catalogue, Path(folder) / "definitions"))])
    return True


def rendered(build: Build, catalogue: Catalogue) -> Rendered:
    with tempfile.TemporaryDirectory(prefix="handrail-") as folder:
        out = Path(folder) / "out"
        out.mkdir()
        run(command(build, catalogue, Path(folder), out))
        return collected(out, catalogue.languages)


def addressed(file: Path) -> tuple[str, bytes]:
    """The address of a file, which changes with its content, and the content."""
    content = file.read_bytes()
    return f"/assets/{file.stem}.{hashlib.sha256(content).hexdigest()[:10]}.json", content


# What a page names by address: one file for all languages, or one for its own.
SHARED = ("icons", "forms")
OWN = ("start", "next", "kiosk")


def collected(folder: Path, languages: list[str]) -> Rendered:
    pages, files = {}, {}
    try:
        for tag in languages:
            html = (folder / f"index.{tag}.html").read_text(encoding="utf-8")
            for name in (*SHARED, *OWN):
                address, content = addressed(folder / (f"{name}.json" if name in SHARED else f"{name}.{tag}.json"))
                files[address] = content
                html = html.replace(f"%{name.upper()}%", address)
            pages[tag] = html
    except OSError as fault:
        raise StartFault(f"the prerenderer did not write {Path(fault.filename).name}") from None
    build = hashlib.sha256("".join(pages.values()).encode()).hexdigest()[:10]
    return Rendered({tag: html.replace("%BUILD%", build) for tag, html in pages.items()}, files, build)


def keep(made: Rendered, folder: Path):
    """Leaves the pages in the data folder, where whoever runs the service can look at them."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*"):
        old.unlink()
    for path, content in made.files.items():
        (folder / Path(path).name).write_bytes(content)
    for tag, html in made.pages.items():
        (folder / f"index.{tag}.html").write_text(html, encoding="utf-8")
