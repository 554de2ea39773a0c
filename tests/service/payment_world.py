"""A world in one process where messages get lost, come late or twice, and the service dies between any two steps.

The service is the real one, its handlers called as the web calls them; the provider is the real sandbox; both write to real
files. Only time is made up, and what breaks is drawn from a seed, so that every run can be repeated.
"""
import random
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

from sqlalchemy import event

from service.calls.call import Answer, Call, Context
from service.calls.problems import Problem
from service.calls.providers import Counter, NoAnswer, Order, Outcome
from service.catalogue.loading import Catalogue
from service.money.sandbox import HABITS, Sandbox
from service.money.settling import Settler
from service.storage.database import Database

MEMORY = Path("/dev/shm")  # where files are, when they can be, since nothing here is to outlive the test
QR = {"text": "x", "size": 21, "path": "M0 0h1v1h-1z"}  # drawing real ones would take most of the time

SAME_ADDRESS = {"find_case": "create_case"}  # of one path, by two methods


class Crash(BaseException):
    """The process ends here."""


class Dice:
    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.trouble = 0.0  # how often something breaks

    def crash(self):
        if self.random.random() < self.trouble / 3:
            raise Crash

    def goes_wrong(self) -> bool:
        return self.random.random() < self.trouble


class BrittleDatabase(Database):
    """The process may end before or after each commit."""

    dice: Dice

    @contextmanager
    def writing(self):
        with super().writing() as connection:
            yield connection
            self.dice.crash()
        self.dice.crash()


class BadLine:
    """The way to the provider: a message may be lost, its answer may be lost, and a charge may arrive much later."""

    def __init__(self, sandbox: Sandbox, dice: Dice):
        self.sandbox, self.dice = sandbox, dice
        self.under_way: list[Order] = []

    def charge(self, order: Order) -> Outcome:
        if self.dice.goes_wrong():
            self.under_way.append(order)
            raise NoAnswer
        return self.sent(lambda: self.sandbox.charge(order))

    def look(self, payment: str) -> Outcome:
        return self.sent(lambda: self.sandbox.look(payment))

    def void(self, payment: str) -> Outcome:
        return self.sent(lambda: self.sandbox.void(payment))

    def refund(self, payment: str) -> Outcome:
        return self.sent(lambda: self.sandbox.refund(payment))

    def sent(self, message) -> Outcome:
        self.dice.crash()
        if self.dice.goes_wrong():
            raise NoAnswer
        outcome = message()
        if self.dice.random.random() < self.dice.trouble / 4:
            message()  # delivered twice
        self.dice.crash()
        if self.dice.goes_wrong():
            raise NoAnswer
        return outcome

    def deliver(self):
        """What was under way arrives after all."""
        for order in self.under_way:
            try:
                self.sandbox.charge(order)
            except NoAnswer:
                pass
        self.under_way = []


def quick(connection, record):
    connection.execute("PRAGMA synchronous = OFF")  # processes end here, power does not


@dataclass
class Reply:
    """What a client hears: nothing when the service dies."""

    answer: Answer | None = None
    problem: Problem | None = None

    @property
    def code(self) -> str | None:
        return self.problem.code if self.problem else None


class World:
    def __init__(self, catalogue: Catalogue, seed: int):
        self.folder = Path(tempfile.mkdtemp(prefix="handrail-test-", dir=MEMORY if MEMORY.is_dir() else None))
        self.catalogue, self.dice, self.now, self.restarts = catalogue, Dice(seed), 1_800_000_000, 0
        self.sandbox = Sandbox(self.folder / "sandbox.db", clock=lambda: self.now, sleep=lambda _: None,
                               synchronous="OFF")
        self.line = BadLine(self.sandbox, self.dice)
        self.picture = patch("service.records.receipts.qr_code", lambda text: QR)
        self.picture.start()
        self.database = BrittleDatabase(f"sqlite:///{self.folder / 'handrail.db'}")
        self.database.dice = self.dice
        event.listen(self.database.engine, "connect", quick)
        self.database.prepare()
        self.restart()

    def restart(self):
        """All that the process had in its memory is gone; what it had compiled is kept, which only saves time."""
        self.database.engine.dispose()
        self.restarts += 1
        providers = {"online": self.line, "counter": Counter()}
        self.context = Context(self.catalogue, self.database, providers, allowance=10 ** 6)

    def close(self):
        self.database.engine.dispose()
        self.picture.stop()
        shutil.rmtree(self.folder)

    def with_bills(self, payees: list[dict]):
        self.catalogue = replace(self.catalogue, bills=payees)
        self.restart()

    def call(self, handler, body=None, parts=None, query=None, **headers) -> Reply:
        sent = {name.replace("_", "-").lower(): value for name, value in headers.items()}
        path = f"/{SAME_ADDRESS.get(handler.__name__, handler.__name__)}/{sorted((parts or {}).values())}"
        call = Call(self.context, path, parts or {}, query or {}, sent, body or {}, "client", "http://localhost", self.now)
        try:
            return Reply(handler(call))
        except Problem as problem:
            return Reply(problem=problem)
        except Crash:
            self.restart()
            return Reply()

    def settle(self):
        """Time passes, and the settler has a round."""
        self.now += self.dice.random.choice((1, 20, 20, 700))
        if self.dice.goes_wrong():
            self.line.deliver()
        try:
            Settler(self.context).round(self.now)
        except Crash:
            self.restart()

    def order_habit(self):
        self.sandbox.order(self.dice.random.choice(HABITS))

    def entries(self, payment: str) -> list[int]:
        with self.sandbox.ledger() as ledger:
            rows = ledger.execute("SELECT amount FROM entries WHERE payment = ? ORDER BY position", (payment,))
            return [row[0] for row in rows]

    def all_entries(self) -> list[tuple]:
        with self.sandbox.ledger() as ledger:
            return ledger.execute("SELECT payment, amount FROM entries ORDER BY position").fetchall()
