"""What happens to a case is written here: its timeline grows, and its version tells followers that it changed."""
import json

from sqlalchemy import func, insert, select, update
from sqlalchemy.engine import Connection

from service.calls.call import Call
from service.storage.tables import cases, events


def touch(connection: Connection, number: str, **values):
    """Changes a case without a word in its timeline."""
    mine = cases.c.number == number
    connection.execute(update(cases).where(mine).values(version=cases.c.version + 1, **values))


def change(call: Call, connection: Connection, number: str, event: str, **values):
    """Adds to the timeline, with `words` of staff when there are any, and changes the case."""
    last = connection.execute(select(func.max(events.c.position)).where(events.c.case_number == number)).scalar()
    row = {"case_number": number, "position": last + 1, "state": event, "at": call.now}
    connection.execute(insert(events).values(words=values.pop("words", None), **row))
    touch(connection, number, **values)


def text_of(kept: str | None):
    """Localised text as it is kept; None when there is none."""
    return None if kept is None else json.loads(kept)
