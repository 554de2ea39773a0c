"""Server-sent events: whoever follows a case hears of each change, whichever worker or command made it.

One task in each worker reads the versions of the cases that are followed there, and wakes those whose case changed. It
runs only while somebody follows.
"""
import asyncio
import json
from collections import Counter
from typing import AsyncIterator

from sqlalchemy import select
from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

from service.calls.call import Call
from service.calls.problems import Problem
from service.records.lookups import admit
from service.storage.database import Database
from service.storage.tables import cases

POLL_SECONDS = 1
HEARTBEAT_SECONDS = 15
MOST_FOLLOWERS = 500  # in a worker
MOST_PER_CLIENT = 50
HEADERS = {"X-Accel-Buffering": "no"}  # or a proxy in between would keep events back


class Follower:
    """Somebody who follows a case: woken when it changes, or when the service stops."""

    def __init__(self, client: str, number: str):
        self.client, self.number = client, number
        self.news: asyncio.Queue = asyncio.Queue()
        self.version = 0

    def tell(self, case):
        if case.version != self.version:
            self.version = case.version
            self.news.put_nowait({"number": case.number, "state": case.state, "version": case.version})


class Streams:
    """All followers of one worker."""

    def __init__(self, database: Database):
        self.database = database
        self.followers: set[Follower] = set()
        self.poller: asyncio.Task | None = None

    async def open(self, call: Call) -> StreamingResponse:
        number = await run_in_threadpool(admit, call, call.query["case"])
        self.require_room(call.client)
        events = self.events(Follower(call.client, number))
        return StreamingResponse(events, headers=HEADERS, media_type="text/event-stream")

    def require_room(self, client: str):
        clients = Counter(follower.client for follower in self.followers)
        if len(self.followers) >= MOST_FOLLOWERS or clients[client] >= MOST_PER_CLIENT:
            raise Problem("unavailable", "Too many follow at once. Ask for the case now and then instead.",
                          headers={"Retry-After": "60"})

    async def events(self, follower: Follower) -> AsyncIterator[str]:
        self.followers.add(follower)
        try:
            await self.begin(follower)
            while True:
                try:
                    case = await asyncio.wait_for(follower.news.get(), HEARTBEAT_SECONDS)
                except asyncio.TimeoutError:
                    yield ": still here\n\n"
                    continue
                if case is None:
                    return
                yield f"event: case\ndata: {json.dumps(case)}\n\n"
        finally:
            self.followers.discard(follower)

    async def begin(self, follower: Follower):
        """The case as it is, at once; from then on the poller tells."""
        follower.tell((await run_in_threadpool(self.states, {follower.number}))[follower.number])
        if self.poller is None or self.poller.done():
            self.poller = asyncio.create_task(self.poll())

    async def poll(self):
        """Reads on through a fault of the database: the next reading may go better."""
        while self.followers:
            numbers = {follower.number for follower in self.followers}
            try:
                found = await run_in_threadpool(self.states, numbers)
            except Exception:
                found = {}
            for follower in list(self.followers):
                if follower.number in found:
                    follower.tell(found[follower.number])
            await asyncio.sleep(POLL_SECONDS)

    def states(self, numbers: set[str]) -> dict:
        wanted = select(cases.c.number, cases.c.state, cases.c.version).where(cases.c.number.in_(numbers))
        with self.database.reading() as connection:
            return {row.number: row for row in connection.execute(wanted)}

    def close(self):
        """Ends all streams, so that a stopping worker need not wait for them."""
        for follower in self.followers:
            follower.news.put_nowait(None)
