"""Making a case: its answers are judged, its seat taken and its receipt issued in one transaction."""
import json
import secrets

from sqlalchemy import insert
from sqlalchemy.engine import Connection

from service.calls.call import Answer, Call
from service.calls.idempotency import once
from service.calls.known import service_of
from service.calls.problems import Problem
from service.calls.throttle import spend
from service.catalogue.accounts import Bill
from service.money.bills import bill_paid, find_bill, paid_ids
from service.records import receipts
from service.records.lookups import case_row, secret_hash
from service.records.numbers import new_number, new_receipt_code
from service.storage.database import added
from service.storage.tables import cases, events
from service.times.availability import claimed_seat
from service.times.narrowing import chosen_option, slot_step
from service.times.slots import Slot, Timetable
from service.uploads.keeping import PHOTOS, RECORDINGS, claim, is_free
from service.forms.answers import named_by, normalised, verdicts
from service.forms.conditions import asked_steps

UPLOADS = {"photo": PHOTOS, "recording": RECORDINGS}  # the types of what an answer may name


def create_case(call: Call) -> Answer:
    return once(call, lambda connection: made_case(call, connection))


def made_case(call: Call, connection: Connection) -> Answer:
    spend(call, connection, "cases")
    definition = wanted_definition(call)
    if definition["outcome"] == "answer":
        raise Problem("nothing_to_send", "It gives advice and takes nothing.")
    answers = right_answers(call, connection, definition)
    slot, bill = wanted_slot(call, definition, answers), wanted_bill(call, connection, definition, answers)
    secret, state = secrets.token_urlsafe(24), first_state(definition, slot, bill)
    made = {"secret_hash": secret_hash(secret), "state": state, "slot": slot.id if slot else None,
            "bill": json.dumps(bill.view(), ensure_ascii=False) if bill else None}
    number = added_case(call, connection, answers, **made)
    seat = claimed_seat(call, connection, slot, number) if slot else None
    claim_uploads(connection, definition, answers, number)
    connection.execute(insert(events).values(case_number=number, position=1, state=state, at=call.now))
    receipt = receipts.issue(call, connection, case_row(connection, number), slot, seat)
    value = {"number": number, "secret": secret, "state": state, "created": call.at(call.now), "receipt": receipt}
    return Answer(201, value, {"Location": f"{call.path}/{number}"})


def first_state(definition: dict, slot: Slot | None, bill: Bill | None) -> str:
    """Nothing is booked where no time was asked for, and nothing is awaited where there is nothing to pay."""
    of_outcome = {"appointment": slot and "booked", "payment": bill and "awaiting_payment"}
    return of_outcome.get(definition["outcome"]) or "received"


def wanted_definition(call: Call) -> dict:
    definition = service_of(call.context.catalogue, call.body["service"], pointer="/service")
    if definition["version"] != call.body["definition_version"]:
        detail = "The answers were given to another version of the service. Read it again and ask what is new."
        raise Problem("definition_changed", detail, {"definition_version": definition["version"]})
    return definition


def right_answers(call: Call, connection: Connection, definition: dict) -> dict:
    """The answers as they are kept, or a Problem with everything that is wrong with them."""
    given = call.body["answers"]
    unknown = {name: "unknown_option" for name in unknown_names(call, connection, definition)}
    if fields := {**unknown, **verdicts(definition, given, call.moment.date())}:
        raise invalid_answers(fields)
    return normalised(definition, given)


def invalid_answers(fields: dict[str, str]) -> Problem:
    return Problem("invalid_answers", "Ask again what stands in fields.", {"fields": fields})


def unknown_names(call: Call, connection: Connection, definition: dict):
    """The steps whose answer is an id that names nothing, or a slot that this office never had."""
    catalogue, answers = call.context.catalogue, call.body["answers"]
    known = {
        "office": lambda step, it: it in catalogue.offices,
        "place": lambda step, it: it in catalogue.places,
        "photo": lambda step, it: is_free(connection, it, PHOTOS),
        "recording": lambda step, it: is_free(connection, it, RECORDINGS),
        "bill": lambda step, it: find_bill(call, definition["id"], answers.get(step["account"]), it),
        "slot": lambda step, it: fits(Timetable(catalogue, call.moment).find(it), definition, answers),
    }
    for step in asked_steps(definition, answers):
        named = named_by(step, answers.get(step["id"]))
        if named and not known[named[0]](step, named[1]):
            yield step["id"]


def claim_uploads(connection: Connection, definition: dict, answers: dict, number: str):
    """The case's photos and recordings become its own; one that was lost meanwhile has to be made again."""
    named = [(step["id"], named_by(step, answers.get(step["id"]))) for step in definition["steps"]]
    uploads = [(step, *found) for step, found in named if found and found[0] in UPLOADS]
    lost = {step: "unknown_option" for step, what, upload in uploads
            if not claim(connection, upload, UPLOADS[what], number)}
    if lost:
        raise invalid_answers(lost)


def fits(slot: Slot | None, definition: dict, answers: dict) -> bool:
    """Whether a slot is of this service, at the office that was chosen and with the option that was chosen."""
    if slot is None or slot.service != definition["id"]:
        return False
    office = answers.get(slot_step(definition)["office"])
    return office in (None, slot.office) and slot.offer.option == chosen_option(definition, answers)


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
                raise bill_paid()
            return bill
    return None


def added_case(call: Call, connection: Connection, answers: dict, **made) -> str:
    """Adds the case under a number that no other has."""
    definition, helped = call.context.catalogue.services[call.body["service"]], call.body.get("on_behalf_of")
    phone = answer_of_kind(definition, answers, "phone")
    values = {name: call.body[name] for name in ("service", "definition_version", "language", "channel")}
    values |= {"answers": json.dumps(answers, ensure_ascii=False), "phone_last4": phone[-4:] if phone else None,
               "code": None if phone else new_receipt_code(),
               "on_behalf_of": json.dumps(helped, ensure_ascii=False) if helped else None, "created": call.now}
    while True:
        number = new_number()
        if added(connection, cases, number=number, **values, **made):
            return number
