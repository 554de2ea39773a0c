"""A call knows its moment where the deployment is, and what the service does by itself is a call too."""
import unittest
from types import SimpleNamespace

from service.calls.call import Answer, Context, own_call
from tests.service.slots_test import CATALOGUE

CONTEXT = Context(CATALOGUE, None)
LATE = 1_800_000_000 - 1_800_000_000 % 86400 - 8 * 3600 - 1  # a second before midnight in the zone of the catalogue


class Moments(unittest.TestCase):
    def test_the_day_is_that_of_the_deployment(self):
        call = own_call(CONTEXT, LATE)
        self.assertEqual(call.moment.strftime("%H:%M:%S%z"), "23:59:59+0800")
        self.assertEqual((call.date_of(LATE + 1) - call.date_of(LATE)).days, 1)
        self.assertEqual(call.date_of(LATE), call.moment.date())

    def test_a_moment_is_written_with_its_offset(self):
        self.assertEqual(own_call(CONTEXT, 0).at(0), "1970-01-01T08:00:00+08:00")


class Own(unittest.TestCase):
    def test_it_comes_from_the_address_of_the_deployment(self):
        for address, origin in ((None, "http://localhost"), ("https://example.org", "https://example.org")):
            context = Context(SimpleNamespace(public_url=address), None)
            self.assertEqual(own_call(context, 5).origin, origin)

    def test_nobody_asked_for_it(self):
        call = own_call(CONTEXT, 5)
        self.assertEqual((call.body, call.query, call.client, dict(call.headers)), (None, {}, "", {}))


class Answers(unittest.TestCase):
    def test_an_answer_is_not_compressed_unless_it_says_so(self):
        """For what it holds may be a secret."""
        self.assertFalse(Answer(200, {}).compress)
