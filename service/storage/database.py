"""The one database, SQLite or PostgreSQL: how connections are made, and what a transaction that writes must hold.

SQLite takes one writer at a time. Its transactions that write begin IMMEDIATE, so that none is refused half-way, and
writers of one process queue at a lock, which is fairer and faster than SQLite's own polling.
"""
import threading
from contextlib import contextmanager, nullcontext

from sqlalchemy import create_engine, event, text
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError
from sqlalchemy.pool import QueuePool

from service.storage.migrations import NewerSchema, migrate
from service.values.faults import StartFault

BUSY_SECONDS = 20
CONNECTIONS = {"sqlite": 40, "postgresql": 10}  # of a process: a server of a database has 100 for all
MIGRATING = 4827306  # the lock that only one service holds while it changes the schema
PACKAGES = {"postgresql": "python3-psycopg2"}


def prepare_sqlite(connection, record):
    connection.isolation_level = None  # the driver must not begin transactions of its own
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # a case that was acknowledged survives a power cut
    connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")


def begin_sqlite(connection: Connection):
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def engine_for(address: str):
    try:
        url = make_url(address)
    except ArgumentError:
        raise StartFault(f"'{address}' is not a database URL; an example is sqlite:////srv/handrail.db") from None
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise StartFault("sqlite needs a file, such as sqlite:////srv/handrail.db")
    name = url.get_backend_name()
    options = {"connect_args": {"check_same_thread": False}} if name == "sqlite" else {"pool_pre_ping": True}
    try:
        engine = create_engine(url, future=True, poolclass=QueuePool, pool_size=CONNECTIONS.get(name, 10),
                               max_overflow=0, **options)
    except (NoSuchModuleError, ModuleNotFoundError) as fault:
        remedy = f"; install {PACKAGES[name]}" if name in PACKAGES else ""
        raise StartFault(f"no driver for '{url.drivername}': {fault}{remedy}") from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", prepare_sqlite)
        event.listen(engine, "begin", begin_sqlite)
    return engine


class Database:
    def __init__(self, address: str):
        self.engine = engine_for(address)
        self.writer = self.engine.execution_options(writes=True)
        self.turn = threading.Lock() if self.engine.dialect.name == "sqlite" else nullcontext()

    @contextmanager
    def reading(self):
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self):
        """One transaction: committed when the block ends, undone when it raises."""
        with self.turn, self.writer.begin() as connection:
            yield connection

    def prepare(self):
        """Brings the schema up to date and writes once, so that a database that cannot be written is told at start."""
        try:
            with self.writing() as connection:
                if self.engine.dialect.name == "postgresql":
                    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATING})
                migrate(connection)
                connection.execute(text("UPDATE chain SET position = position"))
        except NewerSchema as fault:
            raise StartFault(f"the database cannot be used: {fault}") from None
        except DBAPIError as fault:
            raise StartFault(f"the database cannot be written: {str(fault.orig).strip().splitlines()[0]}") from None
        finally:
            self.engine.dispose()  # connections must not be shared with the workers that are forked next


def added(connection: Connection, table, **values) -> bool:
    """Adds a row, unless its key is taken already."""
    try:
        with connection.begin_nested():
            connection.execute(table.insert().values(**values))
        return True
    except IntegrityError:
        return False
