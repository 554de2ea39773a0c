"""A request and its answer as values: what handlers see, without the web framework."""
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Mapping

from service.calls.providers import Provider
from service.catalogue.loading import Catalogue
from service.catalogue.zones import moment_of
from service.storage.database import Database


@dataclass(frozen=True)
class Context:
    """What every handler may use."""

    catalogue: Catalogue
    database: Database
    providers: dict[str, Provider] = field(default_factory=dict)  # of payments, by kind of method
    grace: int = 15  # seconds until somebody asks after a payment
    allowance: int = 1  # how many times as much as usual one client may do


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
        return moment_of(self.now, self.context.catalogue.zone)

    def date_of(self, seconds: int) -> date:
        return moment_of(seconds, self.context.catalogue.zone).date()

    def at(self, seconds: int) -> str:
        """A moment as the API writes it."""
        return moment_of(seconds, self.context.catalogue.zone).isoformat()


def own_call(context: Context, now: int) -> Call:
    """What the service does without being asked by anybody."""
    return Call(context, "", {}, {}, {}, None, "", context.catalogue.public_url or "http://localhost", now)


@dataclass(frozen=True)
class Answer:
    status: int
    value: Any = None  # None: no body
    headers: dict = field(default_factory=dict)
    compress: bool = False  # never for what holds a secret
