"""Is this volunteer or worker real: whoever stands at a door shows a badge, and its number is asked for here."""
from service.calls import Answer, Call
from service.problems import Problem
from service.throttle import spend_alone


def get_staff(call: Call) -> Answer:
    spend_alone(call, "staff")
    person = call.context.catalogue.staff.get(call.parts["badge"].strip().upper())
    if person is None:
        raise Problem("badge_not_found", "Nobody here has this badge. Do not let them in; call the hotline.")
    return Answer(200, {**person, "valid": is_valid(call, person)})


def is_valid(call: Call, person: dict) -> bool:
    return call.moment.date().isoformat() <= person["valid_until"]


def worker_of(call: Call, badge: str | None) -> dict | None:
    """Who has a case, as followers are told; None when nobody has, or not any more."""
    person = call.context.catalogue.staff.get(badge or "")
    return {name: person[name] for name in ("badge", "name", "organisation")} if person else None
