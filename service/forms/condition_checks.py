"""Checks of `when`: its form, and that it compares what earlier steps can answer."""
from service.forms.kinds import kind_of
from service.values.json_checks import EXACT, Report, expect, is_number, record, short_list, slug, under

DEEPEST = 16  # conditions in conditions: deeper than any person would write

value = expect(lambda it: isinstance(it, (str, bool)) or (is_number(it) and abs(it) <= EXACT),
               "a string, a number, true or false")

COMPARISONS = {"is": value, "in": short_list(value, 1), "not": value, "at_least": value, "at_most": value}
ORDERING = {"at_least", "at_most"}
comparison = record({"step": slug}, COMPARISONS)


def condition(report: Report, when, pointer: str, depth: int = 1):
    """One comparison, or `all` or `any` of several conditions."""
    if depth > DEEPEST:
        return report.note(pointer, "conditions are nested too deep")
    joint = [name for name in ("all", "any") if isinstance(when, dict) and name in when]
    if not joint:
        comparison(report, when, pointer)
        if isinstance(when, dict) and len(when.keys() & COMPARISONS.keys()) != 1:
            report.note(pointer, f"exactly one of {', '.join(COMPARISONS)} is needed beside step")
    elif len(when) > 1:
        report.note(pointer, f"'{joint[0]}' must stand alone in a condition")
    else:
        within = short_list(lambda *part: condition(*part, depth + 1), 1)
        within(report, when[joint[0]], under(pointer, joint[0]))


def compared_values(comparison: dict) -> list:
    single = [comparison[name] for name in ("is", "not", "at_least", "at_most") if name in comparison]
    return single + comparison.get("in", [])


def comparison_reason(step: dict, comparison: dict) -> str | None:
    """Why the step can never give an answer that is compared so."""
    reasons = [kind_of(step).compared(step, value) for value in compared_values(comparison)]
    found = next(filter(None, reasons), None)
    if found is None and ORDERING & comparison.keys() and not kind_of(step).ordered:
        return f"an answer of kind '{step['kind']}' is not more or less than another"
    return found


def references(report: Report, when: dict, earlier: dict, pointer: str):
    for name in ("all", "any"):
        for index, part in enumerate(when.get(name, [])):
            references(report, part, earlier, under(under(pointer, name), index))
    if "step" not in when:
        return
    if when["step"] not in earlier:
        report.note(under(pointer, "step"), f"'{when['step']}' is not the id of an earlier step")
    elif reason := comparison_reason(earlier[when["step"]], when):
        report.note(pointer, reason)
