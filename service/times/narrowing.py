"""A slot `with` a choice, such as a doctor: which options narrow its times, and which one a person chose."""
from datetime import datetime

from service.forms.conditions import asked_steps


def slot_step(definition: dict) -> dict:
    return next((step for step in definition["steps"] if step["kind"] == "slot"), {})


def narrowing_options(definition: dict) -> dict[str, dict]:
    """The options that times can be asked for with, by value."""
    names = slot_step(definition).get("with", [])
    return {option["value"]: option for step in definition["steps"] if step["id"] in names
            for option in step["options"]}


def chosen_option(definition: dict, answers: dict) -> str | None:
    """The answer of the first of these choices that is asked and has one."""
    asked = {step["id"] for step in asked_steps(definition, answers)}
    names = slot_step(definition).get("with", [])
    return next((answers[name] for name in names if name in asked and answers.get(name) is not None), None)


def fits_schedule(option: dict, start: datetime, end: datetime) -> bool:
    """Whether a time lies within the option's hours; an option without any is always there."""
    begins, ends = f"{start:%H:%M}", f"{end:%H:%M}"
    return "schedule" not in option or any(
        start.isoweekday() in span["days"] and span["from"] <= begins and ends <= span["to"]
        for span in option["schedule"])
