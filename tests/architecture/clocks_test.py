"""Each side asks one file what time it is, so that tests can set it; how long something takes, anybody may measure."""

import re
import unittest

from project import HouseTest, files, text

# The clock of each side, the files beside it, and how the machine's own is read there.
CLOCKS = (
    ("service/values/clock.py", ("service/", "serve.py"), (".py",), r"\btime\.time\b|\bdate(?:time)?\.(?:now|today|utcnow)\b"),
    ("web/clock.mjs", ("web/",), (".mjs", ".js"), r"\bDate\.now\b|\bnew Date\(\)"),
)


class Clocks(HouseTest):
    def test_only_the_clock_reads_the_machine_s(self):
        for clock, folders, endings, reading in CLOCKS:
            found = [name for name in files(folders, endings) if re.search(reading, text(name))]
            self.assertEqual(found, [clock])

    def test_core_is_told_the_time(self):
        self.expect_none([name for name in files(["src/", "tests/"], [".cpp", ".hpp"])
                          if re.search(r"\b(?:system_clock|gettimeofday)\b|\btime\((?:nullptr|NULL|0)\)", text(name))])


if __name__ == "__main__":
    unittest.main()
