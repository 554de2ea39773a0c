"""What this project needs from the machine, as data: to serve, and to check. Nothing here installs anything."""

import os
import shutil
import subprocess
import sys
from glob import glob
from pathlib import Path

# Package: the program that shows it is there. A program of the user's own, put first on PATH, counts as well.
SERVE_PROGRAMS = {
    "g++": "g++", "cmake": "cmake", "ninja-build": "ninja", "emscripten": "emcc", "binaryen": "wasm-split", "brotli": "brotli",
    "nodejs": "node", "npm": "npm", "espeak-ng": "espeak-ng",
}
CHECK_PROGRAMS = {
    "chromium": "chromium", "firefox-esr": "firefox-esr", "webkit2gtk-driver": "WebKitWebDriver", "xvfb": "Xvfb",
    "xauth": "xauth", "postgresql": "pg_createcluster", "clang-format": "clang-format", "cppcheck": "cppcheck", "git": "git",
    "clang": "clang++",
}
CHECK_FILES = {
    "fonts-noto-cjk": "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "fonts-noto-core": "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
    "python3-psycopg2": "/usr/lib/python3/dist-packages/psycopg2/__init__.py",
    "libclang-rt-dev": "/usr/lib/llvm-*/lib/clang/*/include/sanitizer/asan_interface.h",
    "fonts-dejavu-core": "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
}
OWN_PROGRAMS = {"chromium": "HANDRAIL_CHROMIUM", "firefox-esr": "HANDRAIL_FIREFOX", "webkit2gtk-driver": "HANDRAIL_WEBKIT"}
PYTHON_MODULES = {
    "python3-starlette": "starlette", "python3-uvicorn": "uvicorn", "python3-sqlalchemy": "sqlalchemy",
    "python3-jsonschema": "jsonschema", "python3-qrcode": "qrcode", "python3-brotli": "brotli",
    "python3-uvloop": "uvloop", "python3-httptools": "httptools", "python3-pil": "PIL",
    "python3-av": "av",
}
WHY = {
    "serve": "to compile the front end and to run the service",
    "check": "to run the tests in real browsers and to check the style",
}
JSON_HEADER = Path("/usr/include/nlohmann/json.hpp")


def use_own_emcc():
    """EMCC names the user's own Emscripten; its neighbours em++ and em-config must be found beside it."""
    emcc = os.environ.get("EMCC")
    folder = str(Path(emcc).parent) if emcc else ""
    if os.path.isabs(folder) and not os.environ["PATH"].startswith(folder + os.pathsep):
        os.environ["PATH"] = folder + os.pathsep + os.environ["PATH"]


def missing_packages(tier):
    """Packages whose program or file is not there. Python modules are another question: see `service_python`."""
    programs = SERVE_PROGRAMS | (CHECK_PROGRAMS if tier == "check" else {})
    missing = [package for package, program in programs.items()
               if not os.environ.get(OWN_PROGRAMS.get(package, "")) and not shutil.which(program)]
    if not JSON_HEADER.exists() and not os.environ.get("HANDRAIL_JSON"):
        missing.append("nlohmann-json3-dev")
    if tier == "check":
        missing += [package for package, file in CHECK_FILES.items() if not glob(file)]
    return missing


def service_python():
    """The interpreter that sees every module of the service, or None. The first on the PATH may see none of them."""
    modules = " ".join(PYTHON_MODULES.values())
    ask = f"import sys; from importlib.util import find_spec as f; sys.exit(not all(map(f, '{modules}'.split())))"
    for candidate in (os.environ.get("HANDRAIL_PYTHON"), "/usr/bin/python3", sys.executable):
        if candidate and shutil.which(candidate) and subprocess.run([candidate, "-c", ask]).returncode == 0:
            return candidate
    return None
