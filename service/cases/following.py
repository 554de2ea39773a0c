"""What a person adds to a case that was sent: messages, and how it was."""
import json

from sqlalchemy import func, insert, select
from sqlalchemy.engine import Connection

from service.calls.call import Answer, Call
from service.calls.idempotency import once
from service.calls.problems import Problem
from service.calls.throttle import spend
from service.cases.view import RATED, can_rate, view
from service.records.case_events import touch
from service.records.lookups import admit, case_row
from service.storage.tables import messages
from service.uploads.keeping import PHOTOS, claim
from service.values.spaces import collapsed


def send_message(call: Call) -> Answer:
    number = admit(call)
    return once(call, lambda connection: sent_message(call, connection, number))


def sent_message(call: Call, connection: Connection, number: str) -> Answer:
    spend(call, connection, "messages")
    if case_row(connection, number).state == "cancelled":
        raise Problem("case_cancelled", "Nobody reads messages to a cancelled case. Please call the hotline.")
    text, photo = call.body.get("text"), call.body.get("photo")
    if text is not None and not collapsed(text):
        raise Problem("invalid_field", "The text is empty.", {"pointer": "/text"})
    if photo is not None and not claim(connection, photo, PHOTOS, number):
        raise Problem("invalid_field", "There is no such photo.", {"pointer": "/photo"})
    said = {"sender": "resident", "words": text and json.dumps(text, ensure_ascii=False), "photo": photo}
    add_message(call, connection, number, **said)
    return case_answer(call, connection, number)


def add_message(call: Call, connection: Connection, number: str, **said):
    last = select(func.count()).where(messages.c.case_number == number)
    position = connection.execute(last).scalar() + 1
    connection.execute(insert(messages).values(case_number=number, position=position, at=call.now, **said))
    touch(connection, number)


def rate_case(call: Call) -> Answer:
    number = admit(call)
    return once(call, lambda connection: rated_case(call, connection, number))


def rated_case(call: Call, connection: Connection, number: str) -> Answer:
    """A second rating replaces the first within a day of it."""
    case = case_row(connection, number)
    if case.state not in RATED:
        raise Problem("not_done", "It can be rated when it is done.")
    if not can_rate(call, case):
        raise Problem("too_late", "The rating can no longer be changed.")
    comment = collapsed(call.body.get("comment", ""))
    rated = call.now if case.rated is None else case.rated
    touch(connection, number, face=call.body["face"], comment=comment or None, rated=rated)
    return case_answer(call, connection, number)


def case_answer(call: Call, connection: Connection, number: str) -> Answer:
    return Answer(201, view(call, connection, case_row(connection, number)), {"Location": f"/api/v1/cases/{number}"})
