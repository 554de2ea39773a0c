"""Runs the tests that a database matters to on a PostgreSQL of their own: python3 -m tests.service.on_postgresql

The cluster lies in a temporary folder, listens on loopback with a password made for it, and goes when the tests end.
"""
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# These open no database, or say the same with any.
ELSEWHERE = {"answers", "bad_input", "barcode", "catalogue", "catalogue_check", "command_line", "definitions",
             "front_end", "numbers", "openapi", "rounds", "slots", "words"}
# A cluster that is thrown away need not survive a power cut.
SETTINGS = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "fsync": "off", "full_page_writes": "off",
            "synchronous_commit": "off", "max_connections": "200", "shared_buffers": "32MB"}


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


@contextmanager
def cluster():
    """A running PostgreSQL; gives its URL without a database."""
    folder = Path(tempfile.mkdtemp(prefix="handrail-postgresql-"))
    who, password, port = unprivileged(), secrets.token_hex(16), free_port()
    if who:
        shutil.chown(folder, "postgres", "postgres")
    data, settings = folder / "data", " ".join(f"-c {name}={value or chr(39) * 2}" for name, value in SETTINGS.items())
    try:
        words = folder / "password"
        words.write_text(password)
        words.chmod(0o644)  # within a folder that only its owner can enter
        run(program("initdb"), "-D", data, "-U", "handrail", "-A", "scram-sha-256", f"--pwfile={words}", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync", cwd=folder, **who)
        control = [program("pg_ctl"), "-D", data, "-w", "-l", folder / "log"]
        run(*control, "-o", f"-p {port} {settings}", "start", cwd=folder, **who)
        try:
            yield f"postgresql://handrail:{password}@127.0.0.1:{port}"
        finally:
            run(*control, "-m", "immediate", "stop", cwd=folder, **who)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def modules() -> list[str]:
    names = sorted(path.stem for path in Path(__file__).parent.glob("*_test.py"))
    return [f"tests.service.{name}" for name in names if name.removesuffix("_test") not in ELSEWHERE]


def main(chosen: list[str]) -> int:
    with cluster() as url:
        command = [sys.executable, "-m", "unittest", *(chosen or modules())]
        return subprocess.run(command, cwd=ROOT, env={**os.environ, "HANDRAIL_TEST_POSTGRESQL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
