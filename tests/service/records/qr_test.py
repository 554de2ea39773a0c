"""QR codes as paths: each dark module is drawn, and nothing else is."""
import re
import unittest

from service.records.qr import qr_code, row_path

LINK = "https://example.org/?case=48273061"
FINDER = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]


def drawn(code: dict) -> list[str]:
    """The modules that the path fills."""
    rows = [["."] * code["size"] for _ in range(code["size"])]
    for x, y, length, back in re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", code["path"]):
        assert length == back
        for at in range(int(x), int(x) + int(length)):
            rows[int(y)][at] = "#"
    return ["".join(row) for row in rows]


class QrCodes(unittest.TestCase):
    def test_a_row_is_drawn_run_by_run(self):
        self.assertEqual(row_path(2, [True, True, False, True]), "M0 2h2v1h-2zM3 2h1v1h-1z")
        self.assertEqual(row_path(0, [False] * 3), "")

    def test_three_corners_tell_where_it_is(self):
        rows = drawn(qr_code(LINK))
        corners = [[row[:7] for row in rows[:7]], [row[-7:] for row in rows[:7]], [row[:7] for row in rows[-7:]]]
        self.assertEqual(corners, [FINDER] * 3)
        self.assertEqual({row[7] for row in rows[:8]} | {row[-8] for row in rows[:8]}, {"."}, "a margin within")

    def test_it_grows_with_its_text_and_without_a_margin(self):
        short, long = qr_code("a"), qr_code(LINK * 3)
        self.assertEqual((short["size"], len(drawn(short))), (21, 21))
        self.assertGreater(long["size"], 33)
        self.assertNotEqual(drawn(qr_code("b")), drawn(short))

    def test_it_says_which_mask_and_how_much_may_be_lost(self):
        """The fifteen bits beside the first corner: level M is 00, mask 2 is 010, behind them their check."""
        rows = drawn(qr_code(LINK))
        bits = "".join("01"[rows[8][at] == "#"] for at in (0, 1, 2, 3, 4, 5, 7, 8))
        self.assertEqual(bits, f"{0b101111001111100 :015b}"[:8])
