"""The front end as files that never change under one name: read once, given out in the encoding a client takes."""
import json
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from service.calls.problems import nowhere
from service.values.faults import StartFault
from service.web.encoding import Prepared, prepared
from service.web.replies import REVALIDATE, prepared_response, problem_response

TYPES = {
    ".css": "text/css", ".html": "text/html", ".ico": "image/x-icon", ".jpg": "image/jpeg", ".js": "text/javascript",
    ".json": "application/json", ".m4a": "audio/mp4", ".mjs": "text/javascript", ".opus": "audio/ogg", ".png": "image/png",
    ".svg": "image/svg+xml", ".txt": "text/plain", ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json", ".woff2": "font/woff2",
}
COMPRESSED = {"br": ".br", "gzip": ".gz"}
FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
SERVICE_WORKER = "service-worker.js"


def media_type(path: Path) -> str:
    return TYPES.get(path.suffix, "application/octet-stream")


def read_file(path: Path) -> Prepared:
    """A built file with the compressed forms that stand beside it."""
    forms = {name: path.with_name(path.name + suffix) for name, suffix in COMPRESSED.items()}
    compressed = {name: form.read_bytes() for name, form in forms.items() if form.is_file()}
    return Prepared(path.read_bytes(), media_type(path), compressed)


def asset_names(www: Path) -> dict[str, str]:
    """Names of the build's products with the address of each: assets.json."""
    try:
        return json.loads((www / "assets.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        remedy = "build it with serve.py, or give --no-front-end"
        raise StartFault(f"the front end is not built: {www / 'assets.json'} is missing; {remedy}") from None
    except (OSError, ValueError) as fault:
        raise StartFault(f"{www / 'assets.json'} cannot be read: {fault}") from None


def read_assets(www: Path) -> dict[str, Prepared]:
    """All built files by address."""
    suffixes = tuple(COMPRESSED.values())
    files = (path for path in sorted((www / "assets").rglob("*")) if path.is_file())
    return {f"/{path.relative_to(www).as_posix()}": read_file(path) for path in files
            if not path.name.endswith(suffixes)}


def given(bodies: dict[str, Prepared], headers: dict):
    """An endpoint that gives the body of this address."""
    async def give(request: Request) -> Response:
        if body := bodies.get(request.url.path):
            return prepared_response(request, body, headers)
        return problem_response(nowhere())
    return give


def all_assets(www: Path, made: dict[str, bytes]) -> dict[str, Prepared]:
    """All built files and those made for this catalogue, by address."""
    return read_assets(www) | {path: prepared(content, TYPES[".json"]) for path, content in made.items()}


def asset_routes(www: Path, assets: dict[str, Prepared]) -> list[Route]:
    """Routes of these assets, and of the worker, whose address must not change."""
    routes = [Route("/assets/{path:path}", given(assets, FOREVER))]
    worker = assets.get(asset_names(www).get(SERVICE_WORKER, ""))
    if worker:
        routes.append(Route(f"/{SERVICE_WORKER}", given({f"/{SERVICE_WORKER}": worker}, REVALIDATE)))
    return routes
