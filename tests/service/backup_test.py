"""Backups are made and put back while people use the service; nothing that was acknowledged before one is lost."""
import os
import stat
import tempfile
import threading
from pathlib import Path

from service.records.receipts import first_break
from service.storage.database import Database
from tests.service import storage
from tests.service.server import Done, WithServer, done


class Backups(WithServer):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="handrail-test-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.file = self.folder / "backup"

    def command(self, *words, url: str | None = None) -> Done:
        return done(*words, "--database", url or self.server.url)

    def done(self, *words, **options):
        ended = self.command(*words, **options)
        self.assertEqual((ended.returncode, ended.stderr), (0, ""), ended.stderr)

    def refused(self, *words, says: str, **options):
        ended = self.command(*words, **options)
        self.assertEqual((ended.returncode, ended.stdout, len(ended.stderr.splitlines())), (2, "", 1), ended.stderr)
        self.assertIn(says, ended.stderr)

    def case(self, slot: dict) -> dict:
        made = self.server.case(slot)
        self.assertEqual(made.status, 201, made.body)
        return made.json

    def found(self, made: dict) -> int:
        return self.server.get(f"/api/v1/cases/{made['number']}", Case_Secret=made["secret"]).status

    def test_back_to_what_was(self):
        slots = [slot for slot in self.server.slots() if slot["left"]]
        kept = self.case(slots[0])
        self.done("backup", self.file)
        self.assertEqual(stat.S_IMODE(os.stat(self.file).st_mode), 0o600)
        lost = self.case(slots[1])
        self.done("restore", self.file)
        self.assertEqual((self.found(kept), self.found(lost)), (200, 404))
        self.case(slots[1])
        self.done("backup", self.file)

    def test_while_people_use_it(self):
        """A copy holds every case that was acknowledged before it began, and its chain of receipts is whole."""
        slots, acknowledged, going = [slot for slot in self.server.slots(days=21) if slot["left"]], [], threading.Event()

        def send():
            for slot in slots:
                if going.is_set():
                    break
                acknowledged.append(self.case(slot))
        sender = threading.Thread(target=send)
        sender.start()
        try:
            while len(acknowledged) < 5:
                sender.join(0.02)
            before = len(acknowledged)
            while len(acknowledged) == before and sender.is_alive():
                self.done("backup", self.file)
            self.assertGreater(len(acknowledged), before)
        finally:
            going.set()
            sender.join()
        self.done("restore", self.file)
        self.assertEqual([self.found(made) for made in acknowledged[:before]], [200] * before)
        database = Database(self.server.url)
        self.addCleanup(database.engine.dispose)
        with database.reading() as connection:
            self.assertIsNone(first_break(connection))
        self.assertEqual(self.server.said(), "")

    def test_into_an_empty_database(self):
        made = self.case(self.server.free_slot())
        self.done("backup", self.file)
        other = storage.new_database(self.folder, "other.db")
        self.addCleanup(storage.drop_database, other)
        self.done("restore", self.file, url=other)
        self.assertIn((made["number"],), storage.rows(other, "SELECT number FROM cases"))

    def test_a_later_schema_is_refused(self):
        self.server.change("INSERT INTO migrations VALUES (999)")
        self.done("backup", self.file)
        self.server.change("DELETE FROM migrations WHERE version = 999")
        self.assertEqual(list(self.folder.iterdir()), [self.file])
        self.refused("restore", self.file, says="has schema 999")
        self.assertEqual(list(self.folder.iterdir()), [self.file])

    def test_what_is_no_backup(self):
        made = self.case(self.server.free_slot())
        self.file.write_text("Dear reader, this is a letter. " * 1000)
        self.refused("restore", self.file, says="handrail: ")
        self.refused("restore", self.folder / "none", says="is not a file")
        self.refused("restore", self.folder, says="is not a file")
        self.assertEqual(self.found(made), 200)

    def test_where_nothing_can_be_written(self):
        self.refused("backup", self.folder / "no/folder/backup", says="cannot be written")
        self.refused("backup", self.file, url="mysql://a/b", says="is no database that can be copied")
        self.refused("backup", self.file, url="nonsense", says="is no database that can be copied")
        self.refused("backup", says="the following arguments are required: FILE")

    def test_a_failed_backup_harms_no_older_one(self):
        self.file.write_text("the older one")
        nowhere = "postgresql://nobody:secret@127.0.0.1:1/none" if storage.CLUSTER else "sqlite:////nowhere/a.db"
        ended = self.command("backup", self.file, url=nowhere)
        self.assertEqual(ended.returncode, 2)
        self.assertNotIn("secret", ended.stderr)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["backup"])
        self.assertEqual(self.file.read_text(), "the older one")
