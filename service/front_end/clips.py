"""Clips of speech as they lie in the folders given: those of this catalogue first, made while the service runs, then the build's.

A clip is named by its content and never changes. The list of a language grows until all are made, and is asked for anew."""
import re
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from service.calls.problems import nowhere
from service.front_end.older_sound import as_mp4
from service.front_end.static import FOREVER, media_type
from service.web.encoding import Prepared, prepared
from service.web.replies import REVALIDATE, prepared_response, problem_response

OLDER = ".m4a"  # the same clip for browsers that do not decode Ogg/Opus
NAME = re.compile(r"[\w-]+\.(?:opus|json|m4a)", re.ASCII)


def clip_routes(folders: list[Path]) -> list[Route]:
    lists: dict[tuple, Prepared] = {}  # compressed once for each state of a file

    def body(path: Path) -> Prepared:
        if path.suffix != ".json":
            return Prepared(path.read_bytes(), media_type(path), {})
        state = (path, path.stat().st_mtime_ns)
        if state not in lists:
            lists.clear()
            lists[state] = prepared(path.read_bytes(), media_type(path))
        return lists[state]

    async def give(request: Request) -> Response:
        name = request.path_params["name"]
        for path in [folder / name for folder in folders if NAME.fullmatch(name)]:
            try:
                if path.suffix == OLDER:
                    sound = await run_in_threadpool(as_mp4, path.with_suffix(".opus"))
                    return prepared_response(request, Prepared(sound, media_type(path), {}), FOREVER)
                return prepared_response(request, body(path), REVALIDATE if path.suffix == ".json" else FOREVER)
            except (OSError, EOFError, ValueError):
                continue
        return problem_response(nowhere())
    return [Route("/clips/{name}", give)]
