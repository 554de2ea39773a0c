"""Sounds and films as tests need them: a tone in the containers that browsers record in, and what is none."""
import math
from array import array
from fractions import Fraction
from io import BytesIO

import av

av.logging.set_level(av.logging.PANIC)  # its warnings are not about what is tested

TONE = 440
FRAGMENTS = {"movflags": "frag_keyframe+empty_moov+default_base_moof", "frag_duration": "200000"}
# What the browsers' recorders write: container, codec, options. A live WebM is a stream without its length.
RECORDERS = {
    "chromium": ("webm", "libopus", {"live": "1"}),
    "firefox": ("ogg", "libopus", {}),
    "webkit": ("mp4", "aac", FRAGMENTS),
    "webkit, all at once": ("mp4", "aac", {}),
}


def tone(seconds: float, rate: int, start: int = 0) -> array:
    positions = range(start, start + round(seconds * rate))
    return array("h", (round(9000 * math.sin(2 * math.pi * TONE * at / rate)) for at in positions))


def frames(samples: array, rate: int):
    for start in range(0, len(samples), 1024):
        part = samples[start:start + 1024]
        frame = av.AudioFrame("s16", "mono", len(part))
        frame.planes[0].update(part.tobytes().ljust(frame.planes[0].buffer_size, b"\0"))
        frame.rate, frame.pts, frame.time_base = rate, start, Fraction(1, rate)
        yield frame


def pictures():
    for number in range(5):
        frame = av.VideoFrame(64, 64, "yuv420p")
        for plane in frame.planes:
            plane.update(bytes(plane.buffer_size))
        frame.pts = number
        yield frame


def add(target, stream, found):
    for frame in found:
        target.mux(stream.encode(frame))
    target.mux(stream.encode(None))


def sound(recorder: str = "chromium", samples: array | None = None, rate: int = 48000, title: str = "", **how) -> bytes:
    """One second of a tone, or these samples, as this recorder writes them."""
    container, codec, options = RECORDERS[recorder]
    out = BytesIO()
    with av.open(out, "w", format=container, options=options) as target:
        target.metadata.update({"title": title, "artist": title} if title else {})
        stream = target.add_stream(codec, rate=rate, layout=how.pop("layout", "mono"), **how)
        add(target, stream, frames(tone(1, rate) if samples is None else samples, rate))
    return out.getvalue()


def film(container: str, codec: str, with_sound: bool) -> bytes:
    out = BytesIO()
    with av.open(out, "w", format=container) as target:
        seen = target.add_stream(codec, rate=5)
        seen.width, seen.height, seen.pix_fmt = 64, 64, "yuv420p"
        spoken = target.add_stream("libopus" if container == "webm" else "aac", rate=48000) if with_sound else None
        add(target, seen, pictures())
        if spoken:
            add(target, spoken, frames(tone(1, 48000), 48000))
    return out.getvalue()


def encoded_as(container: str, codec: str) -> bytes:
    """A second of a tone in a codec that no recorder uses."""
    out = BytesIO()
    with av.open(out, "w", format=container) as target:
        add(target, target.add_stream(codec, rate=48000), frames(tone(1, 48000), 48000))
    return out.getvalue()


def heard(content: bytes) -> tuple[dict, float, float]:
    """What is told beside the sound, its seconds, and its pitch by how often it crosses nought."""
    with av.open(BytesIO(content)) as source:
        [stream] = source.streams
        told = {**source.metadata, **stream.metadata}
        kind = (stream.codec_context.name, stream.codec_context.rate, stream.codec_context.layout.name)
        assert kind == ("opus", 48000, "mono"), kind
        decoder = av.CodecContext.create("libopus", "r")
        decoder.extradata = stream.codec_context.extradata
        samples = array("h")
        for packet in source.demux(stream):
            for frame in decoder.decode(packet if packet.size else None):
                samples.frombytes(bytes(frame.planes[0])[:2 * frame.samples])
    middle = samples[4800:-4800]
    crossings = sum((one < 0) != (other < 0) for one, other in zip(middle, middle[1:]))
    return told, len(samples) / 48000, crossings * 24000 / len(middle)
