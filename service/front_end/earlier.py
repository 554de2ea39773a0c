"""Assets of earlier builds. Whoever opened a page before a deployment still loads what that page names: a language, the camera.

A folder keeps every asset that was given out. From the start on that no longer has it, it stays for some weeks; what was
replaced longest ago goes first where all of it grows too large.
"""
import json
import os
from pathlib import Path

from service.front_end.static import COMPRESSED, read_file
from service.values import clock
from service.values.faults import StartFault
from service.web.encoding import Prepared

SECONDS = 30 * 86400
MOST_BYTES = 64 << 20
REPLACED = "replaced.json"  # when each asset was first found to be replaced, in seconds since 1970, by address


def write_file(path: Path, body: Prepared):
    """A file with its compressed forms beside it, each of them whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for suffix, content in [*((COMPRESSED[name], form) for name, form in body.compressed.items()), ("", body.plain)]:
        part = path.with_name(f"{path.name}.part")
        part.write_bytes(content)
        os.replace(part, path.with_name(path.name + suffix))


def forms_of(path: Path) -> list[Path]:
    return [form for form in (path, *(path.with_name(path.name + suffix) for suffix in COMPRESSED.values())) if form.is_file()]


def times_of(folder: Path) -> dict[str, int]:
    try:
        found = json.loads((folder / REPLACED).read_text(encoding="utf-8"))
        return {path: int(when) for path, when in found.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def files_in(folder: Path) -> dict[str, Path]:
    """The assets of the folder by address."""
    others = (*COMPRESSED.values(), ".part")
    return {f"/{path.relative_to(folder).as_posix()}": path for path in sorted((folder / "assets").rglob("*"))
            if path.is_file() and not path.name.endswith(others)}


def forget_old(folder: Path, current: set[str]):
    """Deletes what was replaced long ago, and of the rest what is too much."""
    now, known, files = int(clock.now()), times_of(folder), files_in(folder)
    replaced = {path: known.get(path, now) for path in files if path not in current}
    size = 0
    for path in sorted(replaced, key=lambda one: -replaced[one]):
        forms = forms_of(files[path])
        size += sum(form.stat().st_size for form in forms)
        if now - replaced[path] > SECONDS or size > MOST_BYTES:
            for form in forms:
                form.unlink()
            del replaced[path]
    (folder / REPLACED).write_text(json.dumps(replaced, indent=1, sort_keys=True), encoding="utf-8")


def earlier_assets(folder: Path, current: dict[str, Prepared]) -> dict[str, Prepared]:
    """Keeps the current assets in the folder, and gives those of earlier builds."""
    try:
        for path, body in current.items():
            if not (folder / path.lstrip("/")).is_file():
                write_file(folder / path.lstrip("/"), body)
        forget_old(folder, set(current))
        return {path: read_file(file) for path, file in files_in(folder).items() if path not in current}
    except OSError as fault:
        raise StartFault(f"{fault.filename} cannot be used for the assets of earlier builds: {fault.strerror}") from None
