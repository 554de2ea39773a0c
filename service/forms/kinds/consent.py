"""Agreement, which is needed unless the step may be left out."""
from datetime import date

from service.forms import samples
from service.forms.answer_types import is_truth, with_truth
from service.forms.kind import Kind
from service.values.json_checks import text


def verdict(step: dict, answer: bool, today: date) -> str | None:
    return None if answer or step.get("optional") else "consent_needed"


KIND = Kind(optional={"yes": text, "no": text}, is_type=is_truth, verdict=verdict, compared=with_truth,
            examples=lambda step, compared: [True, False], random_answer=samples.truth)
