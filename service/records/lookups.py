"""Who may see a case: whoever has its secret, or its number with four digits, throttled: the last of the telephone, or, of
a case without one, the code of its receipt.
"""
import hashlib
import hmac

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from service.calls.call import Call
from service.calls.problems import Problem
from service.calls.throttle import count, forget, refuse_beyond
from service.records.numbers import LENGTH, is_number
from service.storage.tables import cases

TRIES_PER_CASE = 5  # four digits are 10,000 guesses; this leaves a thief years and a forgetful person enough
TRIES_PER_CLIENT = 50

NOT_FOUND = "No case has this number together with this secret or telephone number."


def secret_hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def case_row(connection: Connection, number: str):
    """The case, locked until the transaction ends where the database locks rows at all."""
    return connection.execute(select(cases).where(cases.c.number == number).with_for_update()).one()


def no_number(text: str) -> Problem:
    """A slip of the finger is worth telling apart: the person can mend it."""
    slip = len(text) == LENGTH and text.isascii() and text.isdigit()
    return Problem("mistyped_number", "One digit seems to be wrong.") if slip else Problem("case_not_found", NOT_FOUND)


def admit(call: Call, number: str | None = None) -> str:
    """The number of the case that this request may see and change; a Problem when it may not."""
    number = call.parts["number"] if number is None else number
    if not is_number(number):
        raise no_number(number)
    if "case-secret" in call.headers:
        admitted = knows_secret(call, number)
    elif "phone_last4" in call.query:
        admitted = knows_phone(call, number)
    else:
        raise Problem("secret_needed", "Send the Case-Secret header, or phone_last4.",
                      headers={"WWW-Authenticate": "Case-Secret"})
    if not admitted:
        raise Problem("case_not_found", NOT_FOUND)
    return number


def knows_secret(call: Call, number: str) -> bool:
    with call.context.database.reading() as connection:
        kept = connection.execute(select(cases.c.secret_hash).where(cases.c.number == number)).scalar()
    return kept is not None and hmac.compare_digest(kept, secret_hash(call.headers["case-secret"]))


def knows_phone(call: Call, number: str) -> bool:
    """Looks and counts in one transaction, so that many guesses at once count as many."""
    limits = {f"case:{number}": TRIES_PER_CASE, f"client:{call.client}": TRIES_PER_CLIENT}
    with call.context.database.writing() as connection:
        forget(connection, call.now)
        for bucket, limit in limits.items():
            refuse_beyond(connection, bucket, limit, call.now)
        digits = func.coalesce(cases.c.phone_last4, cases.c.code)
        kept = connection.execute(select(digits).where(cases.c.number == number)).scalar()
        right = kept is not None and hmac.compare_digest(kept, call.query["phone_last4"])
        for bucket in limits if not right else ():
            count(connection, bucket, call.now)
    return right
