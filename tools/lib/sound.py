"""Sound of speech: synthesised, trimmed, with pauses that fit, levelled, as Ogg/Opus; and measured again from the file.

Needs the service's Python, which sees numpy and the media library."""

import functools
import io
import subprocess
import wave
from dataclasses import dataclass
from fractions import Fraction

import av
import numpy

RATE = 24000  # one of those that Opus is made of
BITS_PER_SECOND, MORE_BITS_PER_SECOND = 16000, 24000
FRAME_SECONDS = 0.01
LOUDNESS = -20.0  # LUFS: leaves room for the peaks of speech
SILENCE = -60.0  # LUFS: no speech is as quiet
PEAK = 0.89  # -1 dB
SILENT = 0.02  # of the loudest moment
QUIET_PERCENT = 5  # of all moments are background: recordings begin and end with it
ABOVE_BACKGROUND = 2
LOUDEST_ROOM = 0.1  # of the loudest moment: what is louder is speech
CLIPPED, CLIPPED_SECONDS = 0.99, 0.002
NOISY = 0.1  # of the speech, 20 dB
EDGE_SECONDS = 0.03  # of what is left at both ends
LONGEST_SILENCE = 0.5
PAUSE_SECONDS = 0.45  # around an amount or a date


def synthesised(voice, text):
    """Spoken by espeak-ng, as samples between -1 and 1."""
    done = subprocess.run(["espeak-ng", *voice, "--stdout", "--stdin"], input=text.encode(), capture_output=True, check=True)
    # It writes to a pipe, and so cannot say in the header how much comes.
    with wave.open(io.BytesIO(done.stdout)) as source:
        rate = source.getframerate()
    samples = numpy.frombuffer(done.stdout[44:len(done.stdout) // 2 * 2], numpy.int16).astype(numpy.float32) / 32768
    return resampled(samples, rate)


def resampled(samples, rate):
    if rate == RATE or not len(samples):
        return samples
    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    frame = av.AudioFrame.from_ndarray(samples[numpy.newaxis], format="flt", layout="mono")
    frame.sample_rate = rate
    parts = [part.to_ndarray()[0] for given in (frame, None) for part in resampler.resample(given)]
    return numpy.concatenate(parts)


def levels(samples):
    """How loud each hundredth of a second is."""
    size = int(RATE * FRAME_SECONDS)
    whole = samples[:len(samples) // size * size].reshape(-1, size)
    return numpy.sqrt((whole ** 2).mean(axis=1)) if len(whole) else numpy.zeros(1)


def background(samples):
    """How loud the quiet moments are."""
    return numpy.percentile(levels(samples), QUIET_PERCENT)


def is_clipped(samples):
    """Whether it was louder than the microphone can say: then the same moments are at the limit again and again."""
    return int((numpy.abs(samples) >= CLIPPED).sum()) > CLIPPED_SECONDS * RATE


def is_noisy(samples):
    """Whether the background is less than 20 dB below the speech."""
    heard = levels(samples)[loud_frames(samples, LOUDEST_ROOM)]
    return background(samples) > NOISY * numpy.sqrt((heard ** 2).mean())


def silent_in_a_room(samples):
    """Of the loudest moment, what is silent in a recording: a room has a sound of its own."""
    level = levels(samples)
    return max(SILENT, min(ABOVE_BACKGROUND * background(samples) / max(level.max(), 1e-4), LOUDEST_ROOM))


def loud_frames(samples, silent=SILENT):
    """Whether each hundredth of a second is heard."""
    level = levels(samples)
    return level > silent * max(level.max(), 1e-4)


def silences(samples, silent=SILENT):
    """Start and end, in samples, of what is silent."""
    size = int(RATE * FRAME_SECONDS)
    edges = numpy.flatnonzero(numpy.diff(numpy.concatenate(([True], loud_frames(samples, silent), [True])).astype(numpy.int8)))
    return [(start * size, end * size) for start, end in edges.reshape(-1, 2)]


def trimmed(samples, silent=SILENT):
    """Without the silence at both ends, and none in between that is longer than it may be."""
    heard = numpy.flatnonzero(loud_frames(samples, silent))
    if not len(heard):
        return samples[:0]
    size, edge = int(RATE * FRAME_SECONDS), int(RATE * EDGE_SECONDS)
    samples = samples[max(0, heard[0] * size - edge):(heard[-1] + 1) * size + edge]
    longest = int(RATE * LONGEST_SILENCE)
    for start, end in reversed(silences(samples, silent)):
        if end - start > longest:
            samples = numpy.concatenate((samples[:start + longest // 2], samples[end - longest // 2:]))
    return samples


def joined(parts):
    """One after another with a pause between them."""
    pause = numpy.zeros(int(RATE * PAUSE_SECONDS), numpy.float32)
    return numpy.concatenate([piece for part in parts for piece in (pause, part)][1:])


def loudness(samples):
    """In LUFS, after ITU-R BS.1770: weighted, in blocks of 400 ms, without those that are silent or much below the rest."""
    size = int(0.4 * RATE)
    length = max(size, len(samples))
    padded = numpy.concatenate((samples, numpy.zeros(-(-length // RATE) * RATE - len(samples), numpy.float32)))
    heard = numpy.fft.irfft(numpy.fft.rfft(padded) * weighting(len(padded)), len(padded)) ** 2
    blocks = numpy.array([heard[start:start + size].mean() for start in range(0, length - size + 1, size // 4)])
    blocks = blocks[blocks > 10 ** ((-70 + 0.691) / 10)]
    if not len(blocks):
        return -70.0
    blocks = blocks[blocks >= blocks.mean() * 0.1]
    return -0.691 + 10 * numpy.log10(blocks.mean())


@functools.lru_cache
def weighting(length):
    """How loudly each frequency is heard: the two filters of the standard, as they answer at these frequencies."""
    at = numpy.exp(-2j * numpy.pi * numpy.arange(length // 2 + 1) / length)
    shelf, cut = second_order(1681.97, 0.7072, 4.0), second_order(38.135, 0.5003, None)
    return numpy.abs(answer(*shelf, at) * answer(*cut, at))


def second_order(frequency, quality, gain):
    """A high shelf with this gain in dB, or without one a high pass, by the bilinear transform."""
    k = numpy.tan(numpy.pi * frequency / RATE)
    a = [1 + k / quality + k * k, 2 * (k * k - 1), 1 - k / quality + k * k]
    if gain is None:
        return [1, -2, 1], [1, a[1] / a[0], a[2] / a[0]]
    high = 10 ** (gain / 20)
    band = high ** 0.4997
    b = [high + band * k / quality + k * k, 2 * (k * k - high), high - band * k / quality + k * k]
    return [value / a[0] for value in b], [1, a[1] / a[0], a[2] / a[0]]


def answer(b, a, at):
    return (b[0] + b[1] * at + b[2] * at ** 2) / (a[0] + a[1] * at + a[2] * at ** 2)


def levelled(samples):
    """As loud as all others; what would be louder than the device can say is bent, not cut."""
    for _ in range(3):
        samples = samples * 10 ** ((LOUDNESS - loudness(samples)) / 20)
        bend = 0.6 * PEAK
        over, rest = numpy.abs(samples) > bend, PEAK - bend
        if not over.any():
            break
        samples[over] = numpy.sign(samples[over]) * (bend + rest * numpy.tanh((numpy.abs(samples[over]) - bend) / rest))
    return samples


def encoded(samples):
    """As Ogg/Opus. At few bits a hiss (四十四) may come out far too loud: then it is given more, and coded as any sound."""
    content = opus(samples, BITS_PER_SECOND, "voip")
    heard = decoded(content)
    if numpy.abs(heard).max() <= 1 and abs(loudness(heard) - LOUDNESS) <= 1:
        return content
    return opus(samples, MORE_BITS_PER_SECOND, "audio")


def opus(samples, bits_per_second, application):
    out = io.BytesIO()
    with av.open(out, "w", format="ogg", options={"fflags": "+bitexact"}) as target:
        options = {"application": application, "frame_duration": "60", "compression_level": "4", "flags": "+bitexact"}
        stream = target.add_stream("libopus", rate=RATE, layout="mono", bit_rate=bits_per_second, options=options)
        frame = av.AudioFrame.from_ndarray((samples * 32767).astype(numpy.int16)[numpy.newaxis], format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = RATE, 0, Fraction(1, RATE)
        for given in (frame, None):
            target.mux(stream.encode(given))
    return out.getvalue()


def decoded(content):
    with av.open(io.BytesIO(content)) as source:
        resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
        parts = [part.to_ndarray()[0] for frame in (*source.decode(audio=0), None) for part in resampler.resample(frame)]
    return numpy.concatenate(parts)


@dataclass(frozen=True)
class Measured:
    seconds: float
    loudness: float
    peak: float
    at_ends: float  # the longer silence of both ends, in seconds
    within: list  # the silences between


def measured(content):
    samples = decoded(content)
    quiet = [(start / RATE, end / RATE) for start, end in silences(samples)]
    seconds = len(samples) / RATE
    ends = [end - start for start, end in quiet if start == 0 or end > seconds - 2 * FRAME_SECONDS]
    within = [end - start for start, end in quiet if start > 0 and end <= seconds - 2 * FRAME_SECONDS]
    return Measured(seconds, float(loudness(samples)), float(numpy.abs(samples).max()), max(ends, default=0.0), within)
