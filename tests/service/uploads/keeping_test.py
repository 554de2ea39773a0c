"""Uploads: what no case names is forgotten after a day, to the second; what one names is its own."""
import unittest
from dataclasses import replace
from io import BytesIO

from PIL import Image

from service.uploads.keeping import FORGETTING_SECONDS, PHOTOS, RECORDINGS, claim, create_upload, forget_unnamed, is_free
from tests.service.in_process import AtATime

OUT = BytesIO()
Image.new("RGB", (8, 8)).save(OUT, "JPEG")


class Keeping(AtATime):
    def upload(self) -> str:
        return self.made(self.call(create_upload, OUT.getvalue())).value["id"]

    def free(self, upload: str, types=PHOTOS) -> bool:
        with self.world.database.reading() as connection:
            return is_free(connection, upload, types)

    def test_a_day_and_not_longer(self):
        self.assertEqual(FORGETTING_SECONDS, 60)
        upload = self.upload()
        forget_unnamed(self.world.database, self.world.now + 24 * 3600 - 1)
        self.assertTrue(self.free(upload))
        forget_unnamed(self.world.database, self.world.now + 24 * 3600)
        self.assertFalse(self.free(upload))

    def test_what_a_case_names_stays_and_is_nobody_else_s(self):
        upload, number = self.upload(), self.case(self.slot(left=2))["number"]
        with self.world.database.writing() as connection:
            self.assertFalse(claim(connection, upload, RECORDINGS, number), "it is no recording")
            self.assertTrue(claim(connection, upload, PHOTOS, number))
            self.assertFalse(claim(connection, upload, PHOTOS, number))
        forget_unnamed(self.world.database, self.world.now + 10 ** 9)
        with self.world.database.reading() as connection:
            rows = connection.exec_driver_sql("SELECT case_number FROM uploads").all()
        self.assertEqual([row[0] for row in rows], [number])

    def test_a_hundred_and_twenty_of_one_client_in_a_while(self):
        self.world.context = replace(self.world.context, allowance=1)
        with self.world.database.writing() as connection:
            connection.exec_driver_sql("INSERT INTO attempts VALUES ('uploads:client', ?, 119)", (self.world.now,))
        self.upload()
        refused = self.call(create_upload, OUT.getvalue()).problem
        self.assertEqual((refused.code, refused.headers), ("too_many_requests", {"Retry-After": "900"}))

    def test_a_name_that_no_upload_can_have_is_none(self):
        for name in ("", "a b", "\0", "%"):
            self.assertFalse(self.free(name))


if __name__ == "__main__":
    unittest.main()
