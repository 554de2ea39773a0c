"""Yes or no."""
from service.forms import samples
from service.forms.answer_types import is_truth, with_truth
from service.forms.kind import Kind

KIND = Kind(is_type=is_truth, compared=with_truth,
            examples=lambda step, compared: [True, False], random_answer=samples.truth)
