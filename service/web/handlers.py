"""Which function does each operation of the OpenAPI document, and the small ones among them."""
from sqlalchemy import func, select

from service.calls.call import Answer, Call
from service.calls.known import office_of, service_of
from service.calls.problems import Problem
from service.cases.changes import cancel_case, find_case, get_case, get_receipt, reschedule_case
from service.cases.following import rate_case, send_message
from service.cases.making import create_case
from service.cases.staff import get_staff
from service.catalogue.offices import appointment_for, office_view
from service.catalogue.places import by_distance, view
from service.money.bills import list_bills
from service.money.payments import cancel_payment, create_payment, get_payment
from service.storage.tables import cases, chain
from service.times.availability import list_slots
from service.times.holds import create_hold, delete_hold, extend_hold
from service.uploads.keeping import create_upload


def list_offices(call: Call) -> Answer:
    """All offices; with `service`, those where it can be booked, or all when it needs no time."""
    offices = list(call.context.catalogue.offices.values())
    if service := call.query.get("service"):
        steps = service_of(call.context.catalogue, service)["steps"]
        timed = any(step["kind"] == "slot" for step in steps)
        offices = [office for office in offices if not timed or appointment_for(office, service)]
    return Answer(200, [office_view(office, call.moment) for office in offices], compress=True)


def get_office(call: Call) -> Answer:
    return Answer(200, office_view(office_of(call.context.catalogue, call.parts["id"]), call.moment))


def list_places(call: Call) -> Answer:
    """All neighbourhoods; with `near`, the nearest first. Where somebody is, is used and forgotten."""
    places = list(call.context.catalogue.places.values())
    if "near" not in call.query:
        return Answer(200, [view(place) for place in places], compress=True)
    latitude, longitude = map(float, call.query["near"].split(","))
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise Problem("invalid_field", "The parameter 'near' is nowhere on the earth.", {"pointer": "/near"})
    return Answer(200, by_distance(places, latitude, longitude), compress=True)


def get_health(call: Call) -> Answer:
    return Answer(200, {"status": "ok"})


def get_readiness(call: Call) -> Answer:
    with call.context.database.reading() as connection:
        connection.execute(select(chain)).one()
    return Answer(200, {"status": "ok"})


def case_counts(call: Call) -> dict[str, int]:
    """For the metrics: how many cases are in each state."""
    with call.context.database.reading() as connection:
        return dict(connection.execute(select(cases.c.state, func.count()).group_by(cases.c.state)).all())


HANDLERS = {
    "listOffices": list_offices,
    "getOffice": get_office,
    "listPlaces": list_places,
    "listSlots": list_slots,
    "createUpload": create_upload,
    "createHold": create_hold,
    "extendHold": extend_hold,
    "deleteHold": delete_hold,
    "createCase": create_case,
    "findCase": find_case,
    "getCase": get_case,
    "getReceipt": get_receipt,
    "cancelCase": cancel_case,
    "rescheduleCase": reschedule_case,
    "sendMessage": send_message,
    "rateCase": rate_case,
    "listBills": list_bills,
    "createPayment": create_payment,
    "getPayment": get_payment,
    "cancelPayment": cancel_payment,
    "getStaff": get_staff,
    "getHealth": get_health,
    "getReadiness": get_readiness,
}
