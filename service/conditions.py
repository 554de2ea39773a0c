"""Which steps are asked: recomputed from a definition and the answers, never stored.

A comparison with a step that is not asked, or has no answer, is false; so is its `not`.
"""


def same(left, right) -> bool:
    """Equality of JSON values; Python's own takes True for 1."""
    return type(left) is type(right) and left == right


def at_least(answer, bound) -> bool:
    return type(answer) is type(bound) and answer >= bound


def at_most(answer, bound) -> bool:
    return type(answer) is type(bound) and answer <= bound


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
        counting[step["id"]] = answers.get(step["id"])
    return asked
