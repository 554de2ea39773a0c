"""The database: a transaction is done whole or not at all, one writer at a time, and what cannot be used is told."""
import sqlite3
import tempfile
import threading
import unittest
from contextlib import closing

from sqlalchemy import text

from service.storage.database import BUSY_SECONDS, CONNECTIONS, Database, added, engine_for
from service.storage.tables import attempts
from service.values.faults import StartFault
from tests.service import storage

ROW = {"since": 1, "count": 1}


class Addresses(unittest.TestCase):
    def test_those_that_are_none(self):
        for address, says in (("handrail.db", "'handrail.db' is not a database URL"),
                              ("sqlite://", "sqlite needs a file"),
                              ("sqlite:///:memory:", "sqlite needs a file"),
                              ("oldbase:///x", "no driver for 'oldbase'")):
            with self.subTest(address), self.assertRaisesRegex(StartFault, says):
                engine_for(address)

    def test_a_process_takes_so_many_connections_and_no_more(self):
        self.assertEqual(CONNECTIONS, {"sqlite": 40, "postgresql": 10})
        pool = engine_for(f"sqlite:///{tempfile.gettempdir()}/none.db").pool
        self.assertEqual((pool.size(), pool._max_overflow), (40, 0))


class Transactions(storage.WithDatabase):
    def buckets(self) -> list[str]:
        with self.database.reading() as connection:
            return sorted(connection.execute(text("SELECT bucket FROM attempts")).scalars())

    def test_all_or_nothing(self):
        with self.assertRaises(ZeroDivisionError), self.database.writing() as connection:
            added(connection, attempts, bucket="a", **ROW)
            1 / 0
        self.assertEqual(self.buckets(), [])
        with self.database.writing() as connection:
            added(connection, attempts, bucket="a", **ROW)
        self.assertEqual(self.buckets(), ["a"])

    def test_a_key_that_is_taken_leaves_the_transaction_whole(self):
        with self.database.writing() as connection:
            self.assertEqual([added(connection, attempts, bucket=bucket, **ROW) for bucket in ("a", "a", "b")],
                             [True, False, True])
        self.assertEqual(self.buckets(), ["a", "b"])

    def test_nobody_sees_what_is_not_committed(self):
        with self.database.writing() as connection:
            added(connection, attempts, bucket="a", **ROW)
            self.assertEqual(self.buckets(), [])

    def test_preparing_again_changes_nothing(self):
        with self.database.writing() as connection:
            added(connection, attempts, bucket="a", **ROW)
        self.database.prepare()
        self.assertEqual(self.buckets(), ["a"])


@unittest.skipIf(storage.CLUSTER, "PostgreSQL takes many writers")
class OneWriter(storage.WithDatabase):
    def test_the_second_waits_for_the_first(self):
        order, begun = [], threading.Event()

        def second():
            begun.set()
            with self.database.writing():
                order.append("second")
        with self.database.writing():
            thread = threading.Thread(target=second)
            thread.start()
            begun.wait()
            order.append("first")
        thread.join()
        self.assertEqual(order, ["first", "second"])

    def test_other_processes_wait_from_the_beginning(self):
        """Or two that have read the same would both want to write, and one would be refused half-way."""
        with self.database.writing(), closing(sqlite3.connect(self.database.engine.url.database, timeout=0)) as other:
            with self.assertRaisesRegex(sqlite3.OperationalError, "locked"):
                other.execute("BEGIN IMMEDIATE")
        with self.database.reading(), closing(sqlite3.connect(self.database.engine.url.database, timeout=0)) as other:
            other.execute("BEGIN IMMEDIATE")

    def test_what_was_acknowledged_survives_a_power_cut(self):
        with self.database.reading() as connection:
            said = [connection.execute(text(f"PRAGMA {name}")).scalar()
                    for name in ("journal_mode", "synchronous", "busy_timeout")]
        self.assertEqual(said, ["wal", 2, BUSY_SECONDS * 1000])
        self.assertEqual(BUSY_SECONDS, 20)


if __name__ == "__main__":
    unittest.main()
