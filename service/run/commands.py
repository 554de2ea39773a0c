"""What staff and operators do from a terminal, with the same data as the service that runs: python3 -m service NAME …"""
import argparse
import json
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.engine import Connection

from service.calls.call import Call, Context, own_call
from service.cases.following import add_message
from service.catalogue.loading import load_catalogue
from service.catalogue.reading import parsed as read_text
from service.money.sandbox import FILE as SANDBOX, HABITS, Sandbox
from service.money.settling import succeed
from service.records.case_events import change
from service.records.lookups import case_row
from service.records.numbers import is_code, is_number
from service.records.receipts import first_break
from service.run.backup import backup, restore
from service.run.case_photos import photos
from service.run.main import ROOT, Options, database_url, number, storage_options
from service.storage.database import Database
from service.storage.tables import cases, payments
from service.values import clock
from service.values.faults import StartFault, told
from service.values.json_checks import Report, text as localised
from service.values.json_text import is_broken
from service.values.moments import is_day

MOVES = ("assigned", "working", "waiting", "done", "declined")
FINAL = ("cancelled", "paid", "refunded", "awaiting_payment")


def own(options: argparse.Namespace) -> Call:
    """A call of the service's own, on the data that the options name."""
    catalogue = load_catalogue(options.catalogue, i18n=options.i18n)
    database = Database(database_url(options, options.data))
    database.prepare()
    return own_call(Context(catalogue, database), int(clock.now()))


def parser_of(name: str, does: str) -> Options:
    parser = Options(prog=f"handrail {name}", allow_abbrev=False, description=does)
    storage_options(parser)
    parser.add_argument("--catalogue", type=Path, default=ROOT / "catalogue", metavar="DIR")
    parser.add_argument("--i18n", type=Path, default=ROOT / "i18n", metavar="DIR")
    return parser


def in_one_transaction(options: argparse.Namespace, work) -> int:
    """Runs `work(call, connection)`; says what it gives once that is so for good."""
    def run() -> int:
        call = own(options)
        with call.context.database.writing() as connection:
            said = work(call, connection)
        if said:
            print(said)
        return 0
    return told(run)


def sandbox(arguments: list[str]) -> int:
    parser = parser_of("sandbox", "Orders what the sandbox does with the next charges.")
    parser.add_argument("--next", required=True, choices=HABITS, dest="habit")
    parser.add_argument("--count", type=number(1, 100000), default=1, metavar="N")
    options = parser.parse_args(arguments)

    def work() -> int:
        if not options.data.is_dir():
            raise StartFault(f"the data folder {options.data} does not exist")
        Sandbox(options.data / SANDBOX).order(options.habit, options.count)
        return 0
    return told(work)


def counter(arguments: list[str]) -> int:
    parser = parser_of("counter", "Notes that a clerk has taken the cash for a code.")
    parser.add_argument("code", metavar="CODE", help="twelve digits")
    options = parser.parse_args(arguments)
    return in_one_transaction(
        options, lambda call, connection: f"paid: {cash_taken(call, connection, options.code)}")


def cash_taken(call: Call, connection: Connection, code: str) -> str:
    """The number of the case that is paid now."""
    if not is_code(code):
        raise StartFault(f"'{code}' is no code: one digit seems to be wrong")
    payment = connection.execute(select(payments).where(payments.c.code == code)).first()
    if payment is None:
        raise StartFault(f"nobody was given the code {code}")
    if call.now >= payment.valid_until:
        raise StartFault(f"the code {code} is no longer valid: take no money")
    if not succeed(call, connection, payment):
        raise StartFault(f"the code {code} is {payment.state} already: take no money")
    return payment.case_number


def words(text: str):
    """Localised text: JSON by language, or a string as it is. What could not be shown to people is told."""
    report = Report("text")
    value = read_text(report, text) if text.lstrip().startswith("{") else text
    if not report.lines:
        localised(report, value, "")
    if not report.lines and isinstance(value, str) and is_broken(value):
        report.note("", "this is no text in UTF-8")
    if report.lines:
        raise StartFault(*report.lines)
    return value


def kept(text: str | None) -> str | None:
    return None if text is None else json.dumps(words(text), ensure_ascii=False)


def case(arguments: list[str]) -> int:
    parser = parser_of("case", "Moves a case on, as its staff do.")
    add = parser.add_argument
    add("number", metavar="NUMBER")
    add("state", metavar="STATE", choices=MOVES, help=", ".join(MOVES))
    add("--by", metavar="BADGE", help="who has it from now on")
    add("--text", metavar="TEXT", help="what the timeline says instead of the usual word")
    add("--reason", metavar="TEXT", help="why it waits; needed with waiting")
    add("--expected", metavar="DATE", help="when it will be done")
    add("--to-do", metavar="TEXT", help="what the person has to do")
    add("--message", metavar="TEXT", help="what staff write to the person")
    options = parser.parse_args(arguments)
    return in_one_transaction(options, lambda call, connection: move_case(call, connection, options))


def move_case(call: Call, connection: Connection, options: argparse.Namespace):
    found = connection.execute(select(cases.c.number).where(cases.c.number == options.number)).first()
    if found is None or not is_number(options.number):
        raise StartFault(f"there is no case {options.number}")
    before = case_row(connection, options.number)
    require_move(call, before, options)
    values = {"state": options.state, "worker": options.by or before.worker, "to_do": kept(options.to_do),
              "expected": options.expected or before.expected, "waiting_reason": kept(options.reason)}
    change(call, connection, options.number, options.state, words=kept(options.text), **values)
    if options.message:
        add_message(call, connection, options.number, sender="staff", words=kept(options.message))


def require_move(call: Call, case, options: argparse.Namespace):
    if case.state in FINAL:
        raise StartFault(f"the case is {case.state} and cannot be moved")
    if options.by and options.by not in call.context.catalogue.staff:
        raise StartFault(f"there is no badge {options.by}")
    if (options.state == "waiting") != (options.reason is not None):
        raise StartFault("a reason is needed with waiting, and only then")
    if options.expected and not is_day(options.expected):
        raise StartFault(f"'{options.expected}' is not a date such as 2026-03-05")


def receipts(arguments: list[str]) -> int:
    parser = parser_of("receipts", "Tells whether every receipt still follows from the one before.")
    options = parser.parse_args(arguments)

    def work() -> int:
        with own(options).context.database.reading() as connection:
            position = first_break(connection)
        if position is not None:
            raise StartFault(f"receipt {position} does not follow from the one before: something was changed or left out")
        print("Every receipt follows from the one before.")
        return 0
    return told(work)


COMMANDS = {"sandbox": sandbox, "counter": counter, "case": case, "receipts": receipts, "backup": backup,
            "restore": restore, "photos": photos}


def main(arguments: list[str]) -> int:
    return COMMANDS[arguments[0]](arguments[1:])


def is_command(arguments: list[str]) -> bool:
    return bool(arguments) and arguments[0] in COMMANDS
