"""A clip as AAC in MP4 is the same sound, as long, and says nothing more."""
import io
import tempfile
import unittest
from pathlib import Path

import av

from service.front_end.older_sound import as_mp4
from tests.service import sounds


class AsMp4(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.clip = Path(folder.name) / "clip.opus"

    def test_it_is_the_same_sound(self):
        self.clip.write_bytes(sounds.sound("firefox"))
        with av.open(io.BytesIO(as_mp4(self.clip))) as source:
            [stream] = source.streams
            self.assertEqual((stream.codec_context.name, stream.codec_context.rate, stream.codec_context.layout.name), ("aac", 24000, "mono"))
            samples = [value for frame in source.decode(audio=0) for value in frame.to_ndarray()[0]]
        self.assertAlmostEqual(len(samples) / 24000, 1, delta=0.1)
        middle = samples[4800:-4800]
        crossings = sum((one < 0) != (other < 0) for one, other in zip(middle, middle[1:]))
        self.assertAlmostEqual(crossings * 12000 / len(middle), sounds.TONE, delta=5)

    def test_what_is_no_clip_is_an_error(self):
        self.clip.write_bytes(b"OggS" + bytes(100))
        self.assertRaises((OSError, EOFError, ValueError), as_mp4, self.clip)


if __name__ == "__main__":
    unittest.main()
