"""Which steps are asked: recomputed from a definition and the answers, never stored.

A comparison with a step that is not asked, or has no answer, is false; so is its `not`. An answer of the wrong type
is never the same as anything, nor more or less: only its `not` holds.
"""
from service.forms.kinds import kind_of
from service.values.spaces import collapsed

WRONG_TYPE = object()


def is_blank(step: dict, answer) -> bool:
    """Whether it is no answer at all."""
    if isinstance(answer, str):
        return not collapsed(answer)
    return answer is None or answer == kind_of(step).empty


def has_right_type(step: dict, answer) -> bool:
    return kind_of(step).is_type(step, answer)


def comparable(step: dict, answer):
    """What conditions compare: money by its minor units; None for no answer."""
    if is_blank(step, answer):
        return None
    return kind_of(step).size(answer) if has_right_type(step, answer) else WRONG_TYPE


def json_type(value) -> type:
    """Numbers are of one kind, with a fraction or not; Python's own takes True for one as well."""
    return float if type(value) is int else type(value)


def same(answer, value) -> bool:
    """Equality of JSON values; of several options, one must be the value."""
    if isinstance(answer, list):
        return value in answer
    return json_type(answer) is json_type(value) and answer == value


def at_least(answer, bound) -> bool:
    return json_type(answer) is json_type(bound) and answer >= bound


def at_most(answer, bound) -> bool:
    return json_type(answer) is json_type(bound) and answer <= bound


COMPARISONS = {
    "is": same,
    "not": lambda answer, value: not same(answer, value),
    "in": lambda answer, values: any(same(answer, value) for value in values),
    "at_least": at_least,
    "at_most": at_most,
}


def holds(condition: dict, answers: dict) -> bool:
    if "all" in condition:
        return all(holds(part, answers) for part in condition["all"])
    if "any" in condition:
        return any(holds(part, answers) for part in condition["any"])
    answer = answers.get(condition["step"])
    if answer is None:
        return False
    return all(compare(answer, condition[name]) for name, compare in COMPARISONS.items() if name in condition)


def asked_steps(definition: dict, answers: dict) -> list[dict]:
    """The steps that apply, in order; an answer counts only while its own step applies."""
    asked, counting = [], {}
    for step in definition["steps"]:
        if "when" in step and not holds(step["when"], counting):
            continue
        asked.append(step)
        counting[step["id"]] = comparable(step, answers.get(step["id"]))
    return asked
