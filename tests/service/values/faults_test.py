"""What keeps the service from starting is told a line each, on the side of errors, and gives 2."""
import contextlib
import io
import unittest

from service.values.faults import StartFault, told


class Told(unittest.TestCase):
    def told(self, *lines: str) -> tuple[int, str, str]:
        def work() -> int:
            raise StartFault(*lines)
        with contextlib.redirect_stdout(io.StringIO()) as said, contextlib.redirect_stderr(io.StringIO()) as faults:
            return told(work), said.getvalue(), faults.getvalue()

    def test_each_fault_has_a_line(self):
        self.assertEqual(self.told("a is wrong"), (2, "", "handrail: a is wrong\n"))
        self.assertEqual(self.told("a is wrong", "b too"), (2, "", "handrail: a is wrong\nhandrail: b too\n"))
        self.assertEqual(self.told("two\nlines"), (2, "", "handrail: two\nhandrail: lines\n"))

    def test_what_was_done_gives_its_own_status(self):
        self.assertEqual([told(lambda: status) for status in (0, 1)], [0, 1])

    def test_a_fault_of_ours_is_not_hidden(self):
        with self.assertRaises(ZeroDivisionError):
            told(lambda: 1 // 0)
