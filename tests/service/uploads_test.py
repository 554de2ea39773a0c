"""Photos as they are sent: told by their content, kept once, and of one case."""
import base64
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from PIL import Image

from service.values import clock
from tests.service.pictures import PLACE, encoded, picture, with_exif
from tests.service.server import Done, WithServer, done


class Uploads(WithServer):
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
            given = self.photos(number, folder)
            self.assertEqual((given.returncode, given.stdout), (0, f"{folder}/{number}-1.jpg\n"), given.stderr)
            with Image.open(f"{folder}/{number}-1.jpg") as photo:
                self.assertEqual(photo.size, (40, 30))
            self.assertEqual(self.photos("12345678", folder).stderr,
                             "handrail: no photo or recording belongs to the case 12345678\n")
            self.assertIn("cannot be written", self.photos(number, f"{folder}/none").stderr)

    def photos(self, number: str, folder: str) -> Done:
        return done("photos", number, folder, "--database", self.server.url)
