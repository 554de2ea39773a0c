"""What the steps of a definition say of earlier ones, and what they must be together."""
from service.forms.condition_checks import references
from service.forms.kinds import KINDS, kind_of
from service.values.json_checks import Report, under


def check_whole(report: Report, definition: dict):
    """What the outcome needs, and what there can be only one of."""
    kinds, outcome = [step["kind"] for step in definition["steps"]], definition["outcome"]
    for name, kind in KINDS.items():
        if kind.makes == outcome and name not in kinds:
            report.note("/steps", f"the outcome {outcome} needs a {name} step")
        if kind.once and kinds.count(name) > 1:
            report.note("/steps", f"more than one {name} step is not supported by this version")


def check_order(report: Report, definition: dict):
    earlier = {}
    if "needs_icons" in definition and len(definition["needs_icons"]) != len(definition.get("needs", [])):
        report.note("/needs_icons", "one icon for each of needs is needed here")
    for index, step in enumerate(definition["steps"]):
        pointer = f"/steps/{index}"
        references(report, step.get("when", {}), earlier, under(pointer, "when"))
        kind_of(step).refers(report, step, earlier, pointer)
        earlier[step["id"]] = step
    check_whole(report, definition)
