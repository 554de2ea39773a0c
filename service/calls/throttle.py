"""How often one client may do a thing: counted in the database, so that all workers count together."""
from sqlalchemy import delete, select, update
from sqlalchemy.engine import Connection

from service.calls.call import Call
from service.calls.problems import Problem
from service.storage.database import added
from service.storage.tables import attempts

WINDOW_SECONDS = 15 * 60

# For each client in a window. Generous, since a whole community centre may stand behind one address.
PER_CLIENT = {"holds": 600, "cases": 600, "finds": 600, "bills": 300, "payments": 600, "messages": 120, "uploads": 120, "staff": 120}


def spend(call: Call, connection: Connection, what: str):
    """Counts one more of these for the client of this call; a Problem when it was one too many."""
    bucket = f"{what}:{call.client}"
    forget(connection, call.now)
    refuse_beyond(connection, bucket, PER_CLIENT[what] * call.context.allowance, call.now)
    count(connection, bucket, call.now)


def spend_alone(call: Call, what: str):
    """The same in a transaction of its own: it counts also when the call comes to nothing."""
    with call.context.database.writing() as connection:
        spend(call, connection, what)


def forget(connection: Connection, now: int):
    connection.execute(delete(attempts).where(attempts.c.since <= now - WINDOW_SECONDS))


def refuse_beyond(connection: Connection, bucket: str, limit: int, now: int):
    row = connection.execute(select(attempts).where(attempts.c.bucket == bucket)).first()
    if row and row.count >= limit:
        wait = max(1, row.since + WINDOW_SECONDS - now)
        raise Problem("too_many_requests", "Wait a while, or call the hotline.", headers={"Retry-After": str(wait)})


def count(connection: Connection, bucket: str, now: int):
    mine = attempts.c.bucket == bucket
    one_more = update(attempts).where(mine).values(count=attempts.c.count + 1)
    if connection.execute(one_more).rowcount == 0 and not added(connection, attempts, bucket=bucket, since=now, count=1):
        connection.execute(one_more)
