"""The functions of a WebAssembly module, from a small one made by hand."""

import unittest

import tools_path  # noqa: F401
from lib.wasm import function_sizes, without_import_names


def section(kind, *content):
    body = bytes(byte for part in content for byte in (part if isinstance(part, bytes) else [part]))
    return bytes([kind, len(body)]) + body


HEADER = b"\0asm\1\0\0\0"
TYPE = section(1, 1, 0x60, 0, 0)
# One function, one memory with a limit, one table and one global are imported, so the first of its own is number 1.
IMPORTS = section(2, 4, b"\1a\1f", 0, 0, b"\1a\1m", 2, 1, 1, 2, b"\1a\1t", 1, 0x70, 0, 1, b"\1a\1g", 3, 0x7F, 0)
FUNCTIONS = section(3, 2, 0, 0)
CODE = section(10, 2, 2, 0, 0x0B, 3, 0, 0x01, 0x0B)
NAMES = section(0, b"\4name", 1, 7, 2, 0, b"\1f", 1, b"\1x")


class FunctionSizes(unittest.TestCase):
    def test_each_function_has_its_bytes_and_its_name(self):
        self.assertEqual(function_sizes(HEADER + TYPE + IMPORTS + FUNCTIONS + CODE + NAMES), {"x": 2, "2": 3})

    def test_without_names_they_go_by_number(self):
        self.assertEqual(function_sizes(HEADER + TYPE + IMPORTS + FUNCTIONS + CODE), {"1": 2, "2": 3})


class ImportNames(unittest.TestCase):
    def test_what_is_imported_from_one_namespace_has_no_names_any_more(self):
        imports = section(2, 4, b"\1b\1f", 0, 0, b"\1a\1m", 2, 1, 1, 2, b"\1b\1t", 1, 0x70, 0, 1, b"\1a\1g", 3, 0x7F, 0)
        unnamed = section(2, 4, b"\1b\0", 0, 0, b"\1a\1m", 2, 1, 1, 2, b"\1b\0", 1, 0x70, 0, 1, b"\1a\1g", 3, 0x7F, 0)
        module = HEADER + TYPE + imports + FUNCTIONS + CODE + NAMES
        self.assertEqual(without_import_names(module, "b"), HEADER + TYPE + unnamed + FUNCTIONS + CODE + NAMES)
        self.assertEqual(without_import_names(module, "c"), module)

    def test_lengths_of_more_than_one_byte_are_kept(self):
        long = bytes([10, 0x80 | 0x48, 1]) + bytes([1]) + bytes([0x80 | 69, 1]) + bytes(197)
        module = HEADER + TYPE + long
        self.assertEqual(without_import_names(module, "a"), module)


if __name__ == "__main__":
    unittest.main()
