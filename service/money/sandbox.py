"""The sandbox: a payment provider for demonstrations and tests, with a ledger of its own in a file of its own.

It is as separate from the service as a bank would be: the two share no transaction. An operator orders what it does with the
next charges: `succeed`, `decline`, `hang` (the charge is lost on the way) or `late` (it is charged after the answer was
given up).
"""
import sqlite3
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from service.calls.providers import NoAnswer, Order, Outcome
from service.values import clock

FILE = "sandbox.db"
HABITS = ("succeed", "decline", "hang", "late")
BUSY_SECONDS = 10
TABLES = (
    "CREATE TABLE IF NOT EXISTS charges (payment TEXT PRIMARY KEY, amount INTEGER, currency TEXT, state TEXT, ready REAL)",
    "CREATE TABLE IF NOT EXISTS entries (position INTEGER PRIMARY KEY, payment TEXT, amount INTEGER)",
    "CREATE TABLE IF NOT EXISTS habits (position INTEGER PRIMARY KEY, habit TEXT)",
)


@dataclass
class Sandbox:
    """`patience`: how many seconds a client waits for an answer."""

    file: Path
    patience: float = 5
    clock: Callable[[], float] = clock.now
    sleep: Callable[[float], None] = time.sleep
    synchronous: str = "FULL"

    def __post_init__(self):
        with self.ledger() as ledger:
            for statement in TABLES:
                ledger.execute(statement)

    @contextmanager
    def ledger(self):
        """One transaction on the ledger, with a connection of its own: workers are forked, and it is used rarely."""
        with closing(sqlite3.connect(self.file, timeout=BUSY_SECONDS, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(f"PRAGMA synchronous = {self.synchronous}")
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")

    def charge(self, order: Order) -> Outcome:
        with self.ledger() as ledger:
            known = self.state(ledger, order.payment)
            if known is not Outcome.UNHEARD:
                return known
            habit = next_habit(ledger)
            if habit == "succeed":
                self.note(ledger, order, Outcome.CHARGED)
                enter(ledger, order.payment, order.amount)
            elif habit == "decline":
                self.note(ledger, order, Outcome.DECLINED)
            elif habit == "late":
                self.note(ledger, order, Outcome.PROCESSING)
            answer = self.state(ledger, order.payment)
        if habit in ("hang", "late"):
            self.sleep(self.patience)
            raise NoAnswer
        return answer

    def look(self, payment: str) -> Outcome:
        with self.ledger() as ledger:
            return self.state(ledger, payment)

    def void(self, payment: str) -> Outcome:
        with self.ledger() as ledger:
            state = self.state(ledger, payment)
            if state is Outcome.UNHEARD:
                self.note(ledger, Order(payment, 0, ""), Outcome.VOIDED)
            elif state is Outcome.PROCESSING:
                move(ledger, payment, Outcome.VOIDED)
            return self.state(ledger, payment)

    def refund(self, payment: str) -> Outcome:
        with self.ledger() as ledger:
            if self.state(ledger, payment) is Outcome.CHARGED:
                move(ledger, payment, Outcome.REFUNDED)
                enter(ledger, payment, -amount_of(ledger, payment))
            return self.state(ledger, payment)

    def order(self, habit: str, count: int = 1):
        """What it does with the next charges that it has not seen; afterwards they succeed again."""
        with self.ledger() as ledger:
            ledger.executemany("INSERT INTO habits (habit) VALUES (?)", [(habit,)] * count)

    def note(self, ledger: sqlite3.Connection, order: Order, state: Outcome):
        row = (order.payment, order.amount, order.currency, state.value, self.clock() + 2 * self.patience)
        ledger.execute("INSERT INTO charges VALUES (?, ?, ?, ?, ?)", row)

    def state(self, ledger: sqlite3.Connection, payment: str) -> Outcome:
        """Its state now: what was in process may be ready meanwhile."""
        row = ledger.execute("SELECT state, ready FROM charges WHERE payment = ?", (payment,)).fetchone()
        state = Outcome(row[0]) if row else Outcome.UNHEARD
        if state is not Outcome.PROCESSING or row[1] > self.clock():
            return state
        move(ledger, payment, Outcome.CHARGED)
        enter(ledger, payment, amount_of(ledger, payment))
        return Outcome.CHARGED


def next_habit(ledger: sqlite3.Connection) -> str:
    row = ledger.execute("SELECT position, habit FROM habits ORDER BY position LIMIT 1").fetchone()
    if row is None:
        return "succeed"
    ledger.execute("DELETE FROM habits WHERE position = ?", (row[0],))
    return row[1]


def amount_of(ledger: sqlite3.Connection, payment: str) -> int:
    return ledger.execute("SELECT amount FROM charges WHERE payment = ?", (payment,)).fetchone()[0]


def move(ledger: sqlite3.Connection, payment: str, state: Outcome):
    ledger.execute("UPDATE charges SET state = ? WHERE payment = ?", (state.value, payment))


def enter(ledger: sqlite3.Connection, payment: str, amount: int):
    """Money that moved, one line each: these lines are what an auditor counts."""
    ledger.execute("INSERT INTO entries (payment, amount) VALUES (?, ?)", (payment, amount))
