"""The rules of plain words find each kind of fault, and nothing in what is plain."""
import unittest

from service.wording.rules import CHECKS, ROLES, faults_of, rules_by_language
from tests.service.wording.planted import PLANTED

PLAIN = (("zh-CN", "action", "交水费"), ("zh-CN", "action", "对，发出去"), ("zh-CN", "action", "把钱退给我"), ("zh-CN", "prompt", "您去哪里办？"),
         ("zh-CN", "body", "没有等到回话。可能收到了，也可能没有。"), ("zh-CN", "body", "{day} {time}以前都能付。"), ("zh-CN", "body", "已经取消了。"),
         ("zh-CN", "answer", "王麒麟医生"), ("zh-CN", "name", "燕郊镇鑫淼大厅"), ("zh-CN", "spoken", "幺"),
         ("en", "action", "Yes, send it"), ("en", "body", "{n} {n|one:day|other:days} left"), ("en", "body", "See you on Wednesday, Mr Xiaoliang."),
         ("en", "body", "It is sent only once, however long it takes."), ("en", "name", "Yunhe \u201cCentre\u201d, Office of Registration"))


class Finding(unittest.TestCase):
    def test_each_kind_of_fault_is_found(self):
        for kind, (language, role, text, told) in PLANTED.items():
            with self.subTest(kind):
                self.assertTrue([it for it in faults_of(text, language, role) if told in it], faults_of(text, language, role))

    def test_each_rule_has_a_fault_that_only_it_finds(self):
        for check in CHECKS:
            with self.subTest(getattr(check, "__name__", check)):
                found = [kind for kind, (language, role, text, told) in PLANTED.items()
                         if any(told in it for it in check(rules_by_language()[language], text, role))]
                self.assertTrue(found)

    def test_nothing_is_found_in_plain_texts(self):
        for language, role, text in PLAIN:
            with self.subTest(text):
                self.assertEqual(faults_of(text, language, role), [])

    def test_each_form_of_a_text_is_read(self):
        self.assertEqual(faults_of({"one": "A day", "other": "Submit"}, "en", "action"),
                         ["does not begin with what it does: put the verb first", *faults_of("Submit", "en", "action")])

    def test_a_language_without_rules_is_left_alone(self):
        for language in ("bo", "zh-TW", "en-XA", "fr"):
            self.assertEqual(faults_of("Submit 「確定」", language, "action"), [])

    def test_what_a_text_is_for_is_known(self):
        self.assertLessEqual({role for _, role, *_ in (*PLANTED.values(), *PLAIN)}, set(ROLES))


class Files(unittest.TestCase):
    def test_words_that_are_to_be_said_instead_are_plain_themselves(self):
        for tag, rules in rules_by_language().items():
            for usual in rules.data["one_word"].values():
                self.assertEqual(faults_of(usual, tag, "body"), [])

    def test_each_exception_has_its_reason(self):
        for rules in rules_by_language().values():
            for reasons in (rules.data["kept_labels"], rules.data.get("letters", {}), rules.data.get("characters", {}).get("allowed", {})):
                self.assertTrue(all(len(reason.split()) >= 3 for reason in reasons.values()), reasons)


if __name__ == "__main__":
    unittest.main()
