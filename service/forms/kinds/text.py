"""A text in the person's own words. It may end with a recording, or be one."""
import re
from datetime import date
from random import Random

from service.forms import samples
from service.forms.kind import Kind
from service.forms.limits import length_verdict
from service.values.json_checks import short_list, text, whole
from service.values.spaces import trimmed

LENGTH = 500
A_RECORDING = re.compile(r"\[voice:([A-Za-z0-9_-]{1,64})\]\Z")  # at the end of a text, which may be all of it
RANDOM_VOICES = ["[voice:abc]", " [voice:Zm9-YmFy_01]", "\n\u3000[voice:a]\n", "[voice:]", "[voice:a b]",
                 "[voice:a] later", "]"]


def words_and_recording(answer: str) -> tuple[str, str | None]:
    """A text as it is written, and the id of the recording that it ends with, if any."""
    text = trimmed(answer)
    found = A_RECORDING.search(text)
    return (trimmed(text[:found.start()]), found[1]) if found else (text, None)


def verdict(step: dict, answer: str, today: date) -> str | None:
    words, recording = words_and_recording(answer)
    return length_verdict(words, 0 if recording else 1, step.get("max_length", LENGTH))


def names(answer: str) -> tuple[str, str] | None:
    recording = words_and_recording(answer)[1]
    return ("recording", recording) if recording else None


def random_answer(source: Random, step: dict) -> str:
    return samples.words(source, step) + (source.choice(RANDOM_VOICES) if source.random() < 0.5 else "")


KIND = Kind(optional={"max_length": whole(1, 10000), "phrases": short_list(text, 1)}, verdict=verdict, kept=trimmed,
            names=names, random_fields=lambda source: samples.some(source, max_length=source.randint(1, 600)),
            random_answer=random_answer)
