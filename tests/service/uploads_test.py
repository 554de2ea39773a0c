"""Photos are told by their content, lose what they carry beside the picture, and belong to one case."""
import base64
import random
import struct
import subprocess
import tempfile
import time
import unittest
import zlib
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from service.calls.throttle import PER_CLIENT
from service.uploads.photos import LONGEST_SIDE, NotAPhoto, cleaned
from service.values import clock
from tests.service.server import Server, refused

PLACE = b"31.2304N 121.4737E"


def picture(width: int = 40, height: int = 30) -> Image.Image:
    source = random.Random(1)
    image = Image.new("RGB", (width, height))
    image.putdata([(source.randint(0, 255), 0, x % 256) for x in range(width * height)])
    return image


def encoded(image: Image.Image, kind: str = "JPEG", **options) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def with_exif(orientation: int = 1) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = PLACE.decode()
    return encoded(picture(), exif=exif, comment=PLACE)


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

    def test_large_ones_become_smaller(self):
        photo = cleaned(encoded(Image.new("RGB", (6000, 3000))))
        self.assertEqual((photo.width, photo.height), (LONGEST_SIDE, LONGEST_SIDE // 2))

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

    def test_a_picture_that_would_fill_the_memory(self):
        png = encoded(picture(), "PNG")
        header = b"IHDR" + struct.pack(">II", 60000, 60000) + png[24:29]
        with self.assertRaises(NotAPhoto):
            cleaned(png[:12] + header + struct.pack(">I", zlib.crc32(header)) + png[33:])


class Uploads(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server()
        cls.addClassCleanup(cls.server.close)

    def upload(self, content: bytes, key: str = "", **headers):
        return self.server.post("/api/v1/uploads", content, key, **{"Content_Type": "image/jpeg", **headers})

    def complaint(self, **changes):
        given = {"about": "lamp", "place": "green-pine", "what": "路灯不亮", "open": True, "name": "李秀英",
                 "phone": "13800000001", **changes}
        return self.server.post("/api/v1/cases", {"service": "complaint", "definition_version": 1, "language": "zh-CN",
                                                  "channel": "web", "answers": given})

    def refused(self, reply, status: int, code: str):
        self.assertEqual((reply.status, reply.code), (status, code), reply.body)

    def test_a_photo_of_a_case(self):
        made = self.upload(with_exif())
        self.assertEqual((made.status, made.json["type"], made.json["width"]), (201, "image/jpeg", 40))
        case = self.complaint(photo=made.json["id"])
        self.assertEqual(case.status, 201, case.body)
        [(content, number)] = self.server.rows("SELECT content, case_number FROM uploads WHERE id = ?", made.json["id"])
        self.assertEqual((number, len(base64.b64decode(content))), (case.json["number"], made.json["bytes"]))
        self.assertNotIn(PLACE, base64.b64decode(content))
        again = self.complaint(photo=made.json["id"])
        self.assertEqual(again.json["fields"], {"photo": "unknown_option"})

    def test_the_type_is_told_by_the_content(self):
        for content_type in ("image/png", "text/plain", "application/json", ""):
            made = self.upload(encoded(picture()), Content_Type=content_type)
            self.assertEqual((made.status, made.json["type"]), (201, "image/jpeg"))
        self.refused(self.upload(b'{"a": 1}'), 415, "not_a_photo")
        self.refused(self.upload(b""), 415, "not_a_photo")

    def test_photos_up_to_eight_mebibytes(self):
        jpeg = encoded(picture())
        self.assertEqual(self.upload(jpeg + b"\0" * ((8 << 20) - len(jpeg))).status, 201)
        self.refused(self.upload(jpeg + b"\0" * ((8 << 20) - len(jpeg) + 1)), 413, "body_too_large")
        self.refused(self.server.post("/api/v1/cases", b'"' + b"a" * (2 << 20) + b'"'), 413, "body_too_large")

    def test_a_key_makes_one_photo(self):
        content = encoded(picture())
        first, again = self.upload(content, "photo-key"), self.upload(content, "photo-key")
        self.assertEqual((again.json, again.headers["idempotent-replayed"]), (first.json, "true"))
        self.refused(self.upload(encoded(picture(), "PNG"), "photo-key"), 409, "idempotency_conflict")
        self.assertNotEqual(self.upload(content).json["id"], self.upload(content).json["id"])

    def test_a_refused_case_leaves_the_photo_free(self):
        photo = self.upload(encoded(picture())).json["id"]
        self.assertEqual(self.complaint(photo=photo, name="李").json["fields"], {"name": "too_short"})
        self.assertEqual(self.complaint(photo=photo).status, 201)

    def test_one_photo_is_of_one_case_also_at_once(self):
        photo = self.upload(encoded(picture())).json["id"]
        with ThreadPoolExecutor(8) as pool:
            replies = list(pool.map(lambda _: self.complaint(photo=photo), range(8)))
        self.assertEqual(sorted(reply.status for reply in replies), [201] + [422] * 7)

    def test_ids_that_name_nothing(self):
        refused = self.complaint(photo="nothing\0", place="moon")
        self.refused(refused, 422, "invalid_answers")
        self.assertEqual(refused.json["fields"], {"photo": "unknown_option", "place": "unknown_option"})

    def test_unnamed_ones_are_forgotten_after_a_day(self):
        old, named = (self.upload(encoded(picture())).json["id"] for _ in range(2))
        self.assertEqual(self.complaint(photo=named).status, 201)
        day_ago = int(clock.now()) - 86401
        new = self.upload(encoded(picture())).json["id"]
        self.server.change("UPDATE uploads SET created = ? WHERE id IN (?, ?)", day_ago, old, named)
        self.server.stop()
        self.server.start()
        until = time.monotonic() + 20
        while len(left := self.server.rows("SELECT id FROM uploads WHERE id IN (?, ?, ?)", old, named, new)) > 2:
            self.assertLess(time.monotonic(), until)
            time.sleep(0.05)
        self.assertEqual(set(left), {(named,), (new,)})

    def test_staff_get_the_photos_of_a_case(self):
        photo = self.upload(with_exif()).json["id"]
        number = self.complaint(photo=photo).json["number"]
        with tempfile.TemporaryDirectory(prefix="handrail-test-") as folder:
            done = self.photos(number, folder)
            self.assertEqual((done.returncode, done.stdout), (0, f"{folder}/{number}-1.jpg\n"), done.stderr)
            with Image.open(f"{folder}/{number}-1.jpg") as photo:
                self.assertEqual(photo.size, (40, 30))
            self.assertEqual(self.photos("12345678", folder).stderr,
                             "handrail: no photo or recording belongs to the case 12345678\n")
            self.assertIn("cannot be written", self.photos(number, f"{folder}/none").stderr)

    def photos(self, number: str, folder: str) -> subprocess.CompletedProcess:
        return refused("photos", number, folder, "--database", self.server.url)


class Throttled(unittest.TestCase):
    def test_too_many_photos(self):
        server = Server(workers=1)
        self.addCleanup(server.close)
        almost = PER_CLIENT["uploads"] - 1
        server.change("INSERT INTO attempts VALUES ('uploads:127.0.0.1', ?, ?)", int(clock.now()), almost)
        self.assertEqual(server.post("/api/v1/uploads", encoded(picture())).status, 201)
        refused = server.post("/api/v1/uploads", encoded(picture()))
        self.assertEqual((refused.status, refused.code), (429, "too_many_requests"))
        self.assertGreater(int(refused.headers["retry-after"]), 0)
