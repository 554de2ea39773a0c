"""Remembers that a piece of work was done for these very inputs, so that it isn't done twice."""

import hashlib
from pathlib import Path

from lib.places import ROOT, STAMPS


def key_of(files=(), texts=()):
    digest = hashlib.sha256()
    for text in texts:
        digest.update(f"{text}\0".encode())
    for file in sorted(files):
        digest.update(f"{name_of(file)}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def name_of(file):
    """As the project calls it: a checkout that was moved or copied is no other one."""
    path = Path(file)
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path


def is_stamped(name, key):
    stamp = STAMPS / name
    return stamp.is_file() and stamp.read_text() == key


def put_stamp(name, key):
    STAMPS.mkdir(parents=True, exist_ok=True)
    (STAMPS / name).write_text(key)


def lift_stamp(name):
    (STAMPS / name).unlink(missing_ok=True)
