"""PostgreSQL's own programs: how they are called, and what is said when they fail."""
import unittest
from pathlib import Path
from unittest.mock import patch

from service.storage import postgresql
from service.storage.postgresql import run, version_in
from service.values.faults import StartFault

URL = "postgresql+psycopg2://handrail:s3cret@127.0.0.1:5433/town"


class Programs(unittest.TestCase):
    def test_a_password_is_not_on_the_command_line(self):
        self.assertEqual(run(["sh", "-c", 'echo "$PGPASSWORD $*"', "sh"], URL),
                         "s3cret --dbname postgresql://handrail@127.0.0.1:5433/town\n")

    def test_without_a_password_the_environment_is_as_it_was(self):
        self.assertEqual(run(["sh", "-c", 'echo "${PGPASSWORD-none} $*"', "sh"], "postgresql://127.0.0.1/town"),
                         "none --dbname postgresql://127.0.0.1/town\n")

    def test_the_first_line_of_a_complaint_is_told(self):
        for command, says in (("echo no room >&2; echo more >&2; exit 3", "sh failed: no room$"),
                              ("exit 3", "sh failed: it ended with 3")):
            with self.assertRaisesRegex(StartFault, says):
                run(["sh", "-c", command])

    def test_a_program_that_is_not_there(self):
        with self.assertRaisesRegex(StartFault, "^pg_none is not there; install postgresql-client$"):
            run(["pg_none"])

    def test_one_that_never_ends_is_not_waited_for(self):
        self.assertEqual(postgresql.SECONDS, 3600)
        with patch.object(postgresql, "SECONDS", 0.1), self.assertRaisesRegex(StartFault, "^sleep was not done after 0.1"):
            run(["sleep", "20"])

    def test_what_is_no_dump(self):
        with self.assertRaisesRegex(StartFault, "pg_restore (failed|is not there)"):
            version_in(Path(__file__))


if __name__ == "__main__":
    unittest.main()
