"""The application: a request becomes a call or a problem, whatever it holds, and an answer comes back."""
import asyncio
import json
import unittest
from dataclasses import replace

from starlette.requests import Request

from service.calls.call import Context
from service.calls.problems import Problem
from service.values import clock
from service.web.application import application, documents, json_body, origin_of, parsed
from service.web.metrics import Metrics
from tests.service.slots_test import CATALOGUE

CONTEXT = Context(CATALOGUE, None)
HOST = {"host": "town.example:8080"}


def scope(method: str = "GET", path: str = "/", headers: dict | None = None) -> dict:
    sent = [(name.encode(), value.encode()) for name, value in (headers or {}).items()]
    return {"type": "http", "method": method, "path": path, "headers": sent, "query_string": b"", "scheme": "https",
            "server": ("127.0.0.1", 80), "client": ("10.0.0.1", 5)}


def given(body: bytes):
    async def receive():
        return {"type": "http.request", "body": body, "more_body": False}
    return receive


def code(work) -> str | None:
    try:
        work()
        return None
    except Problem as problem:
        return problem.code


class Bodies(unittest.TestCase):
    def test_what_is_json(self):
        self.assertEqual(parsed('{"a": ["李", 1.5]}'.encode()), {"a": ["李", 1.5]})
        for body in (b"", b"{", b'{"a": 1, "a": 2}', b"[NaN]", b"[Infinity]", b"[1e999]", b"9" * 400, b'"\xff"', b'"\\ud83d"', b"[" * 100000,
                     "[]".encode("utf-16")):
            self.assertEqual(code(lambda: parsed(body)), "malformed_json", body[:9])

    def test_a_body_says_that_it_is_json(self):
        for content_type, found in (("application/json", None), ("Application/JSON; charset=utf-8", None),
                                    ("text/plain", "unsupported_media_type"),
                                    ("", "unsupported_media_type")):
            request = Request(scope("POST", headers={"content-type": content_type}), given(b"{}"))
            self.assertEqual(code(lambda: asyncio.run(json_body(request))), found, content_type)
        self.assertIsNone(asyncio.run(json_body(Request(scope("POST"), given(b"")))))


class Origin(unittest.TestCase):
    def test_the_address_that_the_client_used(self):
        self.assertEqual(origin_of(Request(scope(headers=HOST)), CONTEXT), "https://town.example:8080")
        for host in ("a/b", "a b", "<b>", "a" * 256, ""):
            self.assertEqual(origin_of(Request(scope(headers={"host": host})), CONTEXT), "https://localhost", host)

    def test_the_deployment_s_own_before_it(self):
        catalogue = replace(CATALOGUE, config={**CATALOGUE.config, "public_url": "https://own.example"})
        self.assertEqual(origin_of(Request(scope(headers=HOST)), Context(catalogue, None)), "https://own.example")


class Routes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.app = application(CONTEXT, Metrics(1), documents(CATALOGUE), [])

    def ask(self, method: str, path: str) -> tuple[int, dict, dict]:
        sent = []

        async def send(message):
            sent.append(message)
        asyncio.run(self.app(scope(method, path), given(b""), send))
        headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        body = b"".join(message.get("body", b"") for message in sent[1:])
        return sent[0]["status"], headers, json.loads(body) if body else {}

    def test_what_stays_the_same_is_revalidated(self):
        status, headers, body = self.ask("GET", "/api/v1/config")
        self.assertEqual((status, headers["cache-control"], body), (200, "no-cache", CATALOGUE.config_view(int(clock.now()))))
        self.assertEqual(self.ask("GET", "/api/v1/services/repair")[2], CATALOGUE.services["repair"])

    def test_what_is_not_there_or_cannot_be_done(self):
        for method, path, told in (("GET", "/api/v1/services/haircut", "service_not_found"),
                                   ("GET", "/api/v1/nothing", "not_found"),
                                   ("GET", "/api/v1/config/", "not_found"),
                                   ("DELETE", "/api/v1/config", "method_not_allowed"),
                                   ("GET", "/api/v1/offices/a\0b", "not_found"),
                                   ("GET", "/api/v1/offices/moon", "office_not_found")):
            self.assertEqual(self.ask(method, path)[2]["code"], told, path)
        self.assertEqual(set(self.ask("DELETE", "/api/v1/config")[1]["allow"].split(", ")), {"GET", "HEAD"})

    def test_every_answer_has_its_headers_and_is_counted(self):
        for path in ("/api/v1/config", "/nowhere"):
            self.assertEqual(self.ask("GET", path)[1]["x-content-type-options"], "nosniff")
