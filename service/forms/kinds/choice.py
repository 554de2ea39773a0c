"""One of several options."""
from datetime import date

from service.forms.answer_types import with_options
from service.forms import samples
from service.forms.kind import Kind
from service.forms.options import differ, options, random_value, values_of


def verdict(step: dict, answer: str, today: date) -> str | None:
    return None if answer in values_of(step) else "unknown_option"


KIND = Kind(required={"options": options}, limits=differ, verdict=verdict, compared=with_options,
            examples=lambda step, compared: values_of(step), random_fields=lambda source: {"options": samples.options(source)}, random_answer=random_value)
