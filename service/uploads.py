"""Photos that people send: kept when a case names them, else forgotten after a day."""
import base64
import hashlib
import re
import secrets
from dataclasses import replace

from sqlalchemy import and_, delete, insert, select, update
from sqlalchemy.engine import Connection

from service.calls import Answer, Call
from service.database import Database
from service.idempotency import once
from service.photos import NotAPhoto, Photo, cleaned
from service.problems import Problem
from service.tables import uploads
from service.throttle import spend_alone

UNNAMED_SECONDS = 24 * 3600
FORGETTING_SECONDS = 60
AN_ID = re.compile(r"[A-Za-z0-9_-]+")


def create_upload(call: Call) -> Answer:
    """With an Idempotency-Key a second sending gives the first answer; without one it is another photo."""
    spend_alone(call, "uploads")
    try:
        photo = cleaned(call.body)
    except NotAPhoto:
        raise Problem("not_a_photo", "Send one whole JPEG or PNG picture.") from None
    if "idempotency-key" in call.headers:
        told = {"sha256": hashlib.sha256(call.body).hexdigest()}
        return once(replace(call, body=told), lambda connection: kept(call, connection, photo))
    with call.context.database.writing() as connection:
        return kept(call, connection, photo)


def kept(call: Call, connection: Connection, photo: Photo) -> Answer:
    shown = {"id": secrets.token_urlsafe(16), "type": photo.type, "width": photo.width, "height": photo.height}
    content = base64.b64encode(photo.content).decode()
    connection.execute(insert(uploads).values(**shown, content=content, created=call.now))
    return Answer(201, {**shown, "bytes": len(photo.content)})


def forget_unnamed(database: Database, now: int):
    old = uploads.c.created <= now - UNNAMED_SECONDS
    with database.writing() as connection:
        connection.execute(delete(uploads).where(and_(uploads.c.case_number.is_(None), old)))


def free(upload: str):
    """The condition that finds a photo which no case names yet; PostgreSQL cannot even be asked for some texts."""
    wanted = upload if AN_ID.fullmatch(upload) else None
    return and_(uploads.c.id == wanted, uploads.c.case_number.is_(None))


def is_free(connection: Connection, upload: str) -> bool:
    return connection.execute(select(uploads.c.id).where(free(upload))).first() is not None


def claim(connection: Connection, upload: str, number: str) -> bool:
    """Makes a photo that of a case; false when it is gone or is another case's."""
    return connection.execute(update(uploads).where(free(upload)).values(case_number=number)).rowcount == 1
