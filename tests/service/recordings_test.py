"""Recordings are told by their content, lose what they carry beside the sound, and end an answer in words."""
import base64
import json
import resource
import subprocess
import sys
import tempfile
import time
import unittest
from array import array
from pathlib import Path
from unittest import mock

from service.storage.database import Database
from service.storage.migrations import migrate
from service.uploads import recordings
from service.uploads.recordings import LONGEST_SECONDS, NotARecording, cleaned, container_of, made_anew
from service.forms.kinds.text import words_and_recording
from service.values import clock
from tests.service import storage
from tests.service.pictures import PLACE, encoded, picture
from tests.service.server import ROOT, Server, done
from tests.service.sounds import RECORDERS, TONE, encoded_as, film, heard, sound

MEGABYTE = 1 << 10  # in the kilobytes that the system counts memory in


def quiet(seconds: float, recorder: str = "chromium") -> bytes:
    return sound(recorder, array("h", bytes(2 * round(8000 * seconds))), rate=8000)


def box(content: bytes, name: bytes) -> int:
    """Where the content of a box of an MP4 begins."""
    return content.index(name) + len(name)


def with_many_samples(content: bytes) -> bytes:
    """An MP4 that tells of so many samples that a list of them alone would take two gigabytes."""
    changed = bytearray(content)
    sizes, chunks = box(content, b"stsz"), box(content, b"stsc")
    changed[sizes + 4:sizes + 12] = (1).to_bytes(4, "big") + (89478484).to_bytes(4, "big")
    changed[chunks + 12:chunks + 16] = b"\x7f\xff\xff\xff"
    return bytes(changed)


