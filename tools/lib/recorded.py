"""What people recorded: <key>.opus and, beside it, <key>.txt with the text that was read, in the folder of its language.

The text beside it is why a text that was changed since is never spoken with an old recording. Recordings lie in
i18n/<language>/audio/, beside the definitions in <catalogue>/audio/<language>/, and in a folder of one's own,
DIR/<language>/: whoever adds a dialect touches nothing of the product. The last one named here comes first."""

import hashlib
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

from lib.places import ROOT

sys.path.insert(0, str(ROOT))
from service.uploads import recordings  # noqa: E402

LARGEST_BYTES = 4 << 20
# Whoever speaks slowly needs a second for a character; beyond that it is another text, or a silence.
SECONDS_AT_LEAST = 5


@dataclass
class Found:
    files: dict[str, Path] = field(default_factory=dict)  # by text
    faults: list[str] = field(default_factory=list)


def folders(language, i18n, catalogue, own=None):
    """Where recordings in this language are, those that count most first."""
    everywhere = [Path(catalogue) / "audio" / language, Path(i18n) / language / "audio"]
    return [Path(own) / language, *everywhere] if own else everywhere


def found(language, spoken, where):
    """The recordings that can be spoken, each by its text, and what is wrong with all others."""
    all_found = Found()
    for folder in where:
        for file in sorted(folder.glob("*.opus")) if folder.is_dir() else []:
            text = spoken.named.get(file.name, spoken.keys.get(file.stem))
            fault = fault_of(file, text, language)
            if fault:
                all_found.faults.append(fault)
            else:
                all_found.files.setdefault(text, file)
    return all_found


def fault_of(file, text, language):
    if text is None:
        return (f"{file}: there is no text with the key {file.stem} in {language}; "
                "name the file after a key that `serve.py record` lists, or delete it")
    try:
        read = file.with_suffix(".txt").read_text(encoding="utf-8-sig").strip()
    except (OSError, ValueError):
        return f"{file}: what it says is not known; write its text into {file.stem}.txt beside it: {text}"
    if read != text:
        return f"{file}: it says “{read}”, and the text is “{text}” now; record it again, or delete it"
    return None


def longest_seconds(text):
    return min(SECONDS_AT_LEAST + len(text), recordings.LONGEST_SECONDS)


def name_of(language, text, file, version):
    """Another one whenever it would sound otherwise."""
    content = "\0".join((version, "human", language, text)).encode() + b"\0" + file.read_bytes()
    return hashlib.sha256(content).hexdigest()[:12]


def take_in(task):
    """Makes a clip of a recording, which itself is left as it is. Returns what is wrong with it."""
    from lib import sound

    file, text, clip = task
    try:
        if file.stat().st_size > LARGEST_BYTES:
            raise recordings.NotARecording
        samples = sound.decoded(recordings.cleaned(file.read_bytes()).content)
        samples = sound.trimmed(samples, sound.silent_in_a_room(samples))
    except recordings.NotARecording:
        return f"{file}: it cannot be decoded; record it again, as Ogg/Opus with one sound and nothing else"
    seconds = len(samples) / sound.RATE
    if not len(samples) or sound.loudness(samples) <= sound.SILENCE:
        return f"{file}: nothing is heard in it; record it again, closer to the microphone"
    if seconds > longest_seconds(text):
        return f"{file}: it is {seconds:.0f} seconds long and may be {longest_seconds(text)}; record it again, or cut it"
    part = clip.with_suffix(f".{os.getpid()}.part")
    part.write_bytes(sound.opus(sound.levelled(samples), sound.MORE_BITS_PER_SECOND, "voip"))
    os.replace(part, clip)
    return None
