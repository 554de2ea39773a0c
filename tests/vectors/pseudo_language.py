"""A further language made of the English texts, in a copy of i18n and catalogue: nothing else may be needed for one.

python3 -m tests.vectors.pseudo_language FOLDER [--language TAG] writes FOLDER/i18n and FOLDER/catalogue.
"""
import argparse
import json
import re
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ACCENTED = str.maketrans("aceinosuyACEINOSUY", "áçéíñóšúýÁÇÉÍÑÓŠÚÝ")
BRACES = re.compile(r"(\{[^}]*\})")
NOT_SHOWN = ("language.direction",)


def pseudo(text: str) -> str:
    """The text as a stranger's alphabet would have it, its places as they were."""
    return "".join(part if BRACES.fullmatch(part) else part.translate(ACCENTED) for part in BRACES.split(text))


def pseudo_messages(messages: dict) -> dict:
    return {key: text if key in NOT_SHOWN else pseudo(text) for key, text in messages.items()}


def with_language(value, tag: str):
    """A JSON value, with the further language in every object by language."""
    if isinstance(value, dict) and isinstance(value.get("en"), str):
        return {**value, tag: pseudo(value["en"])}
    if isinstance(value, dict):
        return {name: with_language(item, tag) for name, item in value.items()}
    return [with_language(item, tag) for item in value] if isinstance(value, list) else value


def rewrite(path: Path, change, target: Path | None = None):
    value = change(json.loads(path.read_text(encoding="utf-8")))
    (target or path).write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def make(folder: Path, tag: str = "en-XA"):
    """All that a new language is: its three files, its texts in the catalogue, and one line of configuration."""
    for name in ("i18n", "catalogue"):
        shutil.copytree(ROOT / name, folder / name)
    for prefix in ("", "service.", "speech."):
        rewrite(folder / f"i18n/{prefix}en.json", pseudo_messages, folder / f"i18n/{prefix}{tag}.json")
    for path in (folder / "catalogue").glob("*.json"):
        rewrite(path, lambda value: with_language(value, tag))
    rewrite(folder / "catalogue/config.json",
            lambda config: {**config, "languages": [*config["languages"], {"tag": tag, "name": "Ŵórdš"}]})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--language", default="en-XA", metavar="TAG")
    options = parser.parse_args()
    make(options.folder, options.language)


if __name__ == "__main__":
    main()
