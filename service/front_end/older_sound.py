"""Clips as AAC in MP4, for browsers that do not decode Ogg/Opus: Safari before 18.4. Made when one is asked for, of our own clips."""
from fractions import Fraction
from functools import lru_cache
from io import BytesIO
from pathlib import Path

RATE = 24000
BITS_PER_SECOND = 32000  # speech is clear with less, which this encoder makes worse of
BARE = {"fflags": "+bitexact"}


@lru_cache(maxsize=200)  # a screen has some tens
def as_mp4(clip: Path) -> bytes:
    import av  # half a second, which no start of the service has to wait for

    out = BytesIO()
    with av.open(str(clip), format="ogg") as source, av.open(out, "w", format="mp4", options=BARE) as target:
        stream = target.add_stream("aac", rate=RATE, layout="mono", bit_rate=BITS_PER_SECOND, options={"flags": "+bitexact"})
        resampler = av.AudioResampler(format="fltp", layout="mono", rate=RATE, frame_size=1024)
        samples = 0
        for frame in (*source.decode(audio=0), None):
            for part in resampler.resample(frame):
                part.pts, part.time_base = samples, Fraction(1, RATE)
                samples += part.samples
                target.mux(stream.encode(part))
        target.mux(stream.encode(None))
    return out.getvalue()
