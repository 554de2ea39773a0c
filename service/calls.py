"""A request and its answer as values: what handlers see, without the web framework."""
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any, Mapping

from service.catalogue import Catalogue
from service.database import Database


@dataclass(frozen=True)
class Context:
    """What every handler may use."""

    catalogue: Catalogue
    database: Database


@dataclass(frozen=True)
class Call:
    context: Context
    path: str
    parts: dict  # of the path, by name
    query: dict
    headers: Mapping[str, str]  # by small name
    body: Any
    client: str
    origin: str  # scheme and host that the client used
    now: int  # seconds since 1970

    @property
    def moment(self) -> datetime:
        return datetime.fromtimestamp(self.now, timezone.utc).astimezone(self.context.catalogue.zone)

    def at(self, seconds: int) -> str:
        """A moment as the API writes it."""
        return datetime.fromtimestamp(seconds, self.context.catalogue.zone).isoformat()


@dataclass(frozen=True)
class Answer:
    status: int
    value: Any = None  # None: no body
    headers: dict = field(default_factory=dict)
    compress: bool = False  # never for what holds a secret
