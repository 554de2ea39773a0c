"""What is wrong at the start is told in a line each, and the process ends with 2 before it serves anything."""
import json
import shutil
import socket
import tempfile
import unittest
from pathlib import Path

from service.storage.database import Database
from tests.service import storage
from tests.service.server import ROOT, Server, done, in_a_process


@storage.same_with_any
class CommandLine(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def refuses(self, *options, says: str, lines: int = 1):
        """Within this process, which spares each the start of one; test_a_process_ends_with_2 shows the rest."""
        ended = done("--port", "0", "--no-front-end", "--data", self.folder / "data", *options)
        self.assertEqual((ended.returncode, ended.stdout), (2, ""), ended.stderr)
        self.assertEqual(len(ended.stderr.splitlines()), lines, ended.stderr)
        self.assertIn(says, ended.stderr)
        self.assertTrue(all(line.startswith("handrail: ") for line in ended.stderr.splitlines()))

    def test_a_process_ends_with_2(self):
        for options in (["--colour"], ["--database", f"sqlite:///{self.folder}"]):
            ended = in_a_process("--no-front-end", "--port", "0", "--data", self.folder / "data", *options)
            self.assertEqual((ended.returncode, ended.stdout, len(ended.stderr.splitlines())), (2, "", 1), ended.stderr)

    def test_an_unknown_option(self):
        self.refuses("--colour", "red", says="unrecognized arguments: --colour red")

    def test_an_abbreviated_option(self):
        self.refuses("--work", "2", says="unrecognized arguments")

    def test_an_option_without_its_value(self):
        self.refuses("--host", says="expected one argument")

    def test_ports_that_are_none(self):
        for port in ("http", "-1", "65536", "8080.5", "", "٨٠"):
            self.refuses(f"--port={port}", says=f"'{port}' is not a whole number from 0 to 65535")

    def test_workers_that_are_none(self):
        for workers in ("0", "many", "65"):
            self.refuses("--workers", workers, says="is not a whole number from 1 to 64")

    def test_a_port_in_use(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            self.refuses("--port", port, says=f"cannot listen at 127.0.0.1 port {port}: Address already in use")

    def test_a_host_that_is_not_here(self):
        self.refuses("--host", "192.0.2.1", says="cannot listen at 192.0.2.1 port 0: Cannot assign")

    def test_a_data_folder_that_is_a_file(self):
        (self.folder / "data").write_text("in the way")
        self.refuses(says="cannot be used: File exists")

    def test_a_database_that_cannot_be_written(self):
        self.refuses("--database", f"sqlite:///{self.folder}",
                     says="the database cannot be written: unable to open database file")
        self.refuses("--database", "sqlite:////proc/handrail.db",
                     says="the database cannot be written: unable to open database file")
        self.refuses("--database", f"sqlite:///{self.folder / 'no/such/folder.db'}",
                     says="unable to open database file")

    def test_a_database_that_is_none(self):
        (self.folder / "letter.db").write_text("Dear reader, this is a letter and no database. " * 100)
        self.refuses("--database", f"sqlite:///{self.folder / 'letter.db'}", says="file is not a database")

    def test_a_database_that_may_only_be_read(self):
        database = f"sqlite:///file:{self.folder / 'read.db'}?mode=ro&uri=true"
        Database(f"sqlite:///{self.folder / 'read.db'}").prepare()
        self.refuses("--database", database,
                     says="the database cannot be written: attempt to write a readonly database")

    def test_database_urls_that_are_none(self):
        self.refuses("--database", "handrail.db", says="'handrail.db' is not a database URL")
        self.refuses("--database", "sqlite://", says="sqlite needs a file")
        self.refuses("--database", "oldbase:///x", says="no driver for 'oldbase'")

    def test_a_catalogue_folder_that_is_not_there(self):
        self.refuses("--catalogue", self.folder / "none", says="does not exist")

    def test_a_bad_catalogue_file(self):
        catalogue = self.folder / "catalogue"
        shutil.copytree(ROOT / "catalogue", catalogue)
        definition = json.loads((catalogue / "certificate-appointment.json").read_text(encoding="utf-8"))
        definition["steps"][0]["kind"] = "photo"
        definition["version"] = "one"
        (catalogue / "certificate-appointment.json").write_text(json.dumps(definition))
        (catalogue / "categories.json").write_text("[")
        self.refuses("--catalogue", catalogue, says="certificate-appointment.json#/version: a whole number", lines=3)

    def test_a_front_end_that_is_not_built(self):
        ended = done("--port", "0", "--data", self.folder / "data", "--www", self.folder / "www")
        self.assertEqual((ended.returncode, len(ended.stderr.splitlines())), (2, 1), ended.stderr)
        self.assertIn("the front end is not built", ended.stderr)

    def test_help_names_every_option(self):
        ended = done("--help")
        self.assertEqual(ended.returncode, 0)
        for option in ("--host", "--port", "--database", "--catalogue", "--data", "--workers", "--no-front-end"):
            self.assertIn(option, ended.stdout)

    def test_ipv6(self):
        server = Server("--host", "::1")
        self.addCleanup(server.close)
        self.assertRegex(server.address, r"^http://\[::1\]:\d+/$")
