"""Photos and recordings that people send: kept when a case names them, else forgotten after a day."""
import base64
import hashlib
import re
import secrets
from dataclasses import asdict, replace

from sqlalchemy import and_, delete, insert, select, update
from sqlalchemy.engine import Connection

from service.calls.call import Answer, Call
from service.calls.idempotency import once
from service.calls.problems import Problem
from service.calls.throttle import spend_alone
from service.storage.database import Database
from service.storage.tables import uploads
from service.uploads import photos, recordings
from service.uploads.photos import NotAPhoto, Photo
from service.uploads.recordings import LONGEST_SECONDS, NotARecording, Recording, container_of

UNNAMED_SECONDS = 24 * 3600
FORGETTING_SECONDS = 60
AN_ID = re.compile(r"[A-Za-z0-9_-]+")
PHOTOS = tuple(photos.MODES)  # the types of both, as they are kept
RECORDINGS = (recordings.TYPE,)
NEITHER = "Send one whole JPEG or PNG picture, or a recording of speech."
NO_SOUND = f"Send sound alone, in Opus or AAC, whole and of {LONGEST_SECONDS} seconds at most."


def create_upload(call: Call) -> Answer:
    """With an Idempotency-Key a second sending gives the first answer; without one it is another upload."""
    spend_alone(call, "uploads")
    made = cleaned(call.body)
    if "idempotency-key" in call.headers:
        told = {"sha256": hashlib.sha256(call.body).hexdigest()}
        return once(replace(call, body=told), lambda connection: kept(call, connection, made))
    with call.context.database.writing() as connection:
        return kept(call, connection, made)


def cleaned(content: bytes) -> Photo | Recording:
    try:
        return recordings.cleaned(content) if container_of(content) else photos.cleaned(content)
    except NotAPhoto:
        raise Problem("not_a_photo", NEITHER) from None
    except NotARecording:
        raise Problem("not_a_recording", NO_SOUND) from None


def kept(call: Call, connection: Connection, made: Photo | Recording) -> Answer:
    told = {name: value for name, value in asdict(made).items() if name != "content"}
    shown = {"id": secrets.token_urlsafe(16), **told}
    row = {"width": 0, "height": 0, **shown, "content": base64.b64encode(made.content).decode()}
    connection.execute(insert(uploads).values(**row, created=call.now))
    return Answer(201, {**shown, "bytes": len(made.content)})


def forget_unnamed(database: Database, now: int):
    old = uploads.c.created <= now - UNNAMED_SECONDS
    with database.writing() as connection:
        connection.execute(delete(uploads).where(and_(uploads.c.case_number.is_(None), old)))


def free(upload: str, types: tuple):
    """The condition that finds an upload which no case names yet; PostgreSQL cannot even be asked for some texts."""
    wanted = upload if AN_ID.fullmatch(upload) else None
    return and_(uploads.c.id == wanted, uploads.c.type.in_(types), uploads.c.case_number.is_(None))


def is_free(connection: Connection, upload: str, types: tuple) -> bool:
    return connection.execute(select(uploads.c.id).where(free(upload, types))).first() is not None


def claim(connection: Connection, upload: str, types: tuple, number: str) -> bool:
    """Makes an upload that of a case; false when it is gone, of another kind or another case's."""
    return connection.execute(update(uploads).where(free(upload, types)).values(case_number=number)).rowcount == 1
