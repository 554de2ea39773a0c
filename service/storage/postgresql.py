"""What PostgreSQL's own programs do: dump a database that is in use, and put a dump back in one transaction."""
import os
import re
import subprocess
from pathlib import Path

from sqlalchemy.engine import URL, make_url

from service.storage.tables import metadata
from service.values.faults import StartFault

SECONDS = 3600


def run(arguments: list[str], url: str | None = None, **options) -> str:
    """The program's output. The password goes by the environment, where other users of the machine do not see it."""
    address = make_url(url) if url else None
    environment = {**os.environ, "PGPASSWORD": address.password} if address and address.password else None
    where = ["--dbname", str(without_password(address))] if address else []
    try:
        done = subprocess.run([*arguments, *where], env=environment, capture_output=True, text=True, timeout=SECONDS,
                              **options)
    except FileNotFoundError:
        raise StartFault(f"{arguments[0]} is not there; install postgresql-client") from None
    except subprocess.TimeoutExpired:
        raise StartFault(f"{arguments[0]} was not done after {SECONDS} seconds") from None
    if done.returncode:
        said = done.stderr.strip().splitlines() or [f"it ended with {done.returncode}"]
        raise StartFault(f"{arguments[0]} failed: {said[0]}")
    return done.stdout


def without_password(address: URL) -> URL:
    """As PostgreSQL's programs know it, which have not heard of drivers. `set` would leave the password there."""
    return URL.create("postgresql", address.username, None, address.host, address.port, address.database, address.query)


def dump(url: str, file: Path):
    run(["pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={file}"], url)
    version_in(file)


def version_in(file: Path) -> int:
    """The newest migration that a dump holds."""
    rows = run(["pg_restore", "--data-only", "--table=migrations", "--file=-", str(file)])
    found = [int(line) for line in rows.splitlines() if re.fullmatch(r"\d+", line)]
    if not found:
        raise StartFault(f"{file} is no backup of this service")
    return max(found)


def replace_all(url: str, file: Path):
    """Whoever asks meanwhile waits, and sees either all that was there before or all that the dump holds."""
    tables = ", ".join(f"public.{name}" for name in [*metadata.tables, "migrations"])
    script = run(["pg_restore", "--no-owner", "--no-privileges", "--file=-", str(file)])
    run(["psql", "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1"], url,
        input=f"DROP TABLE IF EXISTS {tables} CASCADE;\n{script}")
