"""The commands behind each step of tools/check.py."""

import os
import subprocess
import sys
from datetime import date

from lib.places import BUILD, NODE, ROOT, STAMPS, TOOLS

NPM_PROGRAMS = NODE / "node_modules/.bin"
BUILD_COMMAND = [sys.executable, str(TOOLS / "build.py")]


def environment(approve):
    """What the tests may rely on. Nobody is told about our runs: the linter's own reporting is off."""
    return {"NODE_PATH": f"{NODE / 'node_modules'}", "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true",
            "HANDRAIL_APPROVE": "1" if approve else ""}


def cpp_files():
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "*.cpp", "*.hpp"], cwd=ROOT,
                            capture_output=True, text=True, check=True).stdout.split()
    return [name for name in listed if (ROOT / name).exists()]


def format_commands():
    return [["clang-format", "--dry-run", "--Werror", *cpp_files()]]


def fix_command():
    return ["clang-format", "-i", *cpp_files()]


def unit_tests(folder, python):
    return ([python, "-m", "unittest", "discover", "-s", folder, "-p", "*_test.py"],)


def service_python():
    return (STAMPS / "python").read_text()


def web_tests():
    return [["node", "--test", "--test-reporter=spec", *(str(file.relative_to(ROOT)) for file in sorted(ROOT.glob("tests/web/*_test.mjs")))]]


def service_tests():
    return [[service_python(), "-m", "tests.service.side_by_side"]]


def postgresql_tests():
    """Once more on another database, where that could make a difference."""
    return [[service_python(), "-m", "tests.service.on_postgresql"]]


def breaks():
    """Numbers that no test would miss: it changes each and runs the test of its module."""
    return [[sys.executable, "tools/breaks.py"]]


def openapi():
    return [[str(NPM_PROGRAMS / "redocly"), "lint", "service/openapi.json", "--config", "tools/redocly.yaml"]]


def types():
    """The types written as JSDoc in web/, checked. The module that the build writes must be there to be found."""
    from lib.www import assets_module

    (BUILD / "generated/web").mkdir(parents=True, exist_ok=True)
    (BUILD / "generated/web/assets.mjs").write_text(assets_module({}, hooks=False))
    return [[str(NPM_PROGRAMS / "tsc"), "--project", "tools/tsconfig.json"]]


def together(*test_program):
    """The walks over all screens beside all other cases: each half takes about as long."""
    return ([*test_program, "[walk]"], [*test_program, "~[walk]"])


def native():
    return [[*BUILD_COMMAND, "native"], together("build/native/handrail-tests")]


def random_vectors():
    """The same definitions each time, and as many that are new each day; a failure says the seed."""
    today = date.today().strftime("%Y%m%d")
    return [["python3", "-m", "tests.vectors.random_answers", "build/check/random_answers.jsonl", "--count", "2000"],
            ["python3", "-m", "tests.vectors.random_definitions", "build/check/random_definitions.jsonl",
             "--count", "10000", "--seeds", "1", today]]


def asan():
    return [[*BUILD_COMMAND, "asan"], *random_vectors(), together("build/asan/handrail-tests")]


def wasm_test():
    return [[*BUILD_COMMAND, "wasm-test"],
            together("node", "--no-experimental-fetch", "build/wasm-test/handrail-tests.js")]


def site():
    """The one build of src/ by GCC, so its warnings count here; whoever only serves is not held up by them."""
    return [["cmake", "--preset", "prerender", "-DHANDRAIL_WERROR=ON"], [*BUILD_COMMAND, "serve"],
            [service_python(), "-m", "unittest", "discover", "-s", "tests/edge", "-p", "*_test.py"]]


def budgets():
    return [[sys.executable, "tools/budgets.py"]]


def lint():
    """The main files of the modules need Emscripten's headers, which no other tool knows."""
    return [["cppcheck", "--std=c++20", "--language=c++", "--enable=warning,performance,portability", "--inline-suppr",
             "--error-exitcode=1", "--quiet", f"-j{os.cpu_count()}", "--suppress=missingIncludeSystem",
             "--suppressions-list=tools/cppcheck.txt", "-Isrc", "-Ibuild/generated", "src"]]


def browser():
    return [[*BUILD_COMMAND, "www-hooks"], ["xvfb-run", "--auto-servernum", "node", "tests/browser/run.mjs"]]
