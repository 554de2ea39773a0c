"""The proof that a definition can be answered, once its form is right (definitions.py).

Each step is reached by right answers and has one itself, each part of a condition can hold, and what a step rests on is
answered by everybody who comes to it. Only the service proves this, before it serves: the front end takes what it is given.
"""
from datetime import date

from service.forms.kinds import kind_of
from service.forms.reachable import Entangled, OneOf, Paths, compared_in, comparison_of
from service.values.json_checks import Report, shown, under

MORE = {"at_least": " or more", "at_most": " or less"}


def check_answerable(report: Report, definition: dict, today: date | None = None, ids: dict[str, list] | None = None):
    """Notes what nobody can answer on `today` or later, or without a day, what nobody ever could.

    `ids`: those that there are, by kind of step, where it is known.
    """
    try:
        Proof(report, definition, Paths(definition, today, ids)).check()
    except Entangled:
        report.note("/steps", "too many conditions rest on each other to prove that each step can be reached: use fewer")


def said(value) -> str:
    return str(value).lower() if isinstance(value, bool) else shown(value)


class Proof:
    def __init__(self, report: Report, definition: dict, paths: Paths):
        self.report = report
        self.definition = definition
        self.paths = paths
        self.doubtful: set[str] = set()  # steps with a fault: what follows from it is told once it is mended

    def check(self):
        for index, step in enumerate(self.definition["steps"]):
            before = len(self.report.lines)
            follows = any(it["step"] in self.doubtful for it in compared_in(step.get("when", {})))
            if not follows:
                self.check_step(step, f"/steps/{index}")
            if follows or len(self.report.lines) > before:
                self.doubtful.add(step["id"])

    def check_step(self, step: dict, pointer: str):
        if step["kind"] != "info" and self.paths.answers[step["id"]] == OneOf(()):
            when = " today" if self.paths.today else ""
            self.report.note(pointer, f"no answer to this step is right{when}: widen its limits, or leave it out")
        elif reason := kind_of(step).unentered(step):
            self.report.note(pointer, reason)
        elif "when" not in step or self.can_hold(step["when"], under(pointer, "when")):
            self.check_ground(step, pointer)
            self.check_outcome(step, pointer)

    def can_hold(self, when: dict, pointer: str) -> bool:
        """Whether a condition and all its parts can hold; what cannot is told where it is smallest."""
        joint = next((name for name in ("all", "any") if name in when), None)
        parts = [self.can_hold(part, under(under(pointer, joint), index)) for index, part in enumerate(when[joint])
                 ] if joint else [self.can_be(when, pointer)]
        if all(parts) and not self.paths.exist(("holds", when)):
            self.report.note(pointer, "this never holds, whatever is answered before: change it, or leave the step out")
            return False
        return all(parts)

    def can_be(self, when: dict, pointer: str) -> bool:
        """Whether a right answer can be each of the values that an answer is compared with."""
        before, (name, value) = len(self.report.lines), comparison_of(when)
        named = [("is", it, under(under(pointer, name), index)) for index, it in enumerate(value)
                 ] if name == "in" else [(name, value, under(pointer, name))]
        for how, it, place in named if name != "not" else ():
            if not self.paths.answers[when["step"]].narrowed((how, it), True):
                self.report.note(place, f"no right answer to step '{when['step']}' is {said(it)}{MORE.get(how, '')}")
        return len(self.report.lines) == before

    def check_ground(self, step: dict, pointer: str):
        """A time without an office, or a bill without an account, could not be asked for."""
        name = kind_of(step).rests_on
        if name and step[name] not in self.doubtful and self.paths.exist(("asked", step["id"]), ("unanswered", step[name])):
            self.report.note(under(pointer, name), f"'{step[name]}' may have no answer here: ask it of everybody who "
                                                   "comes to this step, and let nobody leave it out")

    def check_outcome(self, step: dict, pointer: str):
        """A payment is of a bill. An appointment may end without a time: the talk by telephone needs none."""
        if self.definition["outcome"] != "payment" or kind_of(step).makes != "payment":
            return
        if step.get("optional"):
            self.report.note(under(pointer, "optional"), "a payment is of a bill: nobody may leave it out")
        if self.paths.exist(("unasked", step["id"])):
            self.report.note(under(pointer, "when"), "a payment is of a bill: everybody must be asked for it")
