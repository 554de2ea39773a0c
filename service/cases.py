"""Making a case: its answers are judged, its seat taken and its receipt issued in one transaction."""
import json
import secrets

from sqlalchemy import insert
from sqlalchemy.engine import Connection

from service import receipts
from service.accounts import Bill
from service.answers import normalised, verdicts
from service.availability import claimed_seat
from service.bills import find_bill, paid_ids
from service.calls import Answer, Call
from service.conditions import asked_steps
from service.database import added
from service.idempotency import once
from service.lookups import case_row, secret_hash
from service.numbers import new_number
from service.problems import Problem
from service.slots import Slot, Timetable
from service.tables import cases, events
from service.throttle import spend

FIRST_STATE = {"appointment": "booked", "payment": "awaiting_payment"}  # by outcome; any other begins as received


def create_case(call: Call) -> Answer:
    return once(call, lambda connection: made_case(call, connection))


def made_case(call: Call, connection: Connection) -> Answer:
    spend(call, connection, "cases")
    definition = wanted_definition(call)
    answers = right_answers(call, definition)
    slot, bill = wanted_slot(call, definition, answers), wanted_bill(call, connection, definition, answers)
    secret, state = secrets.token_urlsafe(24), first_state(definition, bill)
    made = {"secret_hash": secret_hash(secret), "state": state, "slot": slot.id if slot else None,
            "bill": json.dumps(bill.view(), ensure_ascii=False) if bill else None}
    number = added_case(call, connection, answers, **made)
    seat = claimed_seat(call, connection, slot, number) if slot else None
    connection.execute(insert(events).values(case_number=number, position=1, state=state, at=call.now))
    receipt = receipts.issue(call, connection, case_row(connection, number), slot, seat)
    value = {"number": number, "secret": secret, "state": state, "created": call.at(call.now), "receipt": receipt}
    return Answer(201, value, {"Location": f"{call.path}/{number}"})


def first_state(definition: dict, bill: Bill | None) -> str:
    """Nothing is awaited where there is nothing to pay."""
    is_free = definition["outcome"] == "payment" and bill is None
    return "received" if is_free else FIRST_STATE.get(definition["outcome"], "received")


def wanted_definition(call: Call) -> dict:
    definition = call.context.catalogue.services.get(call.body["service"])
    if definition is None:
        raise Problem("service_not_found", "The catalogue has no service of this id.", {"pointer": "/service"})
    if definition["version"] != call.body["definition_version"]:
        detail = "The answers were given to another version of the service. Read it again and ask what is new."
        raise Problem("definition_changed", detail, {"definition_version": definition["version"]})
    return definition


def right_answers(call: Call, definition: dict) -> dict:
    """The answers as they are kept, or a Problem with everything that is wrong with them."""
    given = call.body["answers"]
    unknown = {name: "unknown_option" for name in unknown_places(call, definition, given)}
    if fields := {**unknown, **verdicts(definition, given, call.moment.date())}:
        raise Problem("invalid_answers", "Ask again what stands in fields.", {"fields": fields})
    return normalised(definition, given)


def unknown_places(call: Call, definition: dict, answers: dict):
    """The steps whose answer names no office or bill that exists, or a slot that this office never had."""
    timetable = Timetable(call.context.catalogue, call.moment)
    for step in asked_steps(definition, answers):
        answer = answers.get(step["id"])
        if not isinstance(answer, str):
            continue
        if step["kind"] == "office" and answer not in call.context.catalogue.offices:
            yield step["id"]
        if step["kind"] == "bill" and not find_bill(call, definition["id"], answers.get(step["account"]), answer):
            yield step["id"]
        if step["kind"] == "slot" and not fits(timetable.find(answer), definition, answers.get(step["office"])):
            yield step["id"]


def fits(slot: Slot | None, definition: dict, office: str | None) -> bool:
    return slot is not None and slot.service == definition["id"] and office in (None, slot.office)


def answer_of_kind(definition: dict, answers: dict, kind: str):
    given = (answers.get(step["id"]) for step in asked_steps(definition, answers) if step["kind"] == kind)
    return next((answer for answer in given if answer is not None), None)


def wanted_slot(call: Call, definition: dict, answers: dict) -> Slot | None:
    name = answer_of_kind(definition, answers, "slot")
    return Timetable(call.context.catalogue, call.moment).find(name) if name else None


def wanted_bill(call: Call, connection: Connection, definition: dict, answers: dict) -> Bill | None:
    """The open bill that a case is to pay."""
    for step in asked_steps(definition, answers) if definition["outcome"] == "payment" else ():
        if step["kind"] == "bill" and step["id"] in answers:
            bill = find_bill(call, definition["id"], answers.get(step["account"]), answers[step["id"]])
            if paid_ids(connection, [bill.id]):
                raise Problem("bill_paid", "This bill is paid already. Nothing more is to be paid.")
            return bill
    return None


def added_case(call: Call, connection: Connection, answers: dict, **made) -> str:
    """Adds the case under a number that no other has."""
    definition, helped = call.context.catalogue.services[call.body["service"]], call.body.get("on_behalf_of")
    phone = answer_of_kind(definition, answers, "phone")
    values = {name: call.body[name] for name in ("service", "definition_version", "language", "channel")}
    values |= {"answers": json.dumps(answers, ensure_ascii=False), "phone_last4": phone[-4:] if phone else None,
               "on_behalf_of": json.dumps(helped, ensure_ascii=False) if helped else None, "created": call.now}
    while True:
        number = new_number()
        if added(connection, cases, number=number, **values, **made):
            return number
