"""The options of `choice` and `choices`."""
from random import Random

from service.values.json_checks import Report, hours, record, short_list, slug, string, text, under, unique

option = record({"value": string, "label": text}, {"icon": slug, "hint": text, "schedule": short_list(hours, 1)})
options = short_list(option, 1)


def values_of(step: dict) -> list[str]:
    return [option["value"] for option in step["options"]]


def differ(report: Report, step: dict, pointer: str):
    unique(report, step["options"], under(pointer, "options"), "value", "value")


def random_value(source: Random, step: dict) -> str:
    """One of the options, or now and then one that there is not."""
    return source.choice("aabbcde")
