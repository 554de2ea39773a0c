"""Yes or no."""
from service.forms import samples
from service.forms.answer_types import is_truth, with_truth
from service.forms.kind import Kind
from service.values.json_checks import text

KIND = Kind(optional={"yes": text, "no": text}, is_type=is_truth, compared=with_truth,
            examples=lambda step, compared: [True, False], random_answer=samples.truth)
