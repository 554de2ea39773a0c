"""C++ libraries as source: pinned by the hash of the very files we compile, whatever archive brought them.

The first that works is taken: a folder of the user's own, Debian's source package, the project's own release.
Debian and the release hold the same files, so one hash proves both; why in that order is in docs/decisions/."""

import fnmatch
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from lib.places import BUILD, DEPS
from lib.say import Stop, say

RELEASE_TIMEOUT_SECONDS = 5


@dataclass(frozen=True)
class Source:
    name: str
    title: str
    keep: tuple[str, ...]
    sha256: str
    debian: str
    suites: tuple[str, ...]
    release: str
    version: tuple[str, str, int]

    @property
    def variable(self):
        return f"HANDRAIL_{self.name.upper()}"


SOURCES = (
    Source("imgui", "Dear ImGui 1.92.2b", ("*.cpp", "*.h", "LICENSE.txt"),
           "4719482c963b84d93b20f88cad4ee44ea0aa10eebdb0cfbbfcc220170b63b45d", "1.92.2b+ds-", ("forky", "sid"),
           "https://github.com/ocornut/imgui/archive/refs/tags/v1.92.2b.tar.gz",
           ("imgui.h", r"#define IMGUI_VERSION_NUM\s+(\d+)", 19222)),
    Source("catch2", "Catch2 3.7.1", ("CMakeLists.txt", "CMake/*", "src/*", "LICENSE.txt"),
           "918453491de75c7a09a6d45f6674a8b542e4ca7b7f2d3c9df6d6e90f29cef297", "3.7.1-", ("trixie",),
           "https://github.com/catchorg/Catch2/archive/refs/tags/v3.7.1.tar.gz",
           ("CMakeLists.txt", r"VERSION (\d+)\.\d+\.\d+", 3)),
)


def provide(source):
    """Makes build/deps/<name> ready. A folder given once is remembered as the link to it."""
    target = DEPS / source.name
    given = os.environ.get(source.variable)
    if given:
        return link(target, checked_folder(source, Path(given)))
    if target.is_symlink() and target.exists():
        return None
    if target.is_dir() and tree_hash(target, source.keep) == source.sha256:
        return None
    for bring in (from_debian, from_release):
        with tempfile.TemporaryDirectory(dir=BUILD) as folder:
            archive = bring(source, Path(folder))
            if archive:
                return unpack(source, archive, target)
    raise Stop(f"{source.title} cannot be fetched. Check the network, or name a folder that holds it: "
               f"{source.variable}=DIR")


def checked_folder(source, folder):
    file, pattern, least = source.version
    found = re.search(pattern, (folder / file).read_text()) if (folder / file).is_file() else None
    if not found or int(found[1]) < least:
        raise Stop(f"{source.variable}={folder} does not hold {source.title} or newer. Name its folder, or unset it.")
    return folder.resolve()


def link(target, folder):
    if target.is_symlink() or target.is_file():
        target.unlink()
    elif target.exists():
        shutil.rmtree(target)
    target.symlink_to(folder, target_is_directory=True)


def from_debian(source, folder):
    """Debian's source package, by an apt configuration of our own: the machine's own lists stay as they are."""
    mirror = debian_mirror()
    if not mirror:
        return None
    say(f"Fetching {source.title} from Debian's source packages")
    (folder / "lists/partial").mkdir(parents=True)
    (folder / "archives/partial").mkdir(parents=True)
    lines = [f"deb-src {mirror} {suite} main\n" for suite in source.suites]
    (folder / "sources.list").write_text("".join(lines))
    settings = [f"Dir::Etc::sourcelist={folder}/sources.list", "Dir::Etc::sourceparts=-", f"Dir::Cache={folder}",
                f"Dir::State::lists={folder}/lists", "Acquire::Languages=none", "APT::Sandbox::User=root"]
    options = [word for setting in settings for word in ("-o", setting)]
    silent(["apt-get", *options, "update"], folder)
    shown = silent(["apt-cache", *options, "showsrc", source.name], folder)
    versions = re.findall(rf"^Version: ({re.escape(source.debian)}\S+)$", shown, re.MULTILINE)
    if not versions:
        return None
    silent(["apt-get", *options, "source", "--download-only", f"{source.name}={versions[0]}"], folder)
    return next(folder.glob("*.orig.tar.*"), None)


def silent(command, folder):
    """The output of a command that may fail: then the next way is tried."""
    return subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout


def debian_mirror():
    """The mirror that this machine is set to use, so that no file of ours names one."""
    if not shutil.which("apt-get"):
        return None
    release = Path("/etc/os-release").read_text()
    codename = re.search(r"^VERSION_CODENAME=(\w+)", release, re.MULTILINE)
    if not re.search(r"^ID=debian$", release, re.MULTILINE) or not codename:
        return None
    listed = silent(["apt-get", "indextargets", "--format", "$(RELEASE) $(REPO_URI)"], BUILD)
    found = re.search(rf"^{codename[1]} (\S+)$", listed, re.MULTILINE)
    return found[1] if found else None


def from_release(source, folder):
    say(f"Fetching {source.title} from its own release")
    from urllib.request import urlopen  # Slow to import, and needed once: every start reads this file.

    archive = folder / "release.tar.gz"
    try:
        with urlopen(source.release, timeout=RELEASE_TIMEOUT_SECONDS) as reply:
            archive.write_bytes(reply.read())
    except OSError:
        return None
    return archive


def unpack(source, archive, target):
    """Takes only the files that we compile, and puts them in place only when their hash is the pinned one."""
    import tarfile  # Slow to import, as above.

    unpacked = target.with_name(f"{target.name}.new")
    shutil.rmtree(unpacked, ignore_errors=True)
    with tarfile.open(archive) as files:
        for member in files:
            path = member.name.partition("/")[2]
            if member.isfile() and ".." not in path.split("/") and is_kept(path, source.keep):
                (unpacked / path).parent.mkdir(parents=True, exist_ok=True)
                (unpacked / path).write_bytes(files.extractfile(member).read())
    found = tree_hash(unpacked, source.keep)
    if found != source.sha256:
        raise Stop(f"{source.title} is not what was pinned (SHA-256 of its files is {found}). "
                   f"Do not use it; fetch a true copy and name its folder: {source.variable}=DIR")
    if target.is_symlink():
        target.unlink()
    shutil.rmtree(target, ignore_errors=True)
    unpacked.rename(target)


def is_kept(path, patterns):
    """`*.h` means the top folder only; `src/*` means everything below src."""
    return any(fnmatch.fnmatchcase(path, pattern) and ("/" in pattern or "/" not in path) for pattern in patterns)


def tree_hash(folder, patterns):
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = file.relative_to(folder).as_posix()
        if is_kept(name, patterns):
            digest.update(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {name}\n".encode())
    return digest.hexdigest()
