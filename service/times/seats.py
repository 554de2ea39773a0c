"""Seats of slots: held for a slow person, taken by a case, free again when a hold expires."""
from sqlalchemy import and_, delete, func, or_, select, update
from sqlalchemy.engine import Connection

from service.storage.database import added
from service.storage.tables import seats
from service.times.slots import Slot


def still_taken(now: int):
    return or_(seats.c.expires.is_(None), seats.c.expires > now)


def taken_counts(connection: Connection, slots: list[Slot], now: int) -> dict[str, int]:
    """How many seats of each slot are taken; the slots are of one service and office, in order."""
    if not slots:
        return {}
    within = and_(seats.c.slot >= slots[0].id, seats.c.slot <= slots[-1].id, still_taken(now))
    rows = connection.execute(select(seats.c.slot, func.count()).where(within).group_by(seats.c.slot))
    return dict(rows.all())


def take(connection: Connection, slot: Slot, now: int, **holder) -> int | None:
    """Takes the first free seat for a hold or a case; None when the slot is full."""
    connection.execute(delete(seats).where(seats.c.slot == slot.id, seats.c.expires <= now))
    taken = set(connection.execute(select(seats.c.seat).where(seats.c.slot == slot.id)).scalars())
    for seat in range(1, slot.capacity + 1):
        if seat not in taken and added(connection, seats, slot=slot.id, seat=seat, taken=now, **holder):
            return seat
    return None


def seat_of_hold(connection: Connection, hold: str):
    """The row of a hold, which may have expired; None when it is gone."""
    return connection.execute(select(seats).where(seats.c.hold == hold)).first()


def settle(connection: Connection, hold: str, slot: str, number: str, now: int) -> int | None:
    """Turns the seat that a hold has in this slot into a case's own; None when the hold was lost."""
    mine = and_(seats.c.hold == hold, seats.c.slot == slot, seats.c.expires > now)
    row = connection.execute(select(seats.c.seat).where(mine)).first()
    of_case = {"hold": None, "visit": None, "case_number": number, "expires": None}
    kept = connection.execute(update(seats).where(mine).values(**of_case)).rowcount
    return row.seat if row and kept else None


def free_hold(connection: Connection, hold: str):
    connection.execute(delete(seats).where(seats.c.hold == hold))


def free_visit(connection: Connection, visit: str):
    """What the visit holds is given back, also where its answer was lost and nobody knows the hold's name."""
    connection.execute(delete(seats).where(seats.c.visit == visit))


def seat_of_case(connection: Connection, number: str) -> int | None:
    return connection.execute(select(seats.c.seat).where(seats.c.case_number == number)).scalar()


def free_case(connection: Connection, number: str):
    connection.execute(delete(seats).where(seats.c.case_number == number))
