"""Remembers that a piece of work was done for these very inputs, so that it isn't done twice."""

import hashlib

from lib.places import STAMPS


def key_of(files=(), texts=()):
    digest = hashlib.sha256()
    for text in texts:
        digest.update(f"{text}\0".encode())
    for file in sorted(files):
        digest.update(f"{file}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def is_stamped(name, key):
    stamp = STAMPS / name
    return stamp.is_file() and stamp.read_text() == key


def put_stamp(name, key):
    STAMPS.mkdir(parents=True, exist_ok=True)
    (STAMPS / name).write_text(key)


def lift_stamp(name):
    (STAMPS / name).unlink(missing_ok=True)
