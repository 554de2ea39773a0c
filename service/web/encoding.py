"""Bodies in the encoding that a client accepts: brotli, gzip or plain."""
import gzip
import hashlib
from dataclasses import dataclass
from functools import cached_property

import brotli

WORTHWHILE = 860  # bytes; below, headers and time cost more than is saved


def weights(accept: str) -> dict[str, float]:
    """An Accept-Encoding or Accept-Language header: each name with its weight."""
    found = {}
    for part in accept.lower().split(","):
        name, _, rest = part.partition(";")
        quality = rest.strip().removeprefix("q=")
        try:
            found[name.strip()] = float(quality) if quality else 1.0
        except ValueError:
            found[name.strip()] = 0.0
    return found


def chosen(accept: str, offered: list[str]) -> str:
    """The first encoding offered that is accepted; plain is always there."""
    wanted = weights(accept)
    return next((name for name in offered if wanted.get(name, wanted.get("*", 0)) > 0), "identity")


@dataclass(frozen=True)
class Prepared:
    """A body that does not change while the service runs, with its compressed forms made once."""

    plain: bytes
    media_type: str
    compressed: dict  # by encoding, the one to prefer first

    @cached_property
    def tag(self) -> str:
        return hashlib.sha256(self.plain).hexdigest()[:20]

    def form(self, accept: str) -> tuple[str, bytes]:
        encoding = chosen(accept, list(self.compressed))
        return encoding, self.compressed.get(encoding, self.plain)


def prepared(plain: bytes, media_type: str) -> Prepared:
    if len(plain) < WORTHWHILE:
        return Prepared(plain, media_type, {})
    compressed = {"br": brotli.compress(plain, quality=11), "gzip": gzip.compress(plain, 9, mtime=0)}
    return Prepared(plain, media_type, compressed)


def squeezed(accept: str, body: bytes) -> tuple[str, bytes]:
    """A body made for one request: gzip at a low level, since it is sent only once."""
    if len(body) < WORTHWHILE or chosen(accept, ["gzip"]) != "gzip":
        return "identity", body
    return "gzip", gzip.compress(body, 5, mtime=0)
