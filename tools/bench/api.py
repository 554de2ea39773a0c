"""Measures the API on SQLite and PostgreSQL, with one worker and with two: /usr/bin/python3 tools/bench/api.py [--seconds N]

The catalogue, making a case and the status of a case, each over several connections that ask again as soon as they have an
answer. Both databases write to the disk as they do in earnest; the client runs on the same machine. It is no test: nothing
fails for being slow."""

import argparse
import asyncio
import itertools
import os
import secrets
import sys
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.service.cluster import cluster  # noqa: E402
from tests.service.lines import message, next_reply  # noqa: E402
from tests.service.server import Server, case_body  # noqa: E402

OFFICES = ("west-center", "river-town", "east-hall", "south-station", "north-station")
ALL_DAYS = 30
WARM_UP = 50
ROW = "{:<16}{:<12}{:>8}{:>12}{:>12}{:>16}"


@dataclass
class Figures:
    times: list
    seconds: float

    def at(self, share: float) -> str:
        """Milliseconds within which this share of the requests was answered."""
        ordered = sorted(self.times)
        return f"{1000 * ordered[min(len(ordered) - 1, int(len(ordered) * share))]:.1f}"

    def row(self) -> tuple:
        return self.at(0.5), self.at(0.99), f"{len(self.times) / self.seconds:.0f}"


class Load:
    """Connections that share one supply of requests."""

    def __init__(self, server: Server, connections: int, status: int):
        self.server, self.connections, self.status = server, connections, status
        self.replies: list = []

    def measured(self, requests, seconds: float) -> Figures:
        """Until the time is over or the requests are used up; the first ones are not counted."""
        requests = iter(requests)
        asyncio.run(self.all(itertools.islice(requests, WARM_UP), float("inf")))
        began = time.perf_counter()
        times = asyncio.run(self.all(requests, began + seconds))
        return Figures(times, time.perf_counter() - began)

    async def all(self, requests, until: float) -> list[float]:
        lines = await asyncio.gather(*(self.one(requests, until) for _ in range(self.connections)))
        return list(itertools.chain(*lines))

    async def one(self, requests, until: float) -> list[float]:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.server.port)
        times = []
        for sent in requests:
            began = time.perf_counter()
            writer.write(sent)
            reply = await next_reply(reader)
            times.append(time.perf_counter() - began)
            if reply.status != self.status:
                raise SystemExit(f"bench: {reply.status} instead of {self.status}: {reply.body[:300]}")
            self.replies.append(reply)
            if time.perf_counter() > until:
                break
        writer.close()
        return times


def new_case(slot: dict) -> bytes:
    return message("POST", "/api/v1/cases", case_body(slot), Idempotency_Key=secrets.token_hex(8))


def seats(server: Server) -> list[dict]:
    """Each slot as often as it has seats."""
    slots = itertools.chain(*(server.slots(office, ALL_DAYS) for office in OFFICES))
    return [slot for slot in slots for _ in range(slot["left"])]


def figures_of(server: Server, options: argparse.Namespace) -> dict[str, Figures]:
    catalogue = message("GET", "/api/v1/catalogue", Accept_Encoding="br")
    found = {"catalogue": Load(server, options.connections, 200).measured(itertools.repeat(catalogue), options.seconds)}
    making = Load(server, options.connections, 201)
    found["making a case"] = making.measured(map(new_case, seats(server)), options.seconds)
    asked = [message("GET", f"/api/v1/cases/{made.json['number']}", Case_Secret=made.json["secret"]) for made in making.replies]
    found["status"] = Load(server, options.connections, 200).measured(itertools.cycle(asked), options.seconds)
    return found


@contextmanager
def sqlite():
    yield ()


@contextmanager
def postgresql():
    with cluster({}) as url:
        yield "--database", f"{url}/postgres"


DATABASES = {"SQLite": sqlite, "PostgreSQL": postgresql}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=5, help="for each figure (default 5)")
    parser.add_argument("--connections", type=int, default=16, help="at once (default 16)")
    options = parser.parse_args()
    rows = []
    for (name, database), workers in itertools.product(DATABASES.items(), (1, 2)):
        with database() as where, closing(Server(*where, "--allowance", "1000", workers=workers)) as server:
            rows += [(what, name, workers, *found.row()) for what, found in figures_of(server, options).items()]
    print(f"{options.connections} connections; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}\n")
    print(ROW.format("", "database", "workers", "p50 ms", "p99 ms", "requests a s"))
    for row in sorted(rows, key=lambda it: it[0]):
        print(ROW.format(*row))


if __name__ == "__main__":
    main()
