"""What surrounds a request: how much of a body is read, to the byte, and that a fault of ours is told as one."""
import asyncio
import logging
import unittest

from starlette.requests import Request
from starlette.responses import PlainTextResponse

from service.calls.problems import Problem
from service.web.headers import SECURITY
from service.web.metrics import Metrics
from service.web.middleware import LARGEST_BODY, LARGEST_DRAINED, LARGEST_UPLOAD, Headers, LastResort, Measured, body_of

MIB = 1 << 20


def request(size: int, part: int = MIB) -> tuple[Request, list]:
    """A request whose body has this size and comes in parts; the list grows with what was read."""
    read: list[int] = []

    async def receive():
        now = min(part, size - sum(read))
        read.append(now)
        return {"type": "http.request", "body": bytes(now), "more_body": sum(read) < size}
    return Request({"type": "http", "method": "POST", "path": "/", "headers": []}, receive), read


def length(size: int, *most: int):
    try:
        return len(asyncio.run(body_of(request(size)[0], *most)))
    except Problem as problem:
        return problem.code


class Bodies(unittest.TestCase):
    def test_a_body_has_a_mebibyte_at_most(self):
        self.assertEqual((LARGEST_BODY, length(MIB), length(MIB + 1)), (MIB, MIB, "body_too_large"))

    def test_an_upload_has_eight(self):
        self.assertEqual(LARGEST_UPLOAD, 8 * MIB)
        self.assertEqual(length(8 * MIB, LARGEST_UPLOAD), 8 * MIB)
        self.assertEqual(length(8 * MIB + 1, LARGEST_UPLOAD), "body_too_large")

    def test_up_to_32_are_read_so_that_the_answer_is_heard(self):
        self.assertEqual(LARGEST_DRAINED, 32 * MIB)
        for size, whole in ((LARGEST_DRAINED, True), (LARGEST_DRAINED + 2 * MIB, False)):
            asked, read = request(size)
            self.assertRaises(Problem, asyncio.run, body_of(asked))
            self.assertEqual(sum(read) == size, whole)


async def run(app, scope=None) -> list[dict]:
    sent = []

    async def send(message):
        sent.append(message)
    await app(scope or {"type": "http", "method": "GET", "path": "/x", "headers": []}, None, send)
    return sent


class Around(unittest.TestCase):
    def test_each_answer_has_the_headers_unless_it_brings_its_own(self):
        start = asyncio.run(run(Headers(PlainTextResponse("x", headers={"Cache-Control": "max-age=1"}))))[0]
        headers = {name.decode(): value.decode() for name, value in start["headers"]}
        self.assertLessEqual({name.lower() for name in SECURITY}, set(headers))
        self.assertEqual(headers["cache-control"], "max-age=1")
        plain = asyncio.run(run(Headers(PlainTextResponse("x"))))[0]
        self.assertIn((b"cache-control", b"no-store"), plain["headers"])
        self.assertNotIn(b"handrail-build", dict(plain["headers"]))
        built = asyncio.run(run(Headers(PlainTextResponse("x"), build="1a2b3c")))[0]
        self.assertIn((b"handrail-build", b"1a2b3c"), built["headers"])

    def test_a_fault_of_ours_is_a_problem_without_its_inside(self):
        async def broken(scope, receive, send):
            raise ValueError("the secret inside")
        with self.assertLogs("handrail", logging.ERROR) as logged:
            start, body = asyncio.run(run(LastResort(broken)))
        self.assertEqual(start["status"], 500)
        self.assertIn(b"internal_error", body["body"])
        self.assertNotIn(b"secret", body["body"])
        self.assertIn("the secret inside", logged.output[0])

    def test_each_answer_is_counted(self):
        metrics = Metrics(1)
        metrics.worker = 0
        asyncio.run(run(Measured(PlainTextResponse("x"), metrics)))
        self.assertIn("2xx", metrics.text({}))


if __name__ == "__main__":
    unittest.main()