@storage.same_with_any
class Cleaning(unittest.TestCase):
    """Within this process, but where another one matters: that is what `Decoding` and `Uploads` show."""

    def test_what_browsers_record(self):
        for recorder in RECORDERS:
            with self.subTest(recorder):
                made = made_anew(sound(recorder))
                told, seconds, pitch = heard(made.content)
                self.assertEqual((made.type, made.seconds, told), ("audio/ogg", 1, {}))
                self.assertAlmostEqual(seconds, 1, delta=0.05)
                self.assertAlmostEqual(pitch, TONE, delta=2)

    def test_a_stream_does_not_tell_its_length(self):
        self.assertIn(b"\x01" + b"\xff" * 7, sound("chromium")[:100])
        self.assertIn(b"moof", sound("webkit"))

    def test_other_rates_and_two_channels(self):
        for how in ({"rate": 16000}, {"rate": 44100}, {"layout": "stereo"}):
            _, seconds, pitch = heard(made_anew(sound("webkit", **how)).content)
            self.assertAlmostEqual(seconds, 1, delta=0.1)
            self.assertAlmostEqual(pitch, TONE, delta=2)

    def test_it_does_not_crackle(self):
        """Opus has a part for speech and one for music; the library's own decoder clicks between them."""
        with mock.patch.dict(recordings.SPEECH, bit_rate=24000):  # between the two
            sent = made_anew(sound("chromium")).content
        self.assertAlmostEqual(heard(made_anew(sent).content)[2], TONE, delta=1)

    def test_nothing_is_left_but_the_sound(self):
        for recorder in RECORDERS:
            behind = b"\0\0\1\0free" + PLACE if "webkit" in recorder else PLACE
            sent = sound(recorder, title=PLACE.decode()) + behind
            self.assertGreater(sent.count(PLACE), 1)
            self.assertNotIn(PLACE, made_anew(sent).content)

    def test_seconds_are_the_nearest_whole_ones(self):
        for seconds, told in ((0.1, 1), (2.4, 2), (2.6, 3)):
            self.assertEqual(made_anew(quiet(seconds)).seconds, told)

    def test_one_that_breaks_off(self):
        """What a recorder streams has no end of its own; the rest of it is not worth losing the beginning for."""
        for recorder in ("chromium", "firefox"):
            whole = quiet(4, recorder)
            self.assertIn(made_anew(whole[:len(whole) * 3 // 4]).seconds, (2, 3))

    def test_what_is_no_recording(self):
        webm, ogg, mp4 = sound("chromium"), sound("firefox"), sound("webkit, all at once")
        noise = array("H", (at * at * 31 % 65521 for at in range(3000))).tobytes()
        wrong = {
            "words": b"OggS are the first four letters", "nothing else": b"OggS", "an empty WebM": webm[:4],
            "an empty MP4": mp4[:12], "noise": b"\x1a\x45\xdf\xa3" + noise, "no sound yet": ogg[:100],
            "only a head": webm[:200], "an MP4 that breaks off": mp4[:len(mp4) // 2],
            "broken sound": mp4[:200] + noise + mp4[200 + len(noise):], "a film": film("webm", "libvpx", True),
            "a silent film": film("mp4", "mpeg4", False), "another film": film("mp4", "mpeg4", True),
            "FLAC": encoded_as("ogg", "flac"), "Vorbis": encoded_as("webm", "libvorbis"),
        }
        for about, content in wrong.items():
            with self.subTest(about):
                self.assertIsNotNone(container_of(content))
                self.assertRaises(Exception, made_anew, content)
        self.assertRaises(NotARecording, cleaned, wrong["broken sound"])

    def test_one_that_is_too_long(self):
        with mock.patch.object(recordings, "LONGEST_SECONDS", 2):
            for recorder in RECORDERS:
                self.assertEqual(made_anew(quiet(1.6, recorder)).seconds, 2)
                with self.assertRaises(NotARecording):
                    made_anew(quiet(2.1, recorder))

    def test_one_that_would_fill_the_memory(self):
        with self.assertRaises(NotARecording):
            cleaned(with_many_samples(sound("webkit, all at once")))
        self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, 512 * MEGABYTE)

    def test_what_else_there_is(self):
        for content in (encoded(picture()), encoded(picture(), "PNG"), b"", b"RIFF\0\0\0\0WAVEfmt ", b"ID3", b"fLaC",
                        b"\0\0\0\x18ftypheic", b"\0\0\0\x18ftypavif"):
            self.assertIsNone(container_of(content))


@storage.same_with_any
class Decoding(unittest.TestCase):
    """What the process that decodes may do to the service."""

    def command(self, *words: str):
        return mock.patch.object(recordings, "COMMAND", words)

    def test_one_that_takes_too_long(self):
        began = time.monotonic()
        with self.command("sleep", "20"), mock.patch.object(recordings, "PATIENCE_SECONDS", 0.1):
            self.assertRaises(NotARecording, cleaned, b"OggS")
        self.assertLess(time.monotonic() - began, 5)

    def test_the_longest_there_is_needs_neither_too_much_time_nor_memory(self):
        with mock.patch.object(recordings, "PATIENCE_SECONDS", 600):  # the machine may be busy with something else
            self.assertEqual(cleaned(quiet(LONGEST_SECONDS - 1, "webkit")).seconds, LONGEST_SECONDS - 1)

    def test_one_that_ends_the_process(self):
        with self.command("sh", "-c", "kill -SEGV $$"):
            self.assertRaises(NotARecording, cleaned, b"OggS")

    def test_a_missing_library_is_our_fault(self):
        with self.command(sys.executable, "-c", "import no_such_library"):
            with self.assertRaisesRegex(RuntimeError, "python3-av does: .*No module named 'no_such_library'"):
                cleaned(b"OggS")

    def test_time_and_memory_end(self):
        begin = "from service.uploads import recordings; recordings.CPU_SECONDS = 1; recordings.limit_itself();"
        limits = recordings.LONGEST_SECONDS, recordings.CPU_SECONDS, recordings.PATIENCE_SECONDS, recordings.MEMORY >> 20
        self.assertEqual(limits, (300, 30, 60, 128))
        for then, told in (("\nwhile True: pass", None), ("bytes(120 << 20); bytes(136 << 20)", "MemoryError")):
            ended = subprocess.run([sys.executable, "-c", begin + then], cwd=ROOT, capture_output=True, text=True)
            self.assertEqual((ended.returncode < 0, ended.stderr.strip() or None), (told is None, told and mock.ANY))
            self.assertIn(told or "", ended.stderr)

    def test_a_start_does_not_wait_for_the_library(self):
        asked = "import sys, service.run.main; sys.exit('av' in sys.modules)"
        self.assertEqual(subprocess.run([sys.executable, "-c", asked], cwd=ROOT).returncode, 0)


@storage.same_with_any
class Words(unittest.TestCase):
    def test_words_and_recording(self):
        for answer, found in {" 路灯\n不亮 \n[voice:a-B_9] ": ("路灯\n不亮", "a-B_9"), "[voice:a]": ("", "a"),
                              "[voice:a] b": ("[voice:a] b", None), "[voice:]": ("[voice:]", None),
                              "[voice:a][voice:b]": ("[voice:a]", "b"), " ": ("", None)}.items():
            self.assertEqual(words_and_recording(answer), found)


class Uploads(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server()
        cls.addClassCleanup(cls.server.close)
        cls.voice = sound("chromium", title=PLACE.decode())

    def upload(self, content: bytes, key: str = "", content_type: str = "audio/webm"):
        return self.server.post("/api/v1/uploads", content, key, Content_Type=content_type)

    def recording(self) -> str:
        return self.upload(self.voice).json["id"]

    def photo(self) -> str:
        return self.upload(encoded(picture())).json["id"]

    def complaint(self, server: Server | None = None, **changes):
        given = {"about": "lamp", "place": "green-pine", "what": "路灯不亮", "open": True, "name": "李秀英",
                 "phone": "13800000001", **changes}
        return (server or self.server).post("/api/v1/cases", {
            "service": "complaint", "definition_version": 1, "language": "zh-CN", "channel": "web", "answers": given})

    def refused(self, reply, status: int, code: str):
        self.assertEqual((reply.status, reply.code), (status, code), reply.body)

    def unknown(self, reply, *steps: str):
        self.refused(reply, 422, "invalid_answers")
        self.assertEqual(reply.json["fields"], dict.fromkeys(steps, "unknown_option"))

    @storage.same_with_any
    def test_each_recorder_whatever_the_client_calls_it(self):
        for recorder, content_type in zip(RECORDERS, ("audio/webm;codecs=opus", "image/jpeg", "application/json", "")):
            made = self.upload(sound(recorder), content_type=content_type)
            self.assertEqual((made.status, made.json["type"], made.json["seconds"]), (201, "audio/ogg", 1))
            self.assertEqual(set(made.json), {"id", "type", "seconds", "bytes"})

    def test_what_is_kept(self):
        made = self.upload(self.voice).json
        [(kind, seconds, width, height, content)] = self.server.rows(
            "SELECT type, seconds, width, height, content FROM uploads WHERE id = ?", made["id"])
        self.assertEqual((kind, seconds, width, height), ("audio/ogg", 1, 0, 0))
        self.assertEqual(len(base64.b64decode(content)), made["bytes"])
        self.assertNotIn(PLACE, base64.b64decode(content))

    @storage.same_with_any
    def test_what_is_refused(self):
        for content in (b"OggS", film("webm", "libvpx", True)):
            self.refused(self.upload(content), 415, "not_a_recording")
        for content in (b"RIFF\0\0\0\0WAVEfmt ", b"\0\0\0\x18ftypheic", b""):
            self.refused(self.upload(content), 415, "not_a_photo")
        self.refused(self.upload(self.voice + bytes(8 << 20)), 413, "body_too_large")

    def test_a_key_makes_one_recording(self):
        first, again = self.upload(self.voice, "voice-key"), self.upload(self.voice, "voice-key")
        self.assertEqual((again.json, again.headers["idempotent-replayed"]), (first.json, "true"))

    def test_a_recording_of_a_case(self):
        for words in ("", "路灯不亮", "路灯\n不亮\n"):
            voice = self.recording()
            case = self.complaint(what=f" {words}[voice:{voice}]\u3000")
            self.assertEqual(case.status, 201, case.body)
            number = case.json["number"]
            self.assertEqual(self.server.rows("SELECT case_number FROM uploads WHERE id = ?", voice), [(number,)])
            [(answers,)] = self.server.rows("SELECT answers FROM cases WHERE number = ?", number)
            self.assertEqual(json.loads(answers)["what"], f"{words}[voice:{voice}]")
            self.unknown(self.complaint(what=f"路灯不亮[voice:{voice}]"), "what")

    def test_one_that_the_service_does_not_have(self):
        self.unknown(self.complaint(what="[voice:no-such]"), "what")
        self.assertEqual(self.complaint(what="[voice:no such]").status, 201)
        too_long = self.complaint(what="长" * 501 + "[voice:no-such]")
        self.assertEqual(too_long.json["fields"], {"what": "too_long"})

    def test_neither_stands_for_the_other(self):
        voice, photo = self.recording(), self.photo()
        self.unknown(self.complaint(what=f"[voice:{photo}]"), "what")
        self.unknown(self.complaint(photo=voice), "photo")
        self.unknown(self.complaint(what=f"[voice:{photo}]", photo=voice), "what", "photo")
        self.assertEqual(self.complaint(what=f"[voice:{voice}]", photo=photo).status, 201)

    def test_a_message_takes_no_recording_for_a_photo(self):
        case = self.complaint().json
        sent = self.server.post(f"/api/v1/cases/{case['number']}/messages", {"photo": self.recording()},
                                Case_Secret=case["secret"])
        self.refused(sent, 400, "invalid_field")

    def test_a_refused_case_leaves_it_free(self):
        voice = self.recording()
        self.refused(self.complaint(what=f"[voice:{voice}]", name="李"), 422, "invalid_answers")
        self.assertEqual(self.complaint(what=f"[voice:{voice}]").status, 201)

    def test_staff_get_photos_and_recordings_of_a_case(self):
        number = self.complaint(what=f"[voice:{self.recording()}]", photo=self.photo()).json["number"]
        with tempfile.TemporaryDirectory(prefix="handrail-test-") as folder:
            given = done("photos", number, folder, "--database", self.server.url)
            self.assertEqual(given.returncode, 0, given.stderr)
            files = sorted(Path(folder).iterdir(), key=lambda path: path.suffix)
            self.assertEqual(sorted(given.stdout.split()), sorted(map(str, files)))
            self.assertEqual([path.suffix for path in files], [".jpg", ".ogg"])
            self.assertEqual({path.stem for path in files}, {f"{number}-1", f"{number}-2"})
            self.assertAlmostEqual(heard(files[1].read_bytes())[2], TONE, delta=2)
            self.assertEqual(files[1].stat().st_mode & 0o777, 0o600)

    def test_an_older_database_keeps_its_photos(self):
        with tempfile.TemporaryDirectory(prefix="handrail-test-") as folder:
            url = storage.new_database(Path(folder), "old.db")
            self.addCleanup(storage.drop_database, url)
            database = Database(url)
            with database.writing() as connection:
                migrate(connection, upto=5)
            database.engine.dispose()
            now = int(clock.now())
            storage.change(url, "INSERT INTO uploads VALUES ('old', 'image/png', 8, 6, 'AAAA', NULL, ?)", now)
            server = Server("--database", url)
            self.addCleanup(server.close)
            self.assertEqual(self.complaint(server, photo="old").status, 201)
            kept = storage.rows(url, "SELECT id, type, width, height, content, seconds FROM uploads")
            self.assertEqual(kept, [("old", "image/png", 8, 6, "AAAA", None)])
            server.stop()

