"""The same request twice makes one thing: its first reply is kept in the transaction that made the thing.

Only replies that made something are kept. A request that was refused made nothing, so its key is free again.
"""
import hashlib
import json
import re

from sqlalchemy import and_, delete, select, update
from sqlalchemy.engine import Connection

from service.calls.call import Answer, Call
from service.calls.problems import Problem
from service.storage.database import added
from service.storage.tables import replies

USABLE = re.compile(r"[\x21-\x7E]{1,200}")
KEPT_SECONDS = 8 * 24 * 3600  # longer than a device keeps what is not sent


def required_key(call: Call) -> str:
    key = call.headers.get("idempotency-key")
    if key is None:
        raise Problem("idempotency_key_missing", "Send an Idempotency-Key header, new for each thing to be made.")
    if not USABLE.fullmatch(key):
        raise Problem("idempotency_key_invalid", "The key must be 1 to 200 printable characters without spaces.")
    return key


def body_hash(body) -> str:
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def once(call: Call, create) -> Answer:
    """Runs `create(connection)` in a transaction of its own, unless this key has had its reply."""
    key, digest = required_key(call), body_hash(call.body)
    with call.context.database.writing() as connection:
        connection.execute(delete(replies).where(replies.c.created < call.now - KEPT_SECONDS))
        empty = {"body_hash": digest, "status": 0, "body": "", "headers": "{}", "created": call.now}
        if not added(connection, replies, path=call.path, idempotency_key=key, **empty):
            return replayed(call, connection, digest)
        answer = create(connection)
        keep(call, connection, answer)
        return answer


def same(call: Call):
    """The condition that finds the reply to this call's key."""
    return and_(replies.c.path == call.path, replies.c.idempotency_key == required_key(call))


def keep(call: Call, connection: Connection, answer: Answer):
    """Keeps the answer for repetitions of this call; one that is known better later is kept again."""
    kept = {"status": answer.status, "body": json.dumps(answer.value), "headers": json.dumps(answer.headers)}
    connection.execute(update(replies).where(same(call)).values(**kept))


def first_reply(call: Call, connection: Connection):
    """What was answered to the request that made something under this call's path and key; None when none did."""
    body = connection.execute(select(replies.c.body).where(same(call))).scalar()
    return json.loads(body) if body else None


def replayed(call: Call, connection: Connection, digest: str) -> Answer:
    row = connection.execute(select(replies).where(same(call))).one()
    if row.body_hash != digest:
        raise Problem("idempotency_conflict", "Use a new Idempotency-Key for a request that differs.")
    headers = {**json.loads(row.headers), "Idempotent-Replayed": "true"}
    return Answer(row.status, json.loads(row.body), headers)
