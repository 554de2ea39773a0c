"""How hard English is, by words whose syllables and sentences whose grade are known."""
import unittest

from service.wording.english import grade, hard_words, syllables, words_of

SYLLABLES = {1: "make whole makes asked please not through 12345", 2: "table dishes wanted mobile number idea being photo office",
             3: "appointment vegetables ambulance usual", 4: "identity", 5: "electricity"}


class English(unittest.TestCase):
    def test_syllables(self):
        for count, words in SYLLABLES.items():
            self.assertEqual({word: syllables(word) for word in words.split()}, dict.fromkeys(words.split(), count))

    def test_words(self):
        self.assertEqual(words_of("At 11 o'clock, don’t go."), ["At", "11", "o'clock", "don’t", "go"])

    def test_grade_is_of_words_and_syllables(self):
        self.assertAlmostEqual(grade(["We see you at the desk"]), 0.39 * 6 + 11.8 - 15.59)
        self.assertAlmostEqual(grade(["We see you", "at the desk"]), 0.39 * 3 + 11.8 - 15.59)
        self.assertAlmostEqual(grade(["We wait"]), 0.39 * 2 + 11.8 - 15.59)

    def test_what_is_known_and_names_are_easy(self):
        self.assertEqual(hard_words("Ask Doctor Xiaoliang for electricity", frozenset({"electricity"})), ["Ask", "for"])
        self.assertAlmostEqual(grade(["Identity"], frozenset({"identity"})), 0.39 + 11.8 * 2 - 15.59)


if __name__ == "__main__":
    unittest.main()
