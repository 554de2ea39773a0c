"""Names: two to forty letters of the country's scripts, with single spaces between them."""
from service.forms.kinds import KINDS
from tests.service.forms.one_step import OneStep


class Name(OneStep):
    kind = "name"

    def test_from_two_letters_to_forty(self):
        self.expect_verdicts(("李", "too_short"), ("李英", None), ("李" * 40, None), ("李" * 41, "too_long"))

    def test_spaces_are_counted_once_and_not_at_the_ends(self):
        self.expect_verdicts((" 李 ", "too_short"), (f"  {'李' * 20} \u3000\n {'英' * 19}\t", None))
        self.assertEqual(KINDS["name"].kept(" 李 \u3000秀英\n"), "李 秀英")

    def test_each_script_of_the_country(self):
        for name in ("阿凡提·买买提", "པད་མ", "ئايگۈل", "Łukasz O'Neill-Šmíd", "e\u0301a", "㐀㐁", "𠀀𠀁", "〇一"):
            self.expect_verdicts((name, None))

    def test_what_no_name_holds(self):
        for text in ("李4", "李，英", "😀😀", "Иван", "--", "· ·", "a_b", "李\u200b英"):
            self.expect_verdicts((text, "not_a_name"))
