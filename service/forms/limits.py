"""What limits say: of a definition, whether any answer can keep them; of an answer, whether it does."""
from service.values.json_checks import Report, under


def in_order(report: Report, pointer: str, least, most, names=("min", "max")):
    """Notes a least that is more than the most; None is no limit."""
    if least is not None and most is not None and least > most:
        report.note(under(pointer, names[0]), f"{names[0]} is more than {names[1]}")


def length_verdict(text: str, least: int, most: int | None) -> str | None:
    if len(text) < least:
        return "too_short"
    return "too_long" if most is not None and len(text) > most else None


def size_verdict(limits: dict, size) -> str | None:
    if size < limits.get("min", size):
        return "too_small"
    return "too_large" if size > limits.get("max", size) else None
