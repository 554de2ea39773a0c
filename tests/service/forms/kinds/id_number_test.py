"""Numbers of identity cards: eighteen characters, a birthday that was, and a check that catches a slip."""
from tests.service.forms.one_step import OneStep


def whole(digits: str) -> str:
    """With its check, as ISO 7064 (MOD 11-2) works it out digit by digit."""
    rest = 0
    for digit in digits:
        rest = (rest + int(digit)) * 2 % 11
    return digits + "0123456789X"[(12 - rest) % 11]


def born(day: str) -> str:
    return whole(f"110105{day}002")


class IdNumber(OneStep):
    kind = "id-number"

    def test_one_that_is_printed_in_the_standard(self):
        self.assertEqual(born("19491231"), "11010519491231002X")
        self.expect_verdicts(("11010519491231002X", None), ("11010519491231002x", "not_an_id"))

    def test_eighteen_characters(self):
        right = born("19491231")
        self.expect_verdicts((right[:-1], "too_short"), (f"{right[:-1]}1X", "too_long"),
                             (f"{right[:-2]} X", "not_an_id"))

    def test_any_wrong_digit_and_any_swap_of_neighbours_is_caught(self):
        right = born("19491231")
        for at in range(16):
            slipped = right[:at] + str((int(right[at]) + 1) % 10) + right[at + 1:]
            swapped = right[:at] + right[at + 1] + right[at] + right[at + 2:]
            self.expect_verdicts((slipped, "not_an_id"), (swapped, None if swapped == right else "not_an_id"))

    def test_nobody_is_born_before_1900_or_after_today(self):
        self.expect_verdicts((born("18991231"), "not_an_id"), (born("19000101"), None), (born("20261122"), None),
                             (born("20261123"), "not_an_id"), (born("20260229"), "not_an_id"),
                             (born("20280229"), "not_an_id"),
                             (born("20240229"), None))

    def test_no_district_begins_with_a_nought(self):
        self.expect_verdicts((whole("01010519491231002"), "not_an_id"))
