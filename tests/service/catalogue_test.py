"""The demonstration catalogue is whole and plain; a folder with a fault is refused with all of its faults."""
import json
import os
import re
import shutil
import tempfile
import unittest
from datetime import date, timedelta
from pathlib import Path

from service.forms.kinds import KINDS
from service.catalogue.loading import load_catalogue, outlived
from service.values.faults import StartFault

DEMONSTRATION = Path(__file__).resolve().parents[2] / "catalogue"


def texts(value):
    """All localised texts of a catalogue."""
    if isinstance(value, dict) and value and all(re.fullmatch("zh-CN|en", name) for name in value):
        yield value
    elif isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts(item)


class Demonstration(unittest.TestCase):
    def setUp(self):
        self.catalogue = load_catalogue(DEMONSTRATION)

    def test_every_text_is_in_every_language(self):
        whole = [self.catalogue.config, self.catalogue.categories, *self.catalogue.offices.values(),
                 *self.catalogue.services.values()]
        found = list(texts(whole))
        self.assertGreater(len(found), 50)
        for text in found:
            self.assertEqual(set(text), set(self.catalogue.languages), text)

    def test_prompts_are_short_and_polite(self):
        for service in self.catalogue.services.values():
            for step in service["steps"]:
                self.assertLessEqual(len(step["prompt"]["zh-CN"]), 20)
        for words in texts([*self.catalogue.services.values()]):
            self.assertNotIn("你", words["zh-CN"])

    def test_labels_fit_on_a_button(self):
        for service in self.catalogue.services.values():
            labels = [option["label"] for step in service["steps"] for option in step.get("options", [])]
            for label in [service["title"], *labels]:
                self.assertLessEqual(len(label["zh-CN"]), 8, label)
                self.assertLessEqual(len(label["en"]), 28, label)

    def test_every_kind_of_step_is_used(self):
        used = {step["kind"] for service in self.catalogue.services.values() for step in service["steps"]}
        self.assertEqual(used, set(KINDS))

    def test_everyday_services_are_there(self):
        self.assertGreaterEqual(set(self.catalogue.services), {
            "water-bill", "electricity-bill", "gas-bill", "heating-bill", "phone-bill", "certificate-appointment",
            "hospital-registration", "consultation", "complaint", "repair", "home-service", "return-exchange",
            "senior-card", "canteen-meal", "pension-check"})

    def test_no_service_asks_without_end(self):
        for service in self.catalogue.services.values():
            self.assertLessEqual(len(service["steps"]), 13, service["id"])
            self.assertTrue(service["steps"][0].get("when") is None)

    def test_offices_are_visibly_invented(self):
        self.assertGreaterEqual(len(self.catalogue.offices), 4)
        for office in self.catalogue.offices.values():
            self.assertRegex(office["phone"], r"^000-")
            self.assertTrue(office["address"]["zh-CN"].startswith("云河市"))

    def test_icons_within_definitions_are_gathered(self):
        icons = self.catalogue.icons()
        for name in ("identification-card", "senior-card", "first-aid-kit", "wheelchair"):
            self.assertIn(name, icons)

    def test_every_category_of_a_service_is_known(self):
        known = {category["id"] for category in self.catalogue.categories}
        self.assertLessEqual({service["category"] for service in self.catalogue.services.values()}, known)


