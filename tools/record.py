"""Serves a page on this machine alone on which people record what is spoken: serve.py record. Ends by itself when it is not used.

Nothing is written before somebody keeps it. Recordings lie in the data folder, audio/<language>/, where the service finds them."""

import argparse
import asyncio
import json
import secrets
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from lib import recorded
from lib.places import BUILD, GENERATED, ROOT, TOOLS
from lib.say import Stop, say, to_exit_code
from lib.spoken import spoken_of
from service.run.clips import RECORDINGS, command
from service.web.headers import SECURITY, policy

PAGE = TOOLS / "record"
FILES = {"record.css": PAGE / "record.css", "record.mjs": PAGE / "record.mjs", "voice.mjs": ROOT / "web/voice.mjs",
         "words.json": PAGE / "words.json", "tokens.css": GENERATED / "tokens.css"}
TYPES = {".css": "text/css", ".mjs": "text/javascript", ".json": "application/json", ".html": "text/html"}
TOKEN = "handrail-token"
IDLE_SECONDS = 600  # without a word from the page, which says every minute that it is open
NUMBER = "number."


@dataclass
class Desk:
    """What the page works on: the texts, where recordings go, and the last one that was tried of each text."""

    options: argparse.Namespace
    token: str = ""
    host: str = ""
    used: float = 0

    def __post_init__(self):
        self.spoken = spoken_of(self.options.i18n, self.options.catalogue)
        self.tried = {}
        self.one_at_a_time = threading.Lock()

    def own(self, language):
        return self.options.data / RECORDINGS / language

    def found(self, language):
        where = recorded.folders(language, self.options.i18n, self.options.catalogue, self.options.data / RECORDINGS)
        return recorded.found(language, self.spoken[language], where).files

    def texts(self, language):
        """Each text once, by its first key: the product's own by how often they are met, numbers, then the services'."""
        spoken, found = self.spoken[language], self.found(language)
        keys, uses = {}, {}
        for key, text in spoken.keys.items():
            keys.setdefault(text, key)
            uses[text] = uses.get(text, 0) + 1
        order = list(spoken.keys)
        first_number = order.index(f"{NUMBER}0")
        place = {key: at for at, key in enumerate(order)}

        def rank(text):
            key = keys[text]
            group = 1 if key.startswith(NUMBER) else 0 if place[key] < first_number else 2
            return group, -uses[text] if group == 0 else 0, place[key]
        return [self.shown(keys[text], text, language, found) for text in sorted(keys, key=rank)]

    def shown(self, key, text, language, found):
        return {"key": key, "text": text, "line": self.spoken[language].lines.get(text),
                "state": self.state_of(language, found.get(text))}

    def state_of(self, language, file):
        return "machine" if file is None else "own" if file.parent == self.own(language) else "given"

    def clip(self, language, text):
        """What is spoken now, as the service gives it out."""
        for folder in (self.options.data / "clips", self.options.clips):
            try:
                name = json.loads((folder / f"{language}.json").read_text(encoding="utf-8"))["clips"][text]
            except (OSError, ValueError, KeyError):
                continue
            for file in (self.options.data / "clips" / f"{name}.opus", self.options.clips / f"{name}.opus"):
                if file.is_file():
                    return file.read_bytes()
        return None

    def make_clips(self):
        """A service that runs gives them out from then on."""
        done = subprocess.run(command(self.options), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        return done.returncode == 0

    def keep(self, language, key):
        with self.one_at_a_time:
            content = self.tried.get((language, key))
            if content is None:
                return False
            recorded.keep(self.own(language), key, self.spoken[language].keys[key], content)
            del self.tried[(language, key)]
            return self.make_clips()

    def take_back(self, language, text):
        with self.one_at_a_time:
            file = self.found(language).get(text)
            if file is None or file.parent != self.own(language):
                return False
            recorded.take_back(file)
            return self.make_clips()


class OnlyOurs:
    """Every page in a browser can reach this machine: who is not asked for by name, or comes from elsewhere, gets nothing."""

    def __init__(self, app, desk):
        self.app, self.desk = app, desk

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        request = Request(scope)
        if not self.is_ours(request):
            return await PlainTextResponse("This page is for this machine alone.\n", 403)(scope, receive, send)
        self.desk.used = time.monotonic()

        async def with_headers(message):
            if message["type"] == "http.response.start":
                names = {name for name, _ in message["headers"]}
                more = {**SECURITY, "content-security-policy": policy(), "cache-control": "no-store"}
                message["headers"] += [(name.encode(), value.encode()) for name, value in more.items() if name.encode() not in names]
            await send(message)
        return await self.app(scope, receive, with_headers)

    def is_ours(self, request):
        port = self.desk.host.rpartition(":")[2]
        hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        host, origin = request.headers.get("host", ""), request.headers.get("origin")
        if host not in hosts or origin not in (None, f"http://{host}"):
            return False
        if request.url.path == "/" or request.url.path.lstrip("/") in FILES:
            return request.method in ("GET", "HEAD")
        return secrets.compare_digest(request.headers.get(TOKEN, "").encode(), self.desk.token.encode())


def file_response(path, content=None):
    return Response(path.read_bytes() if content is None else content, media_type=TYPES[path.suffix])


async def body_of(request):
    """None where it is larger than any recording may be."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > recorded.LARGEST_BYTES:
            return None
        parts.append(part)
    return b"".join(parts)


def routes(desk):
    def text_of(request):
        spoken = desk.spoken.get(request.path_params["language"])
        return spoken and spoken.keys.get(request.path_params["key"])

    async def page(_):
        html = (PAGE / "index.html").read_text(encoding="utf-8").replace("{{token}}", desk.token)
        return file_response(PAGE / "index.html", html.encode())

    async def file(request):
        return file_response(FILES[request.url.path.lstrip("/")])

    async def texts(_):
        return JSONResponse({language: desk.texts(language) for language in desk.spoken})

    async def now(request):
        text = text_of(request)
        clip = text and desk.clip(request.path_params["language"], text)
        return Response(clip, media_type="audio/ogg") if clip else Response(status_code=404)

    async def attempt(request):
        text, content = text_of(request), await body_of(request)
        if not text:
            return Response(status_code=404)
        found = await run_in_threadpool(recorded.heard, content, text) if content is not None else recorded.Heard(fault="long")
        if found.fault:
            return JSONResponse({"fault": found.fault}, 422)
        desk.tried[(request.path_params["language"], request.path_params["key"])] = found.clip
        return Response(found.clip, media_type="audio/ogg", headers={"handrail-doubt": found.doubt or ""})

    async def kept(request):
        language, text = request.path_params["language"], text_of(request)
        if not text:
            return Response(status_code=404)
        work = (desk.keep, request.path_params["key"]) if request.method == "PUT" else (desk.take_back, text)
        try:
            if not await run_in_threadpool(work[0], language, work[1]):
                return Response(status_code=409)
            return JSONResponse({"state": desk.state_of(language, desk.found(language).get(text))})
        except OSError as fault:
            say(f"handrail: {fault.filename} cannot be written: {fault.strerror}")
            return Response(status_code=507)

    async def alive(_):
        return Response(status_code=204)
    return [Route("/", page), *(Route(f"/{name}", file) for name in FILES), Route("/texts", texts), Route("/alive", alive),
            Route("/now/{language}/{key}", now), Route("/tried/{language}/{key}", attempt, methods=["POST"]),
            Route("/kept/{language}/{key}", kept, methods=["PUT", "DELETE"])]


async def serve(desk, listener):
    app = Starlette(routes=routes(desk), middleware=[Middleware(OnlyOurs, desk=desk)])
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None, access_log=False, server_header=False))
    running = asyncio.create_task(server.serve([listener]))
    print(f"Record at http://{desk.host}/", flush=True)
    while not running.done():
        await asyncio.wait([running], timeout=1)
        if time.monotonic() - desk.used > desk.options.idle:
            say("Nobody used the page for a while, so it ends. Start it again to go on.")
            server.should_exit = True
            await running


def parsed():
    parser = argparse.ArgumentParser(prog="serve.py record", description=__doc__, allow_abbrev=False)
    add = parser.add_argument
    add("--port", type=int, default=8090, help="on this machine alone; 0 takes any that is free (%(default)s)")
    add("--data", type=Path, default=ROOT / "var", metavar="DIR", help="the data folder of the service (var/)")
    add("--catalogue", type=Path, default=ROOT / "catalogue", metavar="DIR", help="the services offered")
    add("--i18n", type=Path, default=ROOT / "i18n", metavar="DIR", help="the words of front end and service")
    add("--clips", type=Path, default=BUILD / "clips", metavar="DIR", help="the clips of speech, as built")
    add("--idle", type=int, default=IDLE_SECONDS, metavar="SECONDS", help="ends when nobody used it for so long (%(default)s)")
    return parser.parse_args()


def work(options):
    import socket

    options.clip_maker = TOOLS / "clips.py"
    desk = Desk(options, token=secrets.token_urlsafe(24), used=time.monotonic())
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", options.port))
    except OSError as fault:
        raise Stop(f"port {options.port} cannot be used: {fault.strerror}. Choose another one with --port.") from None
    listener.listen()
    desk.host = f"127.0.0.1:{listener.getsockname()[1]}"
    asyncio.run(serve(desk, listener))
    return 0


if __name__ == "__main__":
    sys.exit(to_exit_code(work, parsed()))
