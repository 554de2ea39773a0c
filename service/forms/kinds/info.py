"""A page to be read, or an alarm that stops the journey. There is nothing to answer."""
from service.forms.kind import Kind
from service.values.json_checks import boolean, telephone


def no_answer(step: dict, value) -> str:
    return f"step '{step['id']}' has no answer to compare"


KIND = Kind(optional={"alert": boolean, "ends": boolean, "call": telephone}, is_type=lambda step, answer: True,
            verdict=lambda step, answer, today: "not_asked", compared=no_answer,
            random_answer=lambda source, step: None)
