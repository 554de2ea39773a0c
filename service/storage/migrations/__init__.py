"""Brings a database to the newest schema by numbered SQL files, each run once and in order, all or none."""
import re
from pathlib import Path

from sqlalchemy import inspect, text
from sqlalchemy.engine import Connection

FOLDER = Path(__file__).parent
FILE_NAME = re.compile(r"(\d{4})_\w+\.sql")
CREATE_LOG = "CREATE TABLE IF NOT EXISTS migrations (version INTEGER NOT NULL PRIMARY KEY)"


class NewerSchema(Exception):
    """The database was made by a later version of the service; writing to it might lose what that version keeps."""


def migration_files() -> list[tuple[int, Path]]:
    found = ((FILE_NAME.fullmatch(path.name), path) for path in FOLDER.glob("*.sql"))
    return sorted((int(name[1]), path) for name, path in found if name)


def statements(sql: str) -> list[str]:
    """The statements of a file; ours hold no semicolon but the one at their end."""
    lines = [line for line in sql.splitlines() if not line.startswith("--")]
    return [part.strip() for part in "\n".join(lines).split(";") if part.strip()]


def schema_version(connection: Connection) -> int:
    if "migrations" not in inspect(connection).get_table_names():
        return 0
    return connection.execute(text("SELECT max(version) FROM migrations")).scalar() or 0


def migrate(connection: Connection, upto: int | None = None) -> list[int]:
    """Runs what is missing within the caller's transaction; gives the versions that were run."""
    connection.execute(text(CREATE_LOG))
    present, run = schema_version(connection), []
    known = migration_files()
    if present > known[-1][0]:
        raise NewerSchema(f"schema {present} is newer than {known[-1][0]}, the newest that this version knows")
    for version, path in known:
        if present < version <= (upto or version):
            for statement in statements(path.read_text(encoding="utf-8")):
                connection.execute(text(statement))
            connection.execute(text("INSERT INTO migrations (version) VALUES (:version)"), {"version": version})
            run.append(version)
    return run
