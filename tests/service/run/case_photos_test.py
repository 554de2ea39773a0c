"""What belongs to a case is given to its staff as files that only they can read."""
import base64
import contextlib
import io
import stat
import tempfile
from pathlib import Path

from service.run.case_photos import photos
from service.storage.database import Database
from tests.service.in_process import AtATime

KINDS = (("image/png", "png"), ("image/jpeg", "jpg"), ("audio/ogg", "ogg"))


class CasePhotos(AtATime):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        with self.world.database.writing() as connection:
            for at, (kind, suffix) in enumerate(KINDS):
                content = base64.b64encode(suffix.encode()).decode()
                connection.exec_driver_sql("INSERT INTO uploads VALUES (?, ?, 1, 1, ?, '1', ?, NULL)",
                                           (f"u{at}", kind, content, 9 - at))

    def given(self, number: str, folder: Path) -> tuple[int, str]:
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            status = photos([number, str(folder), "--database", str(self.world.database.engine.url)])
        return status, said.getvalue()

    def test_the_oldest_first_each_by_its_type(self):
        paths = [self.folder / f"1-{at}.{suffix}" for at, suffix in enumerate(("ogg", "jpg", "png"), 1)]
        self.assertEqual(self.given("1", self.folder), (0, "".join(f"{path}\n" for path in paths)))
        self.assertEqual([path.read_text() for path in paths], ["ogg", "jpg", "png"])
        self.assertEqual({stat.S_IMODE(path.stat().st_mode) for path in paths}, {0o600})

    def test_what_cannot_be_given(self):
        self.assertEqual(self.given("2", self.folder), (2, "handrail: no photo or recording belongs to the case 2\n"))
        status, said = self.given("1", self.folder / "none")
        self.assertEqual((status, said),
                         (2, f"handrail: {self.folder}/none/1-1.ogg cannot be written: No such file or directory\n"))
