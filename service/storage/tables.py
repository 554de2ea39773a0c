"""The tables as the code sees them; migrations/ makes them, and a test holds the two together.

Moments are whole seconds since 1970, so that every database compares them alike.
"""
from sqlalchemy import BigInteger, Column, Integer, MetaData, Table, Text

metadata = MetaData()

# A seat of a slot is a row. Its primary key gives it once, whatever the database and however many ask.
seats = Table(
    "seats", metadata,
    Column("slot", Text, primary_key=True),
    Column("seat", Integer, primary_key=True),
    Column("hold", Text),  # of a person still answering, or null
    Column("case_number", Text),  # of the case that has the seat, or null
    Column("taken", BigInteger, nullable=False),
    Column("expires", BigInteger),  # null for a case
    Column("visit", Text),  # what the client calls the visit that holds it, or null
)

cases = Table(
    "cases", metadata,
    Column("number", Text, primary_key=True),
    Column("secret_hash", Text, nullable=False),
    Column("phone_last4", Text),
    Column("code", Text),  # of the receipt of a case without a telephone, or null
    Column("service", Text, nullable=False),
    Column("definition_version", Integer, nullable=False),
    Column("language", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("answers", Text, nullable=False),  # JSON
    Column("on_behalf_of", Text),  # JSON, or null
    Column("state", Text, nullable=False),
    Column("slot", Text),
    Column("created", BigInteger, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),  # one more with each change that a follower sees
    Column("bill", Text),  # JSON: the bill as it was shown, or null
    Column("worker", Text),  # the badge of who has it, or null
    Column("expected", Text),  # a date, or null
    Column("waiting_reason", Text),  # JSON text, or null; so is to_do
    Column("to_do", Text),
    Column("face", Integer),  # of the rating, or null
    Column("comment", Text),
    Column("rated", BigInteger),
)

events = Table(
    "events", metadata,
    Column("case_number", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("state", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("words", Text),  # JSON text by staff, or null
)

receipts = Table(
    "receipts", metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("case_number", Text, nullable=False),
    Column("content", Text, nullable=False),  # canonical JSON, exactly what is hashed
    Column("hash", Text, nullable=False),
)

# One row: the end of the receipt chain. Who appends locks it first.
chain = Table(
    "chain", metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, nullable=False),
    Column("hash", Text, nullable=False),
)

replies = Table(
    "replies", metadata,
    Column("path", Text, primary_key=True),
    Column("idempotency_key", Text, primary_key=True),
    Column("body_hash", Text, nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("headers", Text, nullable=False),  # JSON
    Column("created", BigInteger, nullable=False),
)

attempts = Table(
    "attempts", metadata,
    Column("bucket", Text, primary_key=True),
    Column("since", BigInteger, nullable=False),
    Column("count", Integer, nullable=False),
)

uploads = Table(
    "uploads", metadata,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("width", Integer, nullable=False),  # 0 for a recording; so is height
    Column("height", Integer, nullable=False),
    Column("content", Text, nullable=False),  # base64
    Column("case_number", Text),  # of the case that names it, or null
    Column("created", BigInteger, nullable=False),
    Column("seconds", Integer),  # of a recording; null for a photo
)

# A bill has one payment at most that is pending or has succeeded: the index payments_active gives it once.
payments = Table(
    "payments", metadata,
    Column("id", Text, primary_key=True),  # by which the provider knows it too
    Column("case_number", Text, nullable=False),
    Column("position", Integer, nullable=False),  # among the payments of its case
    Column("bill", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("currency", Text, nullable=False),
    Column("method", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("wish", Text),  # what the provider is asked for and has not yet said: charge, refund, or null
    Column("reason", Text),
    Column("code", Text),  # at the counter
    Column("valid_until", BigInteger, nullable=False),  # afterwards it is taken back, unless it was paid
    Column("created", BigInteger, nullable=False),
    Column("settled", BigInteger),  # when it succeeded
    Column("ask_at", BigInteger),  # when the provider is asked next; null when there is nothing to ask
    Column("tries", Integer, nullable=False),
)

messages = Table(
    "messages", metadata,
    Column("case_number", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("sender", Text, nullable=False),  # resident or staff
    Column("words", Text),  # JSON text, or null
    Column("photo", Text),  # the id of an upload, or null
    Column("at", BigInteger, nullable=False),
)
