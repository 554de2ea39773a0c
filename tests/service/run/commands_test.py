"""What staff do from a terminal: cash is taken while its code is valid, and a case moves by its rules."""
import unittest
from datetime import datetime
from types import SimpleNamespace

from service.run.commands import FINAL, MOVES, cash_taken, is_command, kept, move_case, require_move, words
from service.values.faults import StartFault
from service.web.contract import DOCUMENT
from tests.service.in_process import Paying

STATES = set(DOCUMENT["components"]["schemas"]["State"]["enum"])


def options(**given):
    return SimpleNamespace(**{"state": "working", "by": None, "text": None, "reason": None, "expected": None,
                              "to_do": None, "message": None, **given})


class WithCall(Paying):
    def refuses(self, says: str, work):
        with self.assertRaisesRegex(StartFault, says), self.world.database.writing() as connection:
            work(self.own_call(), connection)


class Cash(WithCall):
    def setUp(self):
        super().setUp()
        self.one = self.owing()
        shown = self.pay(self.one, "counter")["counter"]
        self.code, self.until = shown["code"], datetime.fromisoformat(shown["valid_until"]).timestamp()

    def take(self, call, connection):
        return cash_taken(call, connection, self.code)

    def test_up_to_the_last_second(self):
        self.world.now = int(self.until)
        self.refuses(f"the code {self.code} is no longer valid", self.take)
        self.world.now -= 1
        with self.world.database.writing() as connection:
            self.assertEqual(self.take(self.own_call(), connection), self.one["number"])
        self.assertEqual(self.row(self.one["number"]).state, "paid")

    def test_once_and_never_again(self):
        with self.world.database.writing() as connection:
            self.take(self.own_call(), connection)
        self.refuses("is succeeded already: take no money", self.take)

    def test_codes_that_are_none(self):
        wrong = self.code[:-1] + str((int(self.code[-1]) + 1) % 10)
        self.refuses("is no code: one digit seems to be wrong", lambda *given: cash_taken(*given, wrong))
        self.refuses("nobody was given the code", lambda *given: cash_taken(*given, "000000000000"))


class Moving(WithCall):
    def setUp(self):
        super().setUp()
        self.number = self.case(self.slot(left=2))["number"]

    def move(self, **given):
        with self.world.database.writing() as connection:
            move_case(self.own_call(), connection, options(number=self.number, **given))

    def test_what_is_not_said_again_stays(self):
        badge = next(iter(self.world.catalogue.staff))
        self.move(by=badge, expected="2027-03-05")
        self.move(state="waiting", reason='{"en": "Parts"}')
        row = self.row(self.number)
        self.assertEqual((row.state, row.worker, row.expected, row.waiting_reason),
                         ("waiting", badge, "2027-03-05", '{"en": "Parts"}'))
        self.move(state="done", message="Ready")
        self.assertEqual((self.row(self.number).state, self.row(self.number).waiting_reason), ("done", None))

    def test_what_is_refused(self):
        for given, says in (({"by": "XX-1"}, "there is no badge XX-1"),
                            ({"state": "waiting"}, "a reason is needed with waiting, and only then"),
                            ({"reason": "Parts"}, "a reason is needed"),
                            ({"expected": "soon"}, "'soon' is not a date")):
            self.refuses(says, lambda call, _: require_move(call, SimpleNamespace(state="booked"), options(**given)))
        self.refuses("there is no case 1", lambda *given: move_case(*given, options(number="1")))

    def test_what_has_ended_otherwise_stays_so(self):
        for state in FINAL:
            self.refuses(f"the case is {state} and cannot be moved", lambda call,
                         _: require_move(call, SimpleNamespace(state=state), options()))
        self.assertEqual(STATES, {*MOVES, *FINAL, "booked", "received"})


class Words(unittest.TestCase):
    def test_a_text_or_one_by_language(self):
        for text, value in (('{"en": "Soon"}', {"en": "Soon"}), ("Soon", "Soon"), ("5", "5"), ("[1]", "[1]"),
                            ('"Soon"', '"Soon"')):
            self.assertEqual(words(text), value)
        self.assertEqual((kept("很快"), kept(None)), ('"很快"', None))

    def test_what_the_api_could_not_tell(self):
        for text, line in (('{"en": NaN}', "text#: not usable JSON: NaN is not a number"),
                           ('{"en": 5}', "text#/en: a string is needed here, not 5"),
                           ('{"en": "Soon"', "text#: not JSON: "), ("{}", "text#: text is needed in one language at least"),
                           ('{"en": "\\ud83d"}', "text#/en: half a character"), ("\udcff", "text#: this is no text in UTF-8"),
                           ("  ", "text#: text, or an object of texts by language is needed here, not an empty string")):
            with self.subTest(text), self.assertRaises(StartFault) as caught:
                kept(text)
            self.assertTrue(str(caught.exception).startswith(line), caught.exception)

    def test_a_command_is_the_first_word(self):
        self.assertEqual([is_command(given) for given in (["case"], ["--port", "case"], [], ["cases"])],
                         [True, False, False, False])
