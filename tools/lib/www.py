"""Assembles build/www: every asset under a name that holds its hash, compressed beside, and assets.json to find it.

Passes, each needing the names of the one before: leaves (CSS, translations, wasm with core in its two parts, pictures), the compiler's glue of
canvas, our own modules bundled, the boot script, the service worker."""

import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess

from lib.places import BUILD, GENERATED, NODE, ROOT
from lib.say import Stop, run, say
from lib.split import FIRST, REST, split_core
from lib.strokes import OUT as STROKES

ESBUILD = NODE / "node_modules/.bin/esbuild"
GLUE = "canvas.mjs"
HAND = "hand.wasm"
# A worker is one script that imports nothing: Firefox before 114 knows no modules there.
WORKER = "_worker.mjs"
# The oldest browsers that understand our modules (README), and those that understand the boot script: it tells the others.
OLDEST = "chrome85,firefox90,safari15"
OLDEST_TOLD = "chrome61,firefox60"
WEB = ROOT / "web"
# What stands in the document itself and runs before any module.
BOOT = ("boot.js", "phrases.js")
# Files of i18n that are a language of the front end; the others are the service's and the plural rules.
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
# Written apart from the other files of web/: modules are bundled and styles joined; types are for the check only.
NOT_LEAVES = {".mjs", ".js", ".css", ".ts", ".json"}


