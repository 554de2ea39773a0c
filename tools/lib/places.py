"""Where things are. Everything that the tools make lies in build/."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / "tools"
BUILD = ROOT / "build"
DEPS = BUILD / "deps"
NODE = BUILD / "node"
GENERATED = BUILD / "generated"
ICONS = BUILD / "icons"
OWN_ICONS = ROOT / "icons"
WWW = BUILD / "www"
STAMPS = BUILD / "stamps"
