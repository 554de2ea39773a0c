"""What happens to a case: each event has its place in the timeline, and each change is one more version."""
import json

from service.calls.call import own_call
from service.records.case_events import change, text_of, touch
from tests.service.in_process import AtATime


class Events(AtATime):
    def setUp(self):
        super().setUp()
        self.number = self.case(self.slot(left=2))["number"]

    def events(self) -> list[tuple]:
        with self.world.database.reading() as connection:
            rows = connection.exec_driver_sql("SELECT position, state, at, words FROM events ORDER BY position")
            return [tuple(row) for row in rows]

    def test_a_timeline_grows_at_its_end(self):
        call = own_call(self.world.context, self.world.now + 60)
        with self.world.database.writing() as connection:
            change(call, connection, self.number, "assigned", state="assigned", worker="YH-1")
            change(call, connection, self.number, "working", state="working", words='"Soon"')
        self.assertEqual(self.events(),
                         [(1, "booked", self.world.now, None), (2, "assigned", self.world.now + 60, None),
                                         (3, "working", self.world.now + 60, '"Soon"')])
        row = self.row(self.number)
        self.assertEqual((row.version, row.state, row.worker), (3, "working", "YH-1"))

    def test_a_change_without_a_word_is_one_too(self):
        other = self.case(self.slot(left=2))["number"]
        with self.world.database.writing() as connection:
            touch(connection, self.number, comment="Good")
        self.assertEqual([(self.row(number).version, self.row(number).comment) for number in (self.number, other)],
                         [(2, "Good"), (1, None)])

    def test_texts_are_kept_as_they_are(self):
        for text in ("Soon", {"en": "Soon"}):
            self.assertEqual(text_of(json.dumps(text)), text)
        self.assertIsNone(text_of(None))
