"""Names: two to forty letters of the country's scripts, with single spaces between them."""
from pathlib import Path

from service.forms.kinds import KINDS
from service.forms.kinds.name import A_LETTER
from tests.service.forms.one_step import OneStep


class Name(OneStep):
    kind = "name"

    def test_from_two_letters_to_forty(self):
        self.expect_verdicts(("李", "too_short"), ("李英", None), ("李" * 40, None), ("李" * 41, "too_long"))

    def test_spaces_are_counted_once_and_not_at_the_ends(self):
        self.expect_verdicts((" 李 ", "too_short"), (f"  {'李' * 20} \u3000\n {'英' * 19}\t", None))
        self.assertEqual(KINDS["name"].kept(" 李 \u3000秀英\n"), "李 秀英")

    def test_it_is_kept_in_one_way_of_writing(self):
        for typed, kept in (("Nguye\u0302\u0303n", "Nguyễn"), ("阿凡提・买买提", "阿凡提·买买提"), ("阿凡提.买买提", "阿凡提·买买提"),
                            ("Ｗａｎｇ", "Wang"), ("李\u200b英", "李英"), ("J. Li", "J. Li"), ("Anne‐Marie", "Anne-Marie")):
            self.assertEqual(KINDS["name"].kept(typed), kept)
        self.expect_verdicts(("é", "too_short"), ("e\u0301", "too_short"), ("e\u0301" * 40, None))

    def test_the_letters_are_those_that_both_programs_have(self):
        letters = set()
        for line in (Path(__file__).parents[3] / "vectors/letters.txt").read_text(encoding="utf-8").splitlines():
            for first, _, last in (word.partition("-") for word in line.partition("#")[0].split()):
                letters |= set(range(int(first, 16), int(last or first, 16) + 1))
        self.assertEqual(letters, {point for point in range(0x110000) if A_LETTER.fullmatch(chr(point))})

    def test_each_script_of_the_country(self):
        for name in ("阿凡提·买买提", "པད་མ", "ئايگۈل", "Łukasz O'Neill-Šmíd", "e\u0301a", "㐀㐁", "𠀀𠀁", "〇一", "Иван", "ᠪᠠᠶᠠᠷ",
                     "ꆈꌠ", "김철수", "Nguyễn", "李\u200b英"):
            self.expect_verdicts((name, None))

    def test_what_no_name_holds(self):
        for text in ("李4", "李，英", "😀😀", "--", "· ·", "a_b", "李英。"):
            self.expect_verdicts((text, "not_a_name"))
