"""Starts the service as a process of its own and speaks to it; every answer is held to the OpenAPI document."""
import contextlib
import gzip
import http.client
import io
import itertools
import json
import os
import secrets
import shutil
import signal
import subprocess
import tempfile
import unittest
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from service.run import commands
from service.run.main import main
from service.values import clock
from tests.service import contract, storage

ROOT = Path(__file__).resolve().parents[2]
PYTHON = "/usr/bin/python3"
READY = "Handrail is ready at "
SERVICE = "certificate-appointment"
NAMES = itertools.count(1)


def arguments(*options: str) -> list[str]:
    return [PYTHON, "-m", "service", *map(str, options)]


@dataclass(frozen=True)
class Done:
    """How a command line ended."""

    returncode: int
    stdout: str
    stderr: str


def told(stderr: str) -> str:
    """What was told beside the date of these tests, which every start tells when it is not today's."""
    return stderr.replace(f"handrail: the clock is moved by {clock.SHIFT} seconds, for tests\n", "")


def in_a_process(*options: str) -> Done:
    """Runs a command line that ends by itself."""
    ended = subprocess.run(arguments(*options), cwd=ROOT, capture_output=True, text=True, timeout=30)
    return Done(ended.returncode, ended.stdout, told(ended.stderr))


def done(*options: str) -> Done:
    """The same within this process, which spares the start of one."""
    given = [str(option) for option in options]
    with contextlib.redirect_stdout(io.StringIO()) as said, contextlib.redirect_stderr(io.StringIO()) as faults:
        try:
            status = commands.main(given) if commands.is_command(given) else main(given)
        except SystemExit as ended:
            status = ended.code
    return Done(status, said.getvalue(), told(faults.getvalue()))


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict
    body: bytes

    @cached_property
    def json(self):
        packed = self.headers.get("content-encoding") == "gzip"
        return json.loads(gzip.decompress(self.body) if packed else self.body)

    @property
    def code(self) -> str | None:
        return self.json.get("code") if self.status >= 400 else None


class Server:
    """The service with a data folder of its own; the folder outlives a restart and goes with the object."""

    def __init__(self, *options: str, workers: int = 2, front_end: bool = False):
        self.folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
        self.options = ["--port", "0", "--data", str(self.folder), "--workers", str(workers), *map(str, options)]
        self.options += [] if front_end else ["--no-front-end"]
        self.url = storage.new_database(self.folder) if "--database" not in options else None
        self.options += ["--database", self.url] if self.url else []
        self.start()

    def start(self):
        self.errors = open(self.folder / "stderr.txt", "a+", encoding="utf-8")
        self.process = subprocess.Popen(arguments(*self.options), cwd=ROOT, stdout=subprocess.PIPE, stderr=self.errors,
                                        text=True)
        line = self.process.stdout.readline()
        if not line.startswith(READY):
            self.process.communicate()
            self.errors.close()
            raise AssertionError(f"the service did not start: {line!r} {self.said()}")
        self.address = line.removeprefix(READY).strip()
        self.port = urlsplit(self.address).port

    def said(self) -> str:
        return told((self.folder / "stderr.txt").read_text(encoding="utf-8"))

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(how)
        status = self.process.wait(timeout=10)
        self.process.stdout.close()
        self.errors.close()
        return status

    def close(self):
        if self.process.poll() is None:
            self.stop()
        if self.url:
            storage.drop_database(self.url)
        shutil.rmtree(self.folder)

    def rows(self, query: str, *values) -> list[tuple]:
        """What the database holds; `?` stands for a value."""
        return storage.rows(self.url, query, *values)

    def change(self, statement: str, *values) -> int:
        return storage.change(self.url, statement, *values)

    def call(self, method: str, path: str, body=None, headers: dict | None = None) -> Reply:
        """One request on a connection of its own; `body` is sent as JSON unless it is bytes."""
        sent = dict(headers or {})
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
        if body is not None:
            sent.setdefault("Content-Type", "application/json")
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body, sent)
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            reply = Reply(answer.status, found, answer.read())
        finally:
            connection.close()
        bare = path.partition("?")[0]
        if contract.path_item(bare):
            contract.check(method, bare, reply)
        return reply

    def get(self, path: str, **headers) -> Reply:
        return self.call("GET", path, headers=dashed(headers))

    def post(self, path: str, body=None, key: str | None = None, **headers) -> Reply:
        """A POST with an Idempotency-Key, a new one unless it is given; "" sends none."""
        sent = dashed(headers)
        if key != "":
            sent["Idempotency-Key"] = key or secrets.token_hex(8)
        return self.call("POST", path, body, sent)

    def slots(self, office: str = "west-center", days: int = 14) -> list[dict]:
        return self.get(f"/api/v1/slots?service={SERVICE}&office={office}&days={days}").json

    def free_slot(self, office: str = "west-center", left: int = 1) -> dict:
        """A slot with at least this many seats free, far enough away to be changed still."""
        return next(slot for slot in reversed(self.slots(office)) if slot["left"] >= left)

    def hold(self, slot: dict, key: str | None = None) -> Reply:
        body = {"service": SERVICE, "office": slot["id"].split(".")[1], "slot": slot["id"]}
        return self.post("/api/v1/holds", body, key)

    def case(self, slot: dict, key: str | None = None, **changes) -> Reply:
        return self.post("/api/v1/cases", case_body(slot, **changes), key)


SHARED: dict[tuple, Server] = {}


def shared_server(module: str, options: tuple) -> Server:
    """The one with these options, until all tests of the module are done."""
    key = module, *options
    if key not in SHARED:
        SHARED[key] = Server(*options)
        unittest.addModuleCleanup(lambda: SHARED.pop(key).close())
    return SHARED[key]


class WithServer(unittest.TestCase):
    """One server for all tests of a module; each takes slots of its own."""

    options: tuple = ()

    @classmethod
    def setUpClass(cls):
        cls.server = shared_server(cls.__module__, cls.options)

    def made(self, **changes) -> dict:
        reply = self.server.case(self.server.free_slot(), **changes)
        self.assertEqual(reply.status, 201, reply.body)
        return reply.json

    def refused(self, reply, status: int, code: str):
        self.assertEqual((reply.status, reply.json.get("code")), (status, code), reply.body)


def dashed(headers: dict) -> dict:
    return {name.replace("_", "-"): value for name, value in headers.items()}


def answers(slot: dict) -> dict:
    return {"document": "permit", "office": slot["id"].split(".")[1], "slot": slot["id"], "name": "李秀英",
            "phone": f"138{next(NAMES):08d}"}


def case_body(slot: dict, **changes) -> dict:
    body = {"service": SERVICE, "definition_version": 1, "language": "zh-CN", "channel": "web",
            "answers": answers(slot)}
    return {**body, **changes}


def children(process: int) -> list[int]:
    """The processes that a process has started."""
    listed = Path(f"/proc/{process}/task/{process}/children").read_text()
    return [int(word) for word in listed.split()]


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
