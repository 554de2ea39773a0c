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


@dataclass(frozen=True)
class Heard:
    """What a recording sounds like, as a clip; its fault keeps it from being one, a doubt does not."""

    clip: bytes = b""
    seconds: float = 0
    fault: str | None = None
    doubt: str | None = None


def heard(content, text):
    """Decoded, trimmed by the sound of its room, levelled."""
    from lib import sound

    try:
        if len(content) > LARGEST_BYTES:
            raise recordings.NotARecording
        samples = sound.decoded(recordings.cleaned(content).content)
    except recordings.NotARecording:
        return Heard(fault="broken")
    silent = sound.silent_in_a_room(samples)
    spoken = sound.trimmed(samples, silent)
    seconds = len(spoken) / sound.RATE
    if not len(spoken) or sound.loudness(spoken) <= sound.SILENCE:
        return Heard(fault="silent")
    if seconds > longest_seconds(text):
        return Heard(fault="long", seconds=seconds)
    doubt = "clipped" if sound.is_clipped(samples) else "noisy" if sound.is_noisy(samples) else None
    clip = sound.opus(sound.levelled(spoken), sound.MORE_BITS_PER_SECOND, "voip")
    return Heard(clip, seconds, doubt=doubt)


def told(fault, seconds, text):
    return {
        "broken": "it cannot be decoded; record it again, as Ogg/Opus with one sound and nothing else",
        "silent": "nothing is heard in it; record it again, closer to the microphone",
        "long": f"it is {seconds:.0f} seconds long and may be {longest_seconds(text)}; record it again, or cut it",
    }[fault]


def take_in(task):
    """Makes a clip of a recording, which itself is left as it is. Returns what is wrong with it."""
    file, text, clip = task
    found = heard(file.read_bytes() if file.stat().st_size <= LARGEST_BYTES else b"", text)
    if found.fault:
        return f"{file}: {told(found.fault, found.seconds, text)}"
    put(clip, found.clip)
    return None


def put(file, content):
    """Whole or not at all."""
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    part.write_bytes(content)
    os.replace(part, file)


def keep(folder, key, text, content):
    """An old recording goes before the new text comes: at no moment does one say the other's text."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{key}.opus").unlink(missing_ok=True)
    put(folder / f"{key}.txt", f"{text}\n".encode())
    put(folder / f"{key}.opus", content)


def take_back(file):
    file.unlink(missing_ok=True)
    file.with_suffix(".txt").unlink(missing_ok=True)
