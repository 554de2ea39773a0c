"""Is this volunteer or worker real: whoever stands at a door shows a badge, and its number is asked for here."""
import re

from service.calls.call import Answer, Call
from service.calls.problems import Problem
from service.calls.throttle import spend_alone


def get_staff(call: Call) -> Answer:
    spend_alone(call, "staff")
    person = found(call.context.catalogue.staff, call.parts["badge"].strip().upper())
    if person is None:
        raise Problem("badge_not_found", "Nobody here has this badge. Do not let them in; call the hotline.")
    return Answer(200, {**person, "valid": is_valid(call, person)})


def found(staff: dict[str, dict], badge: str) -> dict | None:
    """By the whole badge, or by its digits where they are one person's alone: a number pad has no letters."""
    if badge in staff:
        return staff[badge]
    same = [person for person in staff.values() if re.sub(r"\D", "", person["badge"]) == badge]
    return same[0] if len(same) == 1 else None


def is_valid(call: Call, person: dict) -> bool:
    return call.moment.date().isoformat() <= person["valid_until"]


def worker_of(call: Call, badge: str | None) -> dict | None:
    """Who has a case, as followers are told; None when nobody has, or not any more."""
    person = call.context.catalogue.staff.get(badge or "")
    return {name: person[name] for name in ("badge", "name", "organisation")} if person else None
