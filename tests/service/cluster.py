"""A PostgreSQL for a while: in a temporary folder, on loopback, with a password made for it."""
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

REACHED = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "max_connections": "200"}
# One that is thrown away need not survive a power cut.
FORGETFUL = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off", "shared_buffers": "32MB"}


def program(name: str) -> str:
    """Debian keeps those of the server beside its version, and not on the PATH."""
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4]))
    found = str(versions[-1]) if versions else shutil.which(name)
    if not found:
        sys.exit(f"{name} is not there; install postgresql")
    return found


def unprivileged() -> dict:
    """PostgreSQL refuses to run as root."""
    return {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def run(*command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60, **options)
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stdout}")


def options_of(port: int, settings: dict) -> str:
    named = (f"-c {name}={value or chr(39) * 2}" for name, value in {**REACHED, **settings}.items())
    return " ".join([f"-p {port}", *named])


@contextmanager
def cluster(settings: dict = FORGETFUL):
    """A running PostgreSQL; gives its URL without a database."""
    folder = Path(tempfile.mkdtemp(prefix="handrail-postgresql-"))
    who, password, port = unprivileged(), secrets.token_hex(16), free_port()
    if who:
        shutil.chown(folder, "postgres", "postgres")
    data, words = folder / "data", folder / "password"
    try:
        words.write_text(password)
        words.chmod(0o644)  # within a folder that only its owner can enter
        run(program("initdb"), "-D", data, "-U", "handrail", "-A", "scram-sha-256", f"--pwfile={words}", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync", cwd=folder, **who)
        control = [program("pg_ctl"), "-D", data, "-w", "-l", folder / "log"]
        run(*control, "-o", options_of(port, settings), "start", cwd=folder, **who)
        try:
            yield f"postgresql://handrail:{password}@127.0.0.1:{port}"
        finally:
            run(*control, "-m", "immediate", "stop", cwd=folder, **who)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
