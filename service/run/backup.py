"""Copies of the whole database, made and put back while the service runs.

A copy is written beside its name first and takes it when it is whole, so that a backup that fails harms no older one.
It holds names, numbers and photos: only its owner may read it.
"""
import argparse
import os
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy.engine import make_url

from service.run.main import Options, database_url, storage_options
from service.storage import postgresql
from service.storage.database import Database, engine_for
from service.storage.migrations import migration_files
from service.values.faults import StartFault, told


def options_of(name: str, does: str, arguments: list[str]) -> argparse.Namespace:
    parser = Options(prog=f"handrail {name}", allow_abbrev=False, description=does)
    parser.add_argument("file", type=Path, metavar="FILE")
    storage_options(parser)
    return parser.parse_args(arguments)


def backup(arguments: list[str]) -> int:
    options = options_of("backup", "Copies the database into a file.", arguments)

    def work() -> int:
        url = database_url(options, options.data)
        with replaced(options.file) as partial:
            tool_for(url).save(url, partial)
        print(f"{options.file} holds the whole database.")
        return 0
    return told(work)


def restore(arguments: list[str]) -> int:
    options = options_of("restore", "Replaces the whole database by a copy.", arguments)

    def work() -> int:
        if not options.file.is_file():
            raise StartFault(f"{options.file} is not a file")
        url = database_url(options, options.data)
        tool_for(url).put_back(url, options.file)
        print(f"The database is what {options.file} holds.")
        return 0
    return told(work)


@contextmanager
def replaced(name: Path):
    """A file beside another one, which it replaces when all went well; nothing is left of it otherwise."""
    file = name.resolve()
    partial = file_beside(file)
    try:
        yield partial
        flush(partial)
        partial.replace(file)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    flush(file.parent)


def file_beside(file: Path) -> Path:
    """A new file that only its owner can read."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{file.name}-", dir=file.parent)
    except OSError as fault:
        raise StartFault(f"{file} cannot be written: {fault.strerror}") from None
    os.close(handle)
    return Path(name)


def flush(path: Path):
    """Onto the disk: a backup is for the day on which the power fails."""
    handle = os.open(path, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)


class Sqlite:
    """By SQLite's own copying of a database that is in use."""

    @staticmethod
    def save(url: str, file: Path):
        source = file_of(url)
        if not source.is_file():
            raise StartFault(f"there is no database {source}")
        copy(source, file)
        with closing(sqlite3.connect(file)) as saved:
            saved.execute("PRAGMA journal_mode = DELETE")  # one file, which needs none beside it to be read
        version_in(file)

    @staticmethod
    def put_back(url: str, file: Path):
        """A second copy is brought up to date first, so that those who read the database never see an old schema."""
        require_known(file, version_in(file))
        with tempfile.TemporaryDirectory(prefix="handrail-restore-") as folder:
            updated = Path(folder) / "handrail.db"
            copy(file, updated)
            Database(f"sqlite:///{updated}").prepare()
            Database(url).prepare()  # tells when it cannot be written, and makes it when there is none
            copy(updated, file_of(url))


def file_of(url: str) -> Path:
    engine_for(url).dispose()  # tells what is wrong with the address
    return Path(make_url(url).database)


def copy(source: Path, target: Path):
    try:
        with closing(sqlite3.connect(source)) as begin, closing(sqlite3.connect(target, timeout=20)) as end:
            begin.backup(end)
    except sqlite3.Error as fault:
        raise StartFault(f"{source} cannot be copied to {target}: {fault}") from None


def version_in(file: Path) -> int:
    """The newest migration that a whole copy holds."""
    try:
        with closing(sqlite3.connect(file)) as database:
            damage = database.execute("PRAGMA integrity_check").fetchone()[0]
            version = database.execute("SELECT max(version) FROM migrations").fetchone()[0]
    except sqlite3.Error as fault:
        raise StartFault(f"{file} is no backup: {fault}") from None
    if damage != "ok":
        raise StartFault(f"{file} is damaged: {damage.splitlines()[0]}")
    return version


def require_known(file: Path, version: int):
    newest = migration_files()[-1][0]
    if version > newest:
        raise StartFault(f"{file} has schema {version}, newer than {newest}, the newest that this version knows")


class Postgresql:
    """By PostgreSQL's own programs."""

    @staticmethod
    def save(url: str, file: Path):
        postgresql.dump(url, file)

    @staticmethod
    def put_back(url: str, file: Path):
        require_known(file, postgresql.version_in(file))
        Database(url).prepare()
        postgresql.replace_all(url, file)
        Database(url).prepare()


def tool_for(url: str):
    tools = {"sqlite": Sqlite, "postgresql": Postgresql}
    name = make_url(url).get_backend_name() if "://" in url else ""
    if name not in tools:
        raise StartFault(f"'{url}' is no database that can be copied here; use sqlite:///FILE or postgresql://…")
    return tools[name]
