"""Recordings of speech: told by their content, decoded whole, and made anew from their sound alone.

What is made anew is mono Ogg/Opus and carries no title, no place, no telephone and nothing hidden behind the sound.
A process of its own decodes each (python3 -m service.uploads.recordings, bytes in and out): what a broken file does to
it, it does to that process alone, which has only so much memory and time.
"""
import resource
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "service.uploads.recordings"]
TYPE = "audio/ogg"

CONTAINERS = {b"\x1a\x45\xdf\xa3": "matroska", b"OggS": "ogg"}  # by the first bytes; WebM is Matroska
PICTURES = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis"}  # photos like MP4
DECODERS = {"opus": "libopus", "aac": "aac"}  # all that browsers record with; "opus" of the library itself can crackle
RATES = range(8000, 96001)

LONGEST_SECONDS = 300
RATE = 48000  # what Opus is made of
SPEECH = {"layout": "mono", "bit_rate": 32000, "options": {"application": "voip", "flags": "+bitexact"}}
ALONE = {"protocol_whitelist": "none"}  # an MP4 may name other files and addresses to be read
BARE = {"fflags": "+bitexact"}  # not even the name of the program that wrote it

MEMORY = 128 << 20  # beyond what the library itself takes; five minutes need a tenth of it
CPU_SECONDS = 30  # five minutes take three
PATIENCE_SECONDS = 60
REFUSED = 65  # the exit status for what is no recording; all others but 0 are faults of ours

decoding = threading.Semaphore(2)  # at once in a process of the service


class NotARecording(Exception):
    """Not a recording of sound alone, not one that can be decoded, or too long."""


@dataclass(frozen=True)
class Recording:
    type: str
    seconds: int  # the nearest whole ones, 1 at least
    content: bytes


def container_of(content: bytes) -> str | None:
    """What may be a recording, as the library names it; None for anything else."""
    if content[4:8] == b"ftyp":
        return None if content[8:12] in PICTURES else "mp4"
    return CONTAINERS.get(content[:4])


def cleaned(content: bytes) -> Recording:
    """The recording in these bytes without anything but its sound."""
    try:
        with decoding:
            done = subprocess.run(COMMAND, cwd=ROOT, input=content, capture_output=True, timeout=PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        raise NotARecording() from None
    if done.returncode == REFUSED or done.returncode < 0:  # below 0 it was stopped, as by its limits
        raise NotARecording()
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise RuntimeError(f"recordings cannot be decoded, which python3-av does: {said}")
    seconds, _, sound = done.stdout.partition(b"\n")
    return Recording(TYPE, int(seconds), sound)


def made_anew(content: bytes) -> Recording:
    import av  # half a second, which no start of the service has to wait for

    out = BytesIO()
    with av.open(BytesIO(content), format=container_of(content), metadata_errors="replace", options=ALONE) as source, \
            av.open(out, "w", format="ogg", options=BARE) as target:
        stream = target.add_stream("libopus", rate=RATE, **SPEECH)
        for frame in frames_of(source):
            seconds = (frame.pts + frame.samples) / frame.sample_rate
            target.mux(stream.encode(frame))
        target.mux(stream.encode(None))
    return Recording(TYPE, max(1, round(seconds)), out.getvalue())


def frames_of(source) -> Iterator:
    """The sound, timed anew without the gaps and jumps that a file may tell of: some, and not too much."""
    [stream] = source.streams  # a picture beside the sound, even a still one, makes it a film
    samples = 0
    for frame in decoded(source, stream):
        frame.pts, frame.time_base = samples, Fraction(1, frame.sample_rate)
        samples += frame.samples
        if frame.sample_rate not in RATES or samples > LONGEST_SECONDS * frame.sample_rate:
            raise NotARecording()
        yield frame
    if not samples:
        raise NotARecording()


def decoded(source, stream) -> Iterator:
    import av

    found = stream.codec_context
    decoder = av.CodecContext.create(DECODERS[found.name], "r")
    decoder.extradata = found.extradata
    for packet in source.demux(stream):
        yield from decoder.decode(packet if packet.size else None)


def limit_itself():
    """So much memory and time and no more. A process that wants more is refused it, or ends."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


def main() -> int:
    import av

    av.logging.set_level(av.logging.PANIC)  # of broken files it would tell line after line
    content = sys.stdin.buffer.read()
    limit_itself()
    try:
        made = made_anew(content)
    except Exception:  # the library raises whatever a broken file makes it stumble over
        return REFUSED
    sys.stdout.buffer.write(f"{made.seconds}\n".encode() + made.content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
