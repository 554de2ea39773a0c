"""A time at an office, `with` a doctor, say, who was chosen."""
from service.forms.kind import Kind
from service.forms.options import values_of
from service.forms.references import id_of, refers_to, verdict
from service.values.json_checks import Report, is_slug, short_list, shown, slug, under


def refers(report: Report, step: dict, earlier: dict, pointer: str):
    refers_to(report, step["office"], under(pointer, "office"), (earlier, ("office",)))
    narrowing(report, step, earlier, pointer)


def narrowing(report: Report, step: dict, earlier: dict, pointer: str):
    """The choices that a slot is `with`: an option's value goes into the slot's id and must mean one thing there."""
    seen = set()
    for index, name in enumerate(step.get("with", [])):
        here = under(under(pointer, "with"), index)
        refers_to(report, name, here, (earlier, ("choice",)))
        values = values_of(earlier.get(name, {"options": []})) if earlier.get(name, {}).get("kind") == "choice" else []
        for value in values:
            if not is_slug(value):
                report.note(here, f"its option {shown(value)} is not a name of small letters, digits and hyphens")
            if value in seen:
                report.note(here, f"its option {shown(value)} stands in an earlier one too")
        seen.update(values)


KIND = Kind(required={"office": slug}, optional={"with": short_list(slug, 1)}, refers=refers, once=True,
            makes="appointment", rests_on="office", verdict=verdict, names=id_of("slot"),
            random_fields=lambda source: {"office": "office"})
