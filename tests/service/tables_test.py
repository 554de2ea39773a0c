"""The tables as the code sees them are those that the migrations make, each column of them."""
import unittest

from sqlalchemy import BigInteger, inspect

from service.storage.tables import metadata
from tests.service import storage


class Tables(storage.WithDatabase):
    def test_migrations_make_them(self):
        found = inspect(self.database.engine)
        self.assertEqual(set(found.get_table_names()), set(metadata.tables) | {"migrations"})
        for name, table in metadata.tables.items():
            columns = {column["name"]: (str(column["type"]), column["nullable"]) for column in found.get_columns(name)}
            expected = {column.name: (str(column.type), column.nullable) for column in table.columns}
            self.assertEqual(columns, expected, name)
            self.assertEqual(found.get_pk_constraint(name)["constrained_columns"],
                             [it.name for it in table.primary_key], name)

    def test_moments_have_room_beyond_2038(self):
        moments = {"taken", "expires", "created", "at", "since", "rated", "valid_until", "settled", "ask_at"}
        columns = [column for table in metadata.tables.values() for column in table.columns if column.name in moments]
        self.assertEqual({column.name for column in columns}, moments)
        self.assertEqual([str(column) for column in columns if not isinstance(column.type, BigInteger)], [])


if __name__ == "__main__":
    unittest.main()
