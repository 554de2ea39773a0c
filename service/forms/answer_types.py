"""The JSON types of answers, and what conditions compare answers with. Most kinds are answered with text."""
from service.values.json_checks import EXACT, shown


def is_text(step: dict, answer) -> bool:
    return isinstance(answer, str)


def is_truth(step: dict, answer) -> bool:
    return isinstance(answer, bool)


def is_whole(value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= EXACT


def compared_with(fits, wanted: str):
    """Why a value cannot be compared with an answer: a check that it fits, told as what was wanted."""
    def reason(step: dict, value) -> str | None:
        return None if fits(value) else f"an answer of kind '{step['kind']}' is compared with {wanted}"
    return reason


with_text = compared_with(lambda it: isinstance(it, str), "text")
with_truth = compared_with(lambda it: isinstance(it, bool), "true or false")


def with_options(step: dict, value) -> str | None:
    known = [option["value"] for option in step["options"]]
    return None if value in known else f"step '{step['id']}' has no option {shown(value)}"
