"""Texts: so many characters as the step allows, and at their end perhaps a recording, which is not counted."""
from service.forms.kinds import KINDS
from tests.service.forms.one_step import OneStep


class Text(OneStep):
    kind = "text"

    def test_five_hundred_characters_unless_it_says_otherwise(self):
        self.expect_verdicts(("字" * 500, None), ("字" * 501, "too_long"))
        self.expect_verdicts(("字" * 10000, None), ("字" * 10001, "too_long"), max_length=10000)
        self.expect_verdicts(("a", None), ("ab", "too_long"), (" \n a\u3000", None), max_length=1)

    def test_what_it_may_say_otherwise(self):
        wanted = "/max_length: a whole number from 1 to 10000 is needed here, not "
        self.expect_faults(({"max_length": 1},), ({"max_length": 10000},), ({"max_length": 0}, f"{wanted}0"),
                           ({"max_length": 10001}, f"{wanted}10001"),
                           ({"phrases": []}, "/phrases: a list of 1 or more is needed here"))

    def test_a_recording_is_an_answer_without_a_word(self):
        self.expect_verdicts(("[voice:a]", None), (f"字[voice:{'a' * 64}]", None), (f"字[voice:{'a' * 65}]", "too_long"),
                             max_length=1)
        self.assertEqual(KINDS["text"].names(" 一 [voice:a-B_9] "), ("recording", "a-B_9"))
        self.assertIsNone(KINDS["text"].names("[voice:a] 一"))

    def test_spaces_at_the_ends_are_not_kept(self):
        self.assertEqual(KINDS["text"].kept("\u3000一\n 二 \n"), "一\n 二")
