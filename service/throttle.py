"""How often one client may do a thing: counted in the database, so that all workers count together."""
from sqlalchemy import delete
from sqlalchemy.engine import Connection

from service.calls import Call
from service.lookups import WINDOW_SECONDS, count_try, refuse_beyond
from service.tables import attempts

# For each client in a window. Generous, since a whole community centre may stand behind one address.
PER_CLIENT = {"uploads": 120}


def spend(call: Call, connection: Connection, what: str):
    """Counts one more of these for the client of this call; a Problem when it was one too many."""
    bucket = f"{what}:{call.client}"
    connection.execute(delete(attempts).where(attempts.c.since <= call.now - WINDOW_SECONDS))
    refuse_beyond(connection, bucket, PER_CLIENT[what], call.now)
    count_try(connection, bucket, call.now)


def spend_alone(call: Call, what: str):
    """The same in a transaction of its own: it counts also when the call comes to nothing."""
    with call.context.database.writing() as connection:
        spend(call, connection, what)
