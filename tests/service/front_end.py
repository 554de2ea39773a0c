"""A small front end as the build would leave it, with a prerenderer that shows what it was given."""
import gzip
import json
from pathlib import Path

import brotli

PRERENDERER = '''#!/usr/bin/python3
import json, sys
from pathlib import Path
given = dict(zip([name[2:] for name in sys.argv[1::2]], sys.argv[2::2]))
if "out" not in given:
    sys.exit(0)
config, catalogue = (json.loads(Path(given[name]).read_text()) for name in ("config", "catalogue"))
names = json.loads(Path(given["names"]).read_text())
(Path(given["out"]) / "icons.json").write_text(json.dumps({name: "M0 0" for name in names}))
definitions = {path.name: json.loads(path.read_text()) for path in Path(given["definitions"]).iterdir()}
(Path(given["out"]) / "forms.json").write_text(json.dumps(definitions))
for tag in (item["tag"] for item in config["languages"]):
    title = catalogue["services"][0]["title"][tag]
    style, boot = (Path(given[name]).read_text() for name in ("css", "boot"))
    page = (f'<!DOCTYPE html><html lang="{tag}" data-icons="%ICONS%" data-start="%START%" '
            f'data-next="%NEXT%" data-kiosk="%KIOSK%" data-forms="%FORMS%" '
            f'data-build="%BUILD%"><head><style>{style}</style>'
            f'<script>{boot}</script></head><body><h1>{title}</h1>{"<p>x</p>" * 500}</body></html>')
    (Path(given["out"]) / f"start.{tag}.json").write_text(json.dumps({"config": config, "catalogue": catalogue}))
    for name in ("next", "kiosk"):
        (Path(given["out"]) / f"{name}.{tag}.json").write_text(json.dumps({"nodes": [], "for": [name, tag]}))
    (Path(given["out"]) / f"index.{tag}.html").write_text(page, encoding="utf-8")
'''

FILES = {
    "handrail.css": b"h1 { font-size: 34px }", "boot.js": b"document.title = 'a'",
    "core.wasm": b"\x00asm" + b"0" * 2000,
    "core.mjs": b"export const a = 1;\n" * 100,
    "service-worker.js": b"self.addEventListener('fetch', () => {});\n" * 40,
    "i18n/en.json": b'{"action.next": "Next"}' + b" " * 2000,
}


def asset_path(name: str) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"/assets/{stem}.0123456789.{suffix}"


def build(folder: Path) -> list[str]:
    """Writes the front end; gives the options that make the service use it."""
    for name, content in FILES.items():
        path = folder / "www" / asset_path(name).lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.with_name(path.name + ".br").write_bytes(brotli.compress(content))
        path.with_name(path.name + ".gz").write_bytes(gzip.compress(content))
    (folder / "www/assets.json").write_text(json.dumps({name: asset_path(name) for name in FILES}))
    prerenderer = folder / "prerender"
    prerenderer.write_text(PRERENDERER)
    prerenderer.chmod(0o755)
    return ["--www", str(folder / "www"), "--prerender", str(prerenderer)]
