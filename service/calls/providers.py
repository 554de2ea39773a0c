"""Who takes the money: one small interface, so that a deployment's own provider can stand in for the sandbox.

Each call may be repeated: a provider knows a payment by our id for it, and never charges or refunds one id twice. Once
it has answered VOIDED it refuses every later charge with that id.
"""
from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class Outcome(Enum):
    """What a provider says of a payment."""

    UNHEARD = "unheard"  # it never reached the provider
    PROCESSING = "processing"
    CHARGED = "charged"
    DECLINED = "declined"
    VOIDED = "voided"
    REFUNDED = "refunded"


class NoAnswer(Exception):
    """The provider did not answer in time; it may or may not have done what it was asked."""


@dataclass(frozen=True)
class Order:
    """What a provider is asked to charge."""

    payment: str
    amount: int
    currency: str


class Provider(Protocol):
    def charge(self, order: Order) -> Outcome: ...

    def look(self, payment: str) -> Outcome: ...

    def void(self, payment: str) -> Outcome:
        """Sees to it that nothing will be taken, unless it is taken already: then CHARGED."""

    def refund(self, payment: str) -> Outcome: ...


class Counter:
    """Cash at a counter: nothing is taken until a clerk enters the code, which is done in our own database."""

    def charge(self, order: Order) -> Outcome:
        return Outcome.PROCESSING

    def look(self, payment: str) -> Outcome:
        return Outcome.PROCESSING

    def void(self, payment: str) -> Outcome:
        return Outcome.VOIDED

    def refund(self, payment: str) -> Outcome:
        return Outcome.CHARGED  # cash is given back where it was taken
