"""One step alone in a definition: what is wrong with it, and with the answers to it."""
import unittest
from datetime import date

from service.forms.answers import verdict
from service.forms.definitions import check_definition
from service.forms.kinds import KINDS
from service.values.json_checks import Report

TODAY = date(2026, 11, 22)
OTHERS = {"id": "example", "version": 1, "category": "c", "icon": "i", "outcome": "case", "title": "t", "summary": "s"}


def step(kind: str, id: str = "q", **fields) -> dict:
    return {"id": id, "kind": kind, "prompt": "Example", **fields}


def options(*values: str) -> list[dict]:
    return [{"value": value, "label": "Example"} for value in values]


def faults_of(*steps: dict, **fields) -> list[str]:
    """What is wrong with a definition of these steps, each as its pointer and the reason."""
    report = Report("")
    check_definition(report, {**OTHERS, "steps": [*steps], **fields})
    return [line.removeprefix("#") for line in report.lines]


class OneStep(unittest.TestCase):
    """Of one kind: `needed` are the fields that it cannot be without, `earlier` the steps that it needs before it."""

    kind = ""
    needed: dict = {}
    earlier: tuple = ()

    def step(self, **fields) -> dict:
        return step(self.kind, **{**self.needed, **fields})

    def faults(self, **fields) -> list[str]:
        """Of such a step, with the pointers within it."""
        found = faults_of(*self.earlier, self.step(**fields))
        return [line.removeprefix(f"/steps/{len(self.earlier)}") for line in found]

    def expect_faults(self, *table: tuple):
        """Each row is the fields of a step and all that is wrong with it."""
        for fields, *wrong in table:
            with self.subTest(fields=fields):
                self.assertEqual(self.faults(**fields), wrong)

    def expect_verdicts(self, *table: tuple, **fields):
        """Each row is an answer to such a step and the code of what is wrong with it, or None."""
        for answer, code in table:
            with self.subTest(answer=answer, fields=fields):
                self.assertEqual(verdict(self.step(**fields), answer, TODAY), code)

    def compared(self, value, **fields) -> str | None:
        """Why a condition cannot compare an answer with this."""
        return KINDS[self.kind].compared(self.step(**fields), value)
