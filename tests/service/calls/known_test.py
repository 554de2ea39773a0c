"""What a request names is in the catalogue, or it is told what is not."""
import unittest

from service.calls.known import office_of, service_of
from service.calls.problems import Problem
from tests.service.slots_test import CATALOGUE, SERVICE


class Known(unittest.TestCase):
    def test_what_there_is(self):
        self.assertEqual(service_of(CATALOGUE, SERVICE)["id"], SERVICE)
        self.assertEqual(office_of(CATALOGUE, "east-hall")["id"], "east-hall")

    def test_what_there_is_not(self):
        with self.assertRaises(Problem) as told:
            service_of(CATALOGUE, "haircut", pointer="/service")
        self.assertEqual((told.exception.code, told.exception.members), ("service_not_found", {"pointer": "/service"}))
        with self.assertRaises(Problem) as told:
            office_of(CATALOGUE, "moon")
        self.assertEqual(told.exception.code, "office_not_found")
