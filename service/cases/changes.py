"""A case after it was made: looked up, moved to another time, cancelled, its receipt read again."""
import json

from sqlalchemy.engine import Connection

from service.calls.call import Answer, Call
from service.calls.idempotency import first_reply, required_key
from service.calls.problems import Problem
from service.calls.throttle import spend_alone
from service.cases.view import CLOSED, slot_of, view
from service.records import receipts
from service.records.case_events import change
from service.records.lookups import admit, case_row
from service.records.payment_rows import newest_payment
from service.times.availability import claimed_seat
from service.times.seats import free_case, seat_of_hold
from service.times.slots import Slot, Timetable

SHORTEST_KEY = 32  # that nobody guesses


def get_case(call: Call) -> Answer:
    number = admit(call)
    with call.context.database.reading() as connection:
        return Answer(200, view(call, connection, case_row(connection, number)))


def find_case(call: Call) -> Answer:
    """What became of answers whose reply was lost, for whoever knows the key that they were sent with."""
    if len(required_key(call)) < SHORTEST_KEY:
        raise Problem("idempotency_key_invalid", "A key that opens a case has 32 characters at least.")
    spend_alone(call, "finds")
    with call.context.database.reading() as connection:
        made = first_reply(call, connection)
        if made is None:
            raise Problem("case_not_found", "Nothing was made with this key.")
        shown = view(call, connection, case_row(connection, made["number"]))
    return Answer(200, {**shown, "secret": made["secret"]})


def get_receipt(call: Call) -> Answer:
    number = admit(call)
    with call.context.database.reading() as connection:
        if case_row(connection, number).state == "cancelled":
            raise Problem("case_cancelled", "A cancelled case has no receipt.")
        receipt = receipts.newest(call, connection, number)
    if receipt is None:
        raise Problem("no_receipt", "This case was made before receipts were kept.")
    return Answer(200, receipt)


def cancel_case(call: Call) -> Answer:
    """Cancels and frees the seat; cancelling again changes nothing."""
    number = admit(call)
    with call.context.database.writing() as connection:
        case = case_row(connection, number)
        if case.state != "cancelled":
            require_cancellable(call, connection, case)
            free_case(connection, number)
            change(call, connection, number, "cancelled", state="cancelled")
        return Answer(200, view(call, connection, case_row(connection, number)))


def reschedule_case(call: Call) -> Answer:
    """Takes the new seat before it lets the old one go, so that nobody ends with neither."""
    number = admit(call)
    with call.context.database.writing() as connection:
        case = case_row(connection, number)
        require_change(call, case)
        slot = new_slot(call, connection, case)
        if slot.id != case.slot:
            move(call, connection, case, slot)
            case = case_row(connection, number)
        return Answer(200, view(call, connection, case))


def require_cancellable(call: Call, connection: Connection, case):
    payment = newest_payment(connection, case.number)
    if payment and payment.state == "pending":
        raise Problem("payment_in_progress", "It is being paid. Wait until it is known, or take the payment back.")
    if case.state in CLOSED:
        raise Problem("too_late", "It is done already. Please call the hotline.")
    require_time(call, slot_of(call, case))


def require_change(call: Call, case):
    if case.state == "cancelled":
        raise Problem("case_cancelled", "A cancelled case cannot be moved. Make a new one.")
    if case.slot is None:
        raise Problem("no_appointment", "There is no time that could be changed.")
    require_time(call, slot_of(call, case))


def require_time(call: Call, slot: Slot | None):
    if slot and call.moment > slot.start - receipts.CHANGE_NOTICE:
        raise Problem("too_late", "It starts too soon. Please call the hotline.")


def option_of(call: Call, case) -> str | None:
    """The doctor, say, who was chosen: another one is another case."""
    slot = slot_of(call, case)
    return slot.offer.option if slot else None


def new_slot(call: Call, connection: Connection, case) -> Slot:
    """The slot that the body names, or the one that its hold is for."""
    name = call.body.get("slot")
    if name is None:
        row = seat_of_hold(connection, call.body["hold"])
        if row is None:
            raise Problem("hold_expired", "The time is no longer kept. Hold it again.")
        name = row.slot
    slot = Timetable(call.context.catalogue, call.moment).find(name)
    if slot is None or slot.service != case.service or slot.offer.option != option_of(call, case):
        raise Problem("slot_not_found", "There is no such time for this service.")
    return slot


def move(call: Call, connection: Connection, case, slot: Slot):
    free_case(connection, case.number)  # undone with the transaction when the new seat cannot be had
    seat = claimed_seat(call, connection, slot, case.number)
    change(call, connection, case.number, "moved", slot=slot.id, answers=moved_answers(call, case, slot))
    receipts.issue(call, connection, case_row(connection, case.number), slot, seat)


def moved_answers(call: Call, case, slot: Slot) -> str:
    """The answers as if the new time had been chosen from the start."""
    answers = json.loads(case.answers)
    for step in call.context.catalogue.services[case.service]["steps"]:
        if step["kind"] == "slot":
            answers |= {step["id"]: slot.id, step["office"]: slot.office}
    return json.dumps(answers, ensure_ascii=False)
