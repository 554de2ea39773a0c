"""Databases for tests: SQLite files, or each one of its own in the cluster that HANDRAIL_TEST_POSTGRESQL names."""
import os
import secrets
import sqlite3
import tempfile
import unittest
from contextlib import closing
from pathlib import Path

from service.storage.database import Database

CLUSTER = os.environ.get("HANDRAIL_TEST_POSTGRESQL")  # postgresql://user:password@host:port

same_with_any = unittest.skipIf(CLUSTER, "says the same with any database")


def new_database(folder: Path, name: str = "handrail.db") -> str:
    """The URL of an empty database."""
    if not CLUSTER:
        return f"sqlite:///{folder / name}"
    name = f"test_{secrets.token_hex(6)}"
    with closing(connected(f"{CLUSTER}/postgres")) as server:
        server.autocommit = True
        server.cursor().execute(f"CREATE DATABASE {name} TEMPLATE template0")
    return f"{CLUSTER}/{name}"


def drop_database(url: str):
    """Spares the cluster; a file goes with its folder."""
    if CLUSTER and url.startswith(CLUSTER):
        with closing(connected(f"{CLUSTER}/postgres")) as server:
            server.autocommit = True
            server.cursor().execute(f"DROP DATABASE IF EXISTS {url.rpartition('/')[2]} WITH (FORCE)")


def connected(url: str):
    if url.startswith("sqlite"):
        return sqlite3.connect(url.removeprefix("sqlite:///"), timeout=20)
    import psycopg2
    return psycopg2.connect(url)


def run(url: str, statement: str, values: tuple):
    """The cursor's rows, when there are any, and how many were changed; `?` stands for a value in every database."""
    with closing(connected(url)) as database, database:
        cursor = database.cursor()
        cursor.execute(statement if url.startswith("sqlite") else statement.replace("?", "%s"), values)
        return cursor.fetchall() if cursor.description else [], cursor.rowcount


def rows(url: str, query: str, *values) -> list[tuple]:
    return run(url, query, values)[0]


def change(url: str, statement: str, *values) -> int:
    return run(url, statement, values)[1]


class WithDatabase(unittest.TestCase):
    """Each test has a database of its own, with its tables."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        url = new_database(Path(folder.name))
        self.addCleanup(drop_database, url)
        self.database = Database(url)
        self.addCleanup(self.database.engine.dispose)
        self.database.prepare()
