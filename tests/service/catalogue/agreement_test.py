"""Files of a catalogue that are right by themselves may still contradict each other."""
import unittest

from service.catalogue.agreement import disagreements

PAID = {"id": "water-bill", "steps": [{"kind": "digits"}, {"kind": "bill"}]}
FREE = {"id": "repair", "steps": [{"kind": "name"}]}
WATER = {"service": "water-bill"}
BARE = {"id": "bare"}


def desk(*services) -> dict:
    return {"id": "hall", "appointments": [{"service": service} if service else {} for service in services]}


class Agreement(unittest.TestCase):
    def test_all_is_well(self):
        self.assertEqual(disagreements({"w.json": PAID, "r.json": FREE}, [desk("repair", None), BARE], [WATER], {}), [])
        self.assertEqual(disagreements({}, [], [], {}), [])

    def test_one_service_in_two_files(self):
        self.assertEqual(disagreements({"a.json": FREE, "b.json": FREE}, [], [], {}),
                         ["b.json#/id: service 'repair' is defined in another file too"])

    def test_a_line_is_one_line_whatever_a_file_is_called(self):
        self.assertEqual(disagreements({"a.json": FREE, "b\n\udcff.json": FREE}, [], [], {}),
                         ["b\ufffd\ufffd.json#/id: service 'repair' is defined in another file too"])

    def test_appointments_for_a_service_that_is_not_there(self):
        self.assertEqual(disagreements({"r.json": FREE}, [BARE, desk(None, "haircut")], [], {}),
                         ["offices.json#/1/appointments/1/service: there is no service 'haircut'"])

    def test_a_bill_that_nobody_could_have(self):
        self.assertEqual(disagreements({"w.json": PAID}, [], [], {}),
                         ["w.json#/steps/1: bills.json has no accounts for service 'water-bill'"])

    def test_accounts_that_nobody_is_asked_to_pay(self):
        self.assertEqual(disagreements({"r.json": FREE}, [], [{"service": "repair"}, WATER], {}),
                         [f"bills.json#/{index}/service: there is no service '{name}' that asks for a bill"
                          for index, name in enumerate(("repair", "water-bill"))])