class Assets:
    """The files of one site and the names under which they are found."""

    def __init__(self, site):
        self.site = site
        self.paths = {}

    def add(self, name, content):
        content = content.encode() if isinstance(content, str) else content
        stem, dot, extension = name.rpartition(".")
        path = f"/assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}{dot}{extension}"
        self.paths[name] = path
        file = self.site / path.removeprefix("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.write_bytes(content)

    def rewrite(self, text):
        """A quoted "./NAME", "/assets/NAME" or "NAME.wasm" of a known asset becomes its hashed name."""
        def hashed(match):
            quote, start, name = match[1], match[2], match[3]
            path = self.paths.get(name)
            if not path or not start and not name.endswith(".wasm"):
                return match[0]
            return quote + (path if start == "/assets/" else start + path.removeprefix("/assets/")) + quote
        return re.sub(r"""(["'`])(\./|/assets/|)([\w./-]+)\1""", hashed, text)


def assemble(site, modules, hooks):
    """`modules` is the folder of core and canvas as compiled; with hooks, tests can look inside."""
    say(f"Assembling {site.relative_to(ROOT)}")
    assets = Assets(site)
    add_leaves(assets, modules)
    add_glue(assets, modules)
    add_modules(assets, hooks)
    boot = "\n".join((WEB / name).read_text() for name in BOOT)
    assets.add("boot.js", assets.rewrite(minify(boot, "js", OLDEST_TOLD)))
    add_service_worker(assets)
    wanted = {path.removeprefix("/") for path in assets.paths.values()}
    remove_stale(site, wanted)
    compress(site, wanted)
    # Last, so that whoever sees the list finds everything that it names.
    (site / "assets.json").write_text(json.dumps(assets.paths, indent=1, sort_keys=True) + "\n")


def add_leaves(assets, modules):
    styles = [GENERATED / "tokens.css", *sorted(WEB.glob("*.css"))]
    assets.add("handrail.css", minify("\n".join(file.read_text() for file in styles if file.exists()), "css", "es2022"))
    for file in sorted(file for file in (ROOT / "i18n").glob("*.json") if LANGUAGE.fullmatch(file.stem)):
        content = json.dumps(json.loads(file.read_text()), ensure_ascii=False, separators=(",", ":"))
        assets.add(f"i18n/{file.name}", content)
    parts = split_core(modules / "core.wasm")
    for file in (parts / FIRST, parts / REST, modules / "canvas.wasm", modules / HAND, STROKES):
        assets.add(file.name, file.read_bytes())
    for file in sorted(WEB.rglob("*")):
        if file.is_file() and file.suffix not in NOT_LEAVES:
            assets.add(file.relative_to(WEB).as_posix(), file.read_bytes())


def add_glue(assets, modules):
    if (modules / GLUE).exists():
        assets.add(GLUE, assets.rewrite(minify((modules / GLUE).read_text(), "js")))


def add_modules(assets, hooks):
    """One file for each module that nothing imports statically, with all that it imports: fewer round trips."""
    staging, bundle = BUILD / "staging", BUILD / "bundle"
    for folder in (staging, bundle):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    for file in WEB.glob("*.mjs"):
        shutil.copy(file, staging)
    (staging / "assets.mjs").write_text(assets_module(assets.paths, hooks))
    entries = entry_points(staging)
    workers = {name for name in entries if name.endswith(WORKER)}
    for names, shape in ((sorted(set(entries) - workers), ("--splitting", "--format=esm")), (sorted(workers), ("--format=iife",))):
        bundled(names, shape, staging, bundle)
    for name in in_order_of_import(bundle):
        assets.add(name, assets.rewrite((bundle / name).read_text()))


def bundled(entries, shape, staging, bundle):
    if not entries:
        return
    run([ESBUILD, *entries, "--bundle", *shape, "--minify", "--charset=utf8", f"--outdir={bundle}",
         "--out-extension:.js=.mjs", "--chunk-names=[name]-[hash]", f"--target={OLDEST}", "--log-level=warning",
         f"--external:./{GLUE}"],
        cwd=staging, env=os.environ | {"NODE_PATH": str(NODE / "node_modules")}, what="Bundling web/*.mjs", remedy="The lines above say where.")


def assets_module(paths, hooks):
    """What our modules know of the build: `import {assets, hooks} from "./assets.mjs"`."""
    return f"export const assets = {json.dumps(paths)};\nexport const hooks = {json.dumps(hooks)};\n"


def imports_of(text):
    return set(re.findall(r"""(?:\bfrom|\bimport)\s*["']\./([\w.-]+)["']""", text))


def entry_points(folder):
    texts = {file.name: file.read_text() for file in folder.glob("*.mjs")}
    imported = set().union(*(imports_of(text) for text in texts.values())) | {"assets.mjs"}
    return sorted(set(texts) - imported)


def in_order_of_import(folder):
    """A module comes after those it names, so that their hashed names are known when its own is made."""
    names = {file.name: {name for name in re.findall(r"""["'`]\./([\w.-]+\.mjs)["'`]""", file.read_text())}
             for file in folder.glob("*.mjs")}
    ordered = []
    while len(ordered) < len(names):
        free = sorted(name for name, needs in names.items()
                      if name not in ordered and not (needs & names.keys()) - set(ordered) - {name})
        if not free:
            raise Stop(f"these modules name each other in a circle: {sorted(names.keys() - set(ordered))}. Break it.")
        ordered += free
    return ordered


def fetched_ahead(paths):
    """What the worker fetches before anybody asks. Most people never write by hand: what that takes is kept once it came."""
    return sorted(path for name, path in paths.items() if name not in (HAND, STROKES.name))


def add_service_worker(assets):
    """It comes last, for it is told the addresses of all others. The service gives it out under a fixed one."""
    worker = WEB / "service-worker.js"
    if worker.exists():
        listed = json.dumps(fetched_ahead(assets.paths))
        version = hashlib.sha256(json.dumps(sorted(assets.paths.values())).encode()).hexdigest()[:10]
        text = worker.read_text().replace('"%ASSETS%"', listed).replace("%VERSION%", version)
        assets.add(worker.name, minify(text, "js"))


def minify(text, kind, target=OLDEST):
    return subprocess.run([ESBUILD, "--minify", f"--loader={kind}", "--charset=utf8", f"--target={target}"], input=text,
                          capture_output=True, text=True, check=True).stdout.rstrip("\n")


def remove_stale(site, wanted):
    for file in list(site.rglob("*")):
        name = re.sub(r"\.(br|gz)$", "", file.relative_to(site).as_posix())
        if file.is_file() and name not in wanted | {"assets.json"}:
            file.unlink()


def compress(site, names):
    """Each file is compressed once: a changed one has another name."""
    stale = [site / name for name in sorted(names) if not (site / f"{name}.br").exists()]
    for file in stale:
        file.with_name(file.name + ".gz").write_bytes(gzip.compress(file.read_bytes(), 9, mtime=0))
    if stale:
        run(["brotli", "--force", "--keep", "--quality=11", *stale], what="Compressing build/www",
            remedy="Is the disk full?")
