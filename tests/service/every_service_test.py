"""Every service of the catalogue can be had: whatever is chosen on the way, the answers lead to a case."""
import random
from datetime import date, datetime
from io import BytesIO

from PIL import Image

from service.forms.answers import verdict, verdicts
from service.forms.conditions import asked_steps
from service.forms.kinds import kind_of
from service.times.narrowing import chosen_option
from service.values import clock
from service.values.moments import add_days, day_of
from tests.service import storage
from tests.service.server import Server, WithServer
from tests.service.slots_test import CATALOGUE

MOST_WAYS = 12  # through one service


def today() -> date:
    """The date there, which is not that of every machine."""
    return datetime.fromtimestamp(clock.now(), CATALOGUE.zone).date()


def photo() -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG")
    return out.getvalue()


class Person:
    """Answers every step with something that is right; `way` decides what is chosen."""

    def __init__(self, server: Server, way: int):
        self.server, self.way = server, way

    def fill(self, definition: dict) -> dict:
        answers = {}
        while open_steps := [step for step in asked_steps(definition, answers)
                             if step["id"] not in answers and step["kind"] != "info"]:
            answers[open_steps[0]["id"]] = self.answer(definition, open_steps[0], answers)
        return answers

    def answer(self, definition: dict, step: dict, answers: dict):
        given = {"name": "李秀英", "place": "green-pine", "yesno": self.way % 2 == 0, "bill": "bill"}
        if step["kind"] in given:
            return given[step["kind"]]
        return getattr(self, step["kind"], self.any)(definition, step, answers)

    def any(self, definition, step, answers):
        """What comes first by chance and is right: such a kind needs nothing that the service has."""
        source = random.Random(self.way)
        made = (kind_of(step).random_answer(source, step) for _ in range(1000))
        return next(answer for answer in made if verdict(step, answer, today()) is None)

    def choice(self, definition, step, answers):
        return step["options"][self.way % len(step["options"])]["value"]

    def choices(self, definition, step, answers):
        return [step["options"][self.way % len(step["options"])]["value"]]

    def number(self, definition, step, answers):
        return step.get("min", 1)

    def money(self, definition, step, answers):
        return step["max" if self.way % 2 else "min"]

    def date(self, definition, step, answers):
        first, last = day_of(step["min"], today()), day_of(step["max"], today())
        return str(first if self.way % 2 else add_days(last, -1))

    def digits(self, definition, step, answers):
        return "1" * step["length"]

    def text(self, definition, step, answers):
        return step.get("phrases", [{"zh-CN": "3号楼2单元501"}])[0]["zh-CN"]

    def photo(self, definition, step, answers):
        return self.server.post("/api/v1/uploads", photo()).json["id"]

    def office(self, definition, step, answers):
        offices = self.server.get(f"/api/v1/offices?service={definition['id']}").json
        return next(office["id"] for office in offices if self.times(definition, office["id"], answers))

    def slot(self, definition, step, answers):
        return self.times(definition, answers[step["office"]], answers)[-1]["id"]

    def times(self, definition, office, answers) -> list[dict]:
        option = chosen_option(definition, answers)
        narrowed = f"&with={option}" if option else ""
        slots = self.server.get(f"/api/v1/slots?service={definition['id']}&office={office}&days=21{narrowed}").json
        return [slot for slot in slots if slot["left"]]


@storage.same_with_any
class EveryService(WithServer):
    def ways(self, definition: dict) -> int:
        options = [len(step.get("options", [])) for step in definition["steps"]]
        return min(MOST_WAYS, max(2, *options))

    def test_every_way_leads_to_right_answers(self):
        for definition in CATALOGUE.services.values():
            for way in range(self.ways(definition)):
                with self.subTest(definition["id"], way=way):
                    answers = Person(self.server, way).fill(definition)
                    self.assertEqual(verdicts(definition, answers, today()), {})

    def test_they_become_cases(self):
        for definition in CATALOGUE.services.values():
            if definition["outcome"] == "payment":
                continue  # what is paid is another matter
            for way in range(3):
                with self.subTest(definition["id"], way=way):
                    body = {"service": definition["id"], "definition_version": definition["version"], "language": "en",
                            "channel": "kiosk", "answers": Person(self.server, way).fill(definition)}
                    made = self.server.post("/api/v1/cases", body)
                    self.assertEqual(made.status, 201, made.body)
                    self.assertEqual(made.json["receipt"].get("guide"), definition.get("guide"))

    def test_each_step_that_is_needed_is_missed(self):
        for definition in CATALOGUE.services.values():
            for step in definition["steps"]:
                if not step.get("optional") and step["kind"] != "info":
                    self.assertEqual(verdict(step, None, today()), "missing")
