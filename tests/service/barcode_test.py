"""Barcodes are right by the rules of ISO/IEC 15417; a published example is among them."""
import re
import unittest

from service.records.barcode import START_C, STOP, WIDTHS, barcode, values


class Barcode(unittest.TestCase):
    def test_each_symbol_is_eleven_modules_wide_with_even_bars(self):
        self.assertEqual(len(WIDTHS), 106)
        self.assertEqual(len(set(WIDTHS)), 106)
        for widths in WIDTHS:
            self.assertEqual(sum(map(int, widths)), 11)
            self.assertEqual(sum(map(int, widths[::2])) % 2, 0)
        self.assertEqual(sum(map(int, STOP)), 13)

    def test_the_check_weighs_each_pair_by_its_place(self):
        # 105 + 1·42 + 2·18 + 3·40 + 4·20 + 5·50 + 6·10 = 693, and 693 modulo 103 is 75
        self.assertEqual(values("421840205010"), [START_C, 42, 18, 40, 20, 50, 10, 75])

    def test_the_bars_are_those_of_the_digits(self):
        code = barcode("421840205010")
        self.assertEqual(code["size"], 11 * 8 + 13)
        bars = [(int(x), int(width)) for x, width in re.findall(r"M(\d+) 0h(\d+)v33h-\2z", code["path"])]
        self.assertEqual(len(bars), 3 * 8 + 4)
        self.assertEqual(bars[:3], [(0, 2), (3, 1), (6, 3)])  # 211232, the start of code set C
        self.assertEqual(sum(bars[-1]), code["size"])
