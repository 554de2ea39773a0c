"""Case numbers: every single slip and every swap of neighbours is found."""
import unittest

from service.records.numbers import check_digit, grouped, is_code, is_number, new_code, new_number


class Numbers(unittest.TestCase):
    def test_known_check_digit(self):
        self.assertEqual(check_digit("572"), 4)  # the example of Damm's own thesis

    def test_new_numbers_are_right(self):
        for number in (new_number() for _ in range(500)):
            self.assertTrue(is_number(number), number)
            self.assertEqual((len(number), number[0] == "0"), (8, False))

    def test_a_code_for_the_counter_has_twelve_digits(self):
        for code in (new_code() for _ in range(100)):
            self.assertEqual((len(code), is_code(code), is_number(code)), (12, True, False))

    def test_every_wrong_digit_is_found(self):
        number = new_number()
        for place in range(8):
            for digit in set("0123456789") - {number[place]}:
                self.assertFalse(is_number(number[:place] + digit + number[place + 1:]))

    def test_every_swap_of_neighbours_is_found(self):
        for number in (new_number() for _ in range(200)):
            for place in range(7):
                swapped = number[:place] + number[place + 1] + number[place] + number[place + 2:]
                self.assertEqual(is_number(swapped), swapped == number)

    def test_other_text_is_none(self):
        for text in ("", "1234567", "123456789", "١٢٣٤٥٦٧٨", "1234567a", "        "):
            self.assertFalse(is_number(text))

    def test_grouped_for_reading(self):
        self.assertEqual(grouped("48273061"), "4827 3061")
