"""Photos lose what they carry beside the picture, and are no larger than is of use, to the pixel."""
import random
import struct
import unittest
import zlib
from io import BytesIO

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from service.uploads.photos import LONGEST_SIDE, MOST_PIXELS, NotAPhoto, cleaned, opened
from tests.service.pictures import PLACE, encoded, picture, with_exif


class Cleaning(unittest.TestCase):
    def test_jpeg_and_png(self):
        for kind, named in (("JPEG", "image/jpeg"), ("PNG", "image/png")):
            photo = cleaned(encoded(picture(), kind))
            self.assertEqual((photo.type, photo.width, photo.height), (named, 40, 30))

    def test_other_modes(self):
        for mode, kind in (("CMYK", "JPEG"), ("L", "JPEG"), ("P", "PNG"), ("1", "PNG"), ("I", "PNG"), ("LA", "PNG"),
                           ("RGBA", "PNG")):
            self.assertEqual(cleaned(encoded(picture().convert(mode), kind)).width, 40, mode)

    def test_nothing_is_left_but_the_picture(self):
        text = PngInfo()
        text.add_text("where", PLACE.decode())
        sent = [with_exif(), encoded(picture(), "PNG", pnginfo=text), encoded(picture()) + PLACE,
                encoded(picture(), "PNG") + PLACE, encoded(picture(), icc_profile=PLACE * 20)]
        for content in sent:
            self.assertIn(PLACE, content)
            photo = cleaned(content)
            self.assertNotIn(PLACE, photo.content)
            self.assertNotIn(b"Exif", photo.content)
            self.assertEqual(dict(Image.open(BytesIO(photo.content)).getexif()), {})

    def test_it_stands_upright(self):
        photo = cleaned(with_exif(orientation=6))
        self.assertEqual((photo.width, photo.height), (30, 40))

    def test_2560_pixels_a_side_and_no_more(self):
        self.assertEqual(LONGEST_SIDE, 2560)
        for size, kept in (((2560, 40), (2560, 40)), ((40, 2560), (40, 2560)), ((2561, 40), (2560, 40)),
                           ((40, 2561), (40, 2560)),
                           ((6000, 300), (2560, 128))):
            photo = cleaned(encoded(Image.new("RGB", size)))
            self.assertEqual((photo.width, photo.height), kept)

    def test_what_is_no_photo(self):
        jpeg, png = encoded(picture(400, 300)), encoded(picture(), "PNG")
        broken = bytearray(png)
        broken[60] ^= 255
        wrong = [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"<svg/>", jpeg[:len(jpeg) // 2], png[:-20],
                 bytes(broken), encoded(picture(), "GIF"), encoded(picture(), "BMP"), encoded(picture(), "TIFF"),
                 encoded(picture(), "WEBP"), b"%PDF-1.4" + jpeg, random.Random(2).randbytes(5000)]
        for content in wrong:
            with self.assertRaises(NotAPhoto, msg=content[:12]):
                cleaned(content)

    def test_64_million_pixels_are_opened_and_no_more(self):
        """A picture that says it is larger would fill the memory before anything could be seen of it."""
        self.assertEqual((MOST_PIXELS, opened(claiming(8000, 8000)).size), (64_000_000, (8000, 8000)))
        self.assertRaises(NotAPhoto, opened, claiming(64_000_001, 1))
        self.assertRaises(NotAPhoto, cleaned, claiming(60000, 60000))


def claiming(width: int, height: int) -> bytes:
    """A small PNG that says it has this size."""
    png = encoded(picture(), "PNG")
    header = b"IHDR" + struct.pack(">II", width, height) + png[24:29]
    return png[:12] + header + struct.pack(">I", zlib.crc32(header)) + png[33:]