class Folders(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
        self.addCleanup(shutil.rmtree, self.folder)
        shutil.copytree(DEMONSTRATION, self.folder, dirs_exist_ok=True)

    def faults(self) -> list[str]:
        with self.assertRaises(StartFault) as caught:
            load_catalogue(self.folder)
        return str(caught.exception).splitlines()

    def write(self, name: str, content):
        text = content if isinstance(content, str) else json.dumps(content)
        (self.folder / name).write_text(text, encoding="utf-8")

    def read(self, name: str):
        return json.loads((self.folder / name).read_text(encoding="utf-8"))

    def test_one_more_file_is_one_more_service(self):
        definition = self.read("certificate-appointment.json") | {"id": "another", "category": "others"}
        self.write("another.json", definition)
        self.assertIn("another", load_catalogue(self.folder).services)

    def test_two_definitions_of_one_service(self):
        self.write("copy.json", self.read("certificate-appointment.json"))
        self.assertEqual(self.faults(),
                         ["copy.json#/id: service 'certificate-appointment' is defined in another file too"])

    def test_broken_json(self):
        self.write("broken.json", '{"id": "broken",\n "version": }')
        self.assertEqual(self.faults(), ["broken.json#: not JSON: Expecting value at line 2, column 13"])

    def test_the_same_field_twice(self):
        self.write("config.json", '{"name": "a", "name": "b"}')
        self.assertEqual(self.faults(), ["config.json#: not usable JSON: field 'name' stands here twice"])

    def test_not_text(self):
        (self.folder / "bytes.json").write_bytes(b"\xff\xfe")
        self.assertEqual(self.faults(), ["bytes.json#: not UTF-8 text"])

    def test_a_byte_order_mark_is_read_over(self):
        text = (self.folder / "repair.json").read_bytes()
        (self.folder / "repair.json").write_bytes(b"\xef\xbb\xbf" + text)
        self.assertIn("repair", load_catalogue(self.folder).services)

    def test_what_is_no_file(self):
        os.mkfifo(self.folder / "pipe.json")
        (self.folder / "folder.json").mkdir()
        (self.folder / "nowhere.json").symlink_to("none.json")
        self.assertEqual(self.faults(), [
            "folder.json#: a folder stands here, not a file", "nowhere.json#: No such file or directory",
            "pipe.json#: this is not a file"])

    def test_hidden_files_were_not_meant(self):
        self.write(".repair.json", "[]")
        self.write("repair.json~", "[]")
        self.assertEqual(len(load_catalogue(self.folder).services), 17)

    def test_large_letters_in_names_of_files(self):
        (self.folder / "config.json").rename(self.folder / "Config.JSON")
        (self.folder / "repair.json").rename(self.folder / "REPAIR.JSON")
        self.assertIn("repair", load_catalogue(self.folder).services)
        self.write("repair.json", {})
        self.assertIn("repair.json#: there is REPAIR.JSON too", self.faults())

    def test_what_only_python_takes_for_a_number(self):
        for number, reason in (("NaN", "NaN is not a number"), ("1e999", "1e999 is too large")):
            self.write("repair.json", f'{{"id": "repair", "version": {number}}}')
            self.assertEqual(self.faults(), [f"repair.json#: not usable JSON: {reason}"])

    def test_half_a_character(self):
        repair = self.read("repair.json")
        repair["steps"][0]["prompt"]["en"] = "Where \ud83d?"
        self.write("repair.json", repair)
        self.assertEqual(self.faults(), ["repair.json#/steps/0/prompt/en: half a character stands here"])

    def test_more_than_anybody_could_mean(self):
        repair = self.read("repair.json")
        self.write("deep.json", "[" * 100000)
        self.write("nested.json", "[" * 900 + "]" * 900)
        self.write("many.json", repair | {"id": "many", "steps": repair["steps"][:1] * 1000})
        self.assertEqual([line for line in self.faults() if "nested" not in line],
                         ["many.json#/steps: a list of 100 or fewer is needed here"])

    def test_a_fault_is_one_line(self):
        self.write("lines.json", {"a\nb": 1})
        self.assertIn("lines.json#/a\ufffdb: field 'a\ufffdb' is not known", self.faults())

    def test_no_config(self):
        (self.folder / "config.json").unlink()
        self.assertEqual(self.faults(), ["config.json#: there is no such file; it needs the fields name, languages, "
                                         "default_language, hotline, time_zone"])

    def test_default_language_must_be_offered(self):
        self.write("config.json", self.read("config.json") | {"default_language": "bo"})
        self.assertEqual(self.faults(), ["config.json#/default_language: 'bo' is not one of the languages"])

    def test_what_nobody_can_answer(self):
        repair = self.read("repair.json")
        repair["steps"][1]["when"] = {"all": [{"step": "what", "is": "gas"}, {"step": "what", "is": "water"}]}
        self.write("repair.json", repair)
        config = self.read("config.json")
        for method in config["payment_methods"]:
            method.pop("offices", None)
        self.write("config.json", config)
        self.write("offices.json", [])
        self.assertEqual([line.partition(":")[0] for line in self.faults()], [
            "certificate-appointment.json#/steps/2", "consultation.json#/steps/2", "hospital-registration.json#/steps/4",
            "repair.json#/steps/1/when"])

    def test_cash_at_an_office_that_is_not_there(self):
        config = self.read("config.json")
        config["payment_methods"][2]["offices"] = ["east-hall", "moon"]
        self.write("config.json", config)
        self.assertEqual(self.faults(), ["config.json#/payment_methods/2/offices/1: offices.json has no office 'moon'"])

    def test_what_ran_out_is_told_and_served(self):
        repair, last = self.read("repair.json"), date(2026, 11, 30)
        repair["steps"][6]["max"] = str(last)
        self.write("repair.json", repair)
        found = load_catalogue(self.folder)
        self.assertEqual(outlived(found, last), [])
        self.assertEqual(outlived(found, last + timedelta(days=1)), [
            "repair.json#/steps/6: no answer to this step is right today: widen its limits, or leave it out"])

    def test_offices_open_before_they_close(self):
        offices = self.read("offices.json")
        offices[1]["hours"][0] = {"days": [1], "from": "12:00", "to": "08:00"}
        self.write("offices.json", offices)
        self.assertEqual(self.faults(), ["offices.json#/1/hours/0: from must be earlier than to"])

    def test_days_that_do_not_exist(self):
        offices = self.read("offices.json")
        offices[0]["closed"] = ["2026-02-28", "2026-02-29"]
        self.write("offices.json", offices)
        self.assertEqual(self.faults(), [
            "offices.json#/0/closed/1: a date such as 2026-03-05 is needed here, not '2026-02-29'"])

    def test_appointments_of_a_service_that_is_not_there(self):
        offices = self.read("offices.json")
        offices[0]["appointments"][0]["service"] = "haircut"
        self.write("offices.json", offices)
        self.assertEqual(self.faults(), ["offices.json#/0/appointments/0/service: there is no service 'haircut'"])

    def test_a_service_that_is_paid_has_accounts(self):
        self.write("heat.json", self.read("heating-bill.json") | {"id": "heat"})
        (self.folder / "water-bill.json").unlink()
        self.assertEqual(self.faults(), ["heat.json#/steps/1: bills.json has no accounts for service 'heat'",
                                         "bills.json#/0/service: there is no service 'water-bill' that asks for a bill"])
        (self.folder / "bills.json").unlink()
        self.assertEqual(len(self.faults()), len(list(self.folder.glob("*-bill.json"))) + 1)

    def test_accounts_of_a_service_that_asks_for_no_bill(self):
        payees = self.read("bills.json")
        payees[3]["service"] = "repair"
        self.write("bills.json", payees)
        self.assertIn("bills.json#/3/service: there is no service 'repair' that asks for a bill", self.faults())

    def test_faults_of_all_files_are_told(self):
        self.write("one.json", [])
        self.write("two.json", "")
        self.assertEqual([line.partition("#")[0] for line in self.faults()], ["one.json", "two.json"])
