"""Gives the photos and recordings of a case to whoever works on it: python3 -m service photos NUMBER FOLDER"""
import base64
from pathlib import Path

from sqlalchemy import select

from service.run.main import Options, database_url, storage_options
from service.storage.database import Database
from service.storage.tables import uploads
from service.values.faults import StartFault, told

SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png", "audio/ogg": ".ogg"}


def photos(arguments: list[str]) -> int:
    parser = Options(prog="handrail photos", allow_abbrev=False, description="Writes the photos and recordings of a case as files.")
    parser.add_argument("number", metavar="NUMBER")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    storage_options(parser)
    options = parser.parse_args(arguments)

    def work() -> int:
        found = photos_of(database_url(options, options.data), options.number)
        for position, row in enumerate(found, 1):
            print(write(options.folder / f"{options.number}-{position}{SUFFIXES[row.type]}", row.content))
        return 0
    return told(work)


def photos_of(url: str, number: str) -> list:
    database = Database(url)
    database.prepare()
    mine = select(uploads).where(uploads.c.case_number == number).order_by(uploads.c.created, uploads.c.id)
    with database.reading() as connection:
        found = connection.execute(mine).all()
    if not found:
        raise StartFault(f"no photo or recording belongs to the case {number}")
    return found


def write(file: Path, content: str) -> Path:
    try:
        file.touch(mode=0o600)  # it may show a person's home, or be their voice
        file.write_bytes(base64.b64decode(content))
    except OSError as fault:
        raise StartFault(f"{file} cannot be written: {fault.strerror}") from None
    return file
