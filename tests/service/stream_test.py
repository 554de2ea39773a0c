"""Server-sent events: whoever follows hears of each change, wherever it was made, and the service can still stop."""
import asyncio
import http.client
import json
import time
import unittest
from unittest.mock import patch

from service.calls.problems import Problem
from service.web.stream import (
    HEARTBEAT_SECONDS, MOST_FOLLOWERS, MOST_PER_CLIENT, POLL_SECONDS, Follower, Streams,
)
from tests.service.server import children
from tests.service.town import WithTown


class Stream:
    """One who follows a case."""

    def __init__(self, port: int, path: str, **headers):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        self.connection.request("GET", path, headers={name.replace("_", "-"): it for name, it in headers.items()})
        self.answer = self.connection.getresponse()

    def next(self) -> dict | None:
        """The next event; None when the service ended the stream."""
        lines = []
        while line := self.answer.readline().decode().rstrip("\r\n"):
            lines.append(line)
        if not lines:
            return None
        assert lines[0] == "event: case", lines
        return json.loads(lines[1].removeprefix("data: "))

    def close(self):
        self.connection.close()


class Following(WithTown):
    def follow(self, made: dict) -> Stream:
        stream = Stream(self.server.port, f"/api/v1/stream?case={made['number']}", Case_Secret=made["secret"])
        self.addCleanup(stream.close)
        self.assertEqual(stream.answer.status, 200)
        return stream

    def test_all_workers_tell_of_a_change(self):
        """Ten followers are spread over both workers; the change is made by one request."""
        made = self.repair()
        streams = [self.follow(made) for _ in range(10)]
        self.assertTrue(streams[0].answer.headers["content-type"].startswith("text/event-stream"))
        first = [stream.next() for stream in streams]
        self.assertEqual(first[0], {"number": made["number"], "state": "received", "version": 1})
        self.server.post(f"/api/v1/cases/{made['number']}/messages", {"text": "a"}, Case_Secret=made["secret"])
        self.server.post(f"/api/v1/cases/{made['number']}/cancel", key="", Case_Secret=made["secret"])
        for stream in streams:
            while (told := stream.next())["state"] != "cancelled":
                self.assertEqual(told["state"], "received")
            self.assertEqual(told["version"], 3)

    def test_what_staff_do_beside_the_service_is_told(self):
        made = self.repair()
        stream = self.follow(made)
        stream.next()
        self.commanded("case", made["number"], "assigned", "--by", "YH-2002")
        self.assertEqual(stream.next(), {"number": made["number"], "state": "assigned", "version": 2})

    def test_nobody_else_is_told(self):
        made = self.repair()
        path = f"/api/v1/stream?case={made['number']}"
        self.refused(self.server.get(path), 401, "secret_needed")
        self.refused(self.server.get(path, Case_Secret="guessed"), 404, "case_not_found")
        self.refused(self.server.get(f"{path}&phone_last4=0000"), 404, "case_not_found")
        self.refused(self.server.get("/api/v1/stream", Case_Secret="x"), 400, "missing_field")

    def test_followers_are_bounded(self):
        """Fifty of one client in each worker; when they go, there is room again."""
        made = self.repair()
        streams, statuses = [], []
        for _ in range(102):
            stream = Stream(self.server.port, f"/api/v1/stream?case={made['number']}", Case_Secret=made["secret"])
            self.addCleanup(stream.close)
            streams.append(stream)
            statuses.append(stream.answer.status)
        self.assertEqual(set(statuses), {200, 503}, statuses)
        self.assertLessEqual(statuses.count(200), 50 * len(children(self.server.process.pid)))
        for stream in streams:
            stream.close()
        until = time.monotonic() + 10
        while (again := Stream(self.server.port, f"/api/v1/stream?case={made['number']}",
                               Case_Secret=made["secret"])).answer.status != 200:
            again.close()
            self.assertLess(time.monotonic(), until)
            time.sleep(0.1)
        again.close()

    def test_the_service_stops_in_spite_of_followers(self):
        streams = [self.follow(self.repair()) for _ in range(6)]
        for stream in streams:
            stream.next()
        self.assertEqual(self.server.stop(), 0)
        for stream in streams:
            self.assertIsNone(stream.next())
        self.assertEqual(self.server.said(), "", "of itself, and not because a second was over")
        self.server.start()


class Row:
    number, state, version = "12345674", "received", 7


class Room(unittest.TestCase):
    def refused(self, *followers: tuple[str, int]) -> dict | None:
        """Whether one more of `client` is, when so many of each client are there."""
        streams = Streams(None)
        streams.followers = {Follower(client, "12345674") for client, count in followers for _ in range(count)}
        try:
            return streams.require_room("client")
        except Problem as problem:
            return problem.headers

    def test_fifty_of_one_client_and_five_hundred_in_all(self):
        self.assertIsNone(self.refused(("client", 49), ("other", 450)))
        self.assertEqual(self.refused(("client", 50)), {"Retry-After": "60"})
        self.assertEqual(self.refused(("client", 1), ("other", 499)), {"Retry-After": "60"})
        self.assertEqual((MOST_PER_CLIENT, MOST_FOLLOWERS, HEARTBEAT_SECONDS, POLL_SECONDS), (50, 500, 15, 1))


class Heartbeat(unittest.TestCase):
    def test_a_quiet_stream_says_that_it_is_there(self):
        async def said() -> list[str]:
            streams = Streams(None)
            streams.states = lambda numbers: {"12345674": Row}
            events = streams.events(Follower("client", "12345674"))
            found = [await events.__anext__(), await events.__anext__()]
            self.assertEqual(len(streams.followers), 1)
            streams.close()
            found += [event async for event in events]
            self.assertEqual(len(streams.followers), 0)
            streams.poller.cancel()
            return found
        with patch("service.web.stream.HEARTBEAT_SECONDS", 0.01):
            first, heartbeat = asyncio.run(said())[:2]
        self.assertEqual(first, 'event: case\ndata: {"number": "12345674", "state": "received", "version": 7}\n\n')
        self.assertTrue(heartbeat.startswith(":") and heartbeat.endswith("\n\n"))


if __name__ == "__main__":
    unittest.main()
