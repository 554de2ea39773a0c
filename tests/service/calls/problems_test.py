"""Problems are documents of RFC 9457 whose code says it all."""
import unittest

from service.calls.problems import CODES, Problem, nowhere


class Problems(unittest.TestCase):
    def test_a_document_says_what_happened_and_what_to_do(self):
        problem = Problem("slot_taken", "Take another.", {"nearest": []}, {"Retry-After": "1"})
        self.assertEqual(problem.document(), {
            "type": "urn:handrail:problem:slot_taken", "title": "The slot is taken", "status": 409,
            "detail": "Take another.",
            "code": "slot_taken", "nearest": []})
        self.assertEqual(problem.status, 409)

    def test_every_code_has_the_status_of_a_fault_and_a_title_of_its_own(self):
        self.assertTrue(all(400 <= status < 600 for status, _ in CODES.values()))
        self.assertEqual(len({title for _, title in CODES.values()}), len(CODES))

    def test_two_problems_do_not_share_their_members(self):
        nowhere().members["pointer"] = "/a"
        self.assertEqual(nowhere().document().get("pointer"), None)
        self.assertEqual(nowhere().status, 404)
