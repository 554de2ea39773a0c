"""Random services that can be answered, in a copy of the catalogue, for a robot to walk through.

python3 -m tests.vectors.random_catalogue FOLDER [--count N] [--seed N] makes the folder. Every kind of step turns up.
"""
import argparse
import json
import random
import shutil
from itertools import islice
from pathlib import Path

from service.catalogue.provision import Stock, shortages
from service.forms.kinds import KINDS
from service.forms.samples import some
from tests.vectors.random_answers import condition

CATALOGUE = Path(__file__).resolve().parents[2] / "catalogue"
ICONS = ["house", "receipt", "phone", "drop", "user", "files", "gas-pump", "pill"]
CATEGORIES = ["documents", "payments", "health", "home", "talk", "elsewhere"]
ORDINALS = "甲乙丙丁戊己庚辛"
ACCOUNT = "123456"


def words(source: random.Random, chinese: str, english: str):
    """In both languages as a rule; also in one of them only, or as a text for all."""
    both = {"zh-CN": chinese, "en": english}
    return source.choice([both] * 9 + [{"zh-CN": chinese}, {"en": english}, f"{chinese} {english}"])


def until(fits, draw, source: random.Random) -> dict:
    while not fits(made := draw(source)):
        pass
    return made


def offered(source: random.Random, kind: str) -> dict:
    """The options of random_answers, with words and pictures of their own."""
    made = KINDS[kind].random_fields(source)
    extra = [{}, {"icon": "house"}, {"hint": words(source, "说明", "A hint")}]
    shape = source.choice(extra)
    for letter, option in zip(ORDINALS, made["options"]):
        option |= {"label": words(source, f"{letter}项", f"Option {option['value']}"), **shape}
    return made


FIELDS_TO_ANSWER = {
    "choice": lambda source: offered(source, "choice"), "choices": lambda source: offered(source, "choices"),
    "number": lambda source: {**KINDS["number"].random_fields(source),
                              **some(source, unit=words(source, "个", "pieces"))},
    "text": lambda source: {**KINDS["text"].random_fields(source),
                            **some(source, phrases=[words(source, "一句话", "A phrase")])},
    "info": lambda source: some(source, alert=True, ends=True, call="120", hint=words(source, "请您看一看。", "Please read this.")),
}


def when(source: random.Random, earlier: list[dict]) -> dict:
    answered = [step for step in earlier if step["kind"] != "info"]
    return {"when": condition(source, answered)} if answered else {}


def question(source: random.Random, kind: str, earlier: list[dict]) -> dict:
    number = len(earlier) + 1
    made = {"id": f"q{number}", "kind": kind, "prompt": words(source, f"第{number}问？", f"Question {number}?")}
    made |= some(source, hint=words(source, "请您回答。", "Please answer."), icon=source.choice(ICONS))
    return {**made, **FIELDS_TO_ANSWER.get(kind, KINDS[kind].random_fields)(source)}


def sometimes(source: random.Random, kind: str, earlier: list[dict]) -> dict:
    """What may keep a question from being asked or answered."""
    likely = 0.15 if kind in ("slot", "bill") else 0.35  # what a service is about is seldom left out
    return {**({"optional": True} if kind != "info" and source.random() < likely else {}),
            **({"sensitive": True} if source.random() < 0.1 else {}),
            **(when(source, earlier) if source.random() < likely else {})}


def needed(source: random.Random, kind: str, earlier: list[dict]) -> dict:
    """The question that a slot or a bill rests on, asked of everybody."""
    made = question(source, "office" if kind == "slot" else "digits", earlier)
    if kind == "slot":
        return made
    return {**{name: value for name, value in made.items() if "length" not in name}, "length": len(ACCOUNT)}


def steps(source: random.Random, kinds: list[str]) -> list[dict]:
    made = []
    for kind in kinds:
        rests = {"slot": "office", "bill": "account"}.get(kind)
        if rests:
            made.append(needed(source, kind, made))
        on = {rests: made[-1]["id"]} if rests else {}
        made.append({**question(source, kind, made), **on, **sometimes(source, kind, made)})
    return made


def outcome(source: random.Random, asked: list[dict]) -> str:
    certain = {step["kind"] for step in asked if "when" not in step and "optional" not in step}
    return source.choice(["case"] + ["appointment"] * 3 * ("slot" in certain) + ["payment"] * 3 * ("bill" in certain))


def read(name: str):
    return json.loads((CATALOGUE / f"{name}.json").read_text(encoding="utf-8"))


def is_answerable(made: dict) -> bool:
    stock = Stock(read("offices"), read("places"), [payee(made["id"])], read("config")["payment_methods"])
    return not shortages({"": made}, stock)


def definition(source: random.Random, number: int, kinds: list[str]) -> dict:
    """One that is like those of the catalogue: everybody finds a right answer to each of its steps."""
    return until(is_answerable, lambda source: any_definition(source, number, kinds), source)


def any_definition(source: random.Random, number: int, kinds: list[str]) -> dict:
    asked = steps(source, kinds)
    made = {"id": f"random-{number}", "version": source.randint(1, 9), "category": source.choice(CATEGORIES),
            "icon": source.choice(ICONS), "outcome": outcome(source, asked),
            "title": words(source, f"试办第{number}件事", f"Random service {number}"),
            "summary": words(source, "只是试一试。", "For a trial only."), "steps": asked}
    return made | some(source, needs=[words(source, "身份证", "Identity card")],
                       fee={"amount": 100 * source.randint(1, 50), "currency": "CNY"},
                       takes={"minutes": source.randint(1, 20)})


def payee(service: str) -> dict:
    account = {"account": ACCOUNT, "holder": "李秀英", "amounts": [4360, 5120], "open": [1]}
    return {"service": service, "payee": {"zh-CN": "试用", "en": "Trial"}, "icon": "receipt", "period": "month",
            "accounts": [account]}


def dealt(source: random.Random):
    """Kinds as from a pack of cards, so that none is missing for long."""
    while True:
        yield from source.sample(sorted(KINDS), k=len(KINDS))


def definitions(seed: int, count: int) -> list[dict]:
    source = random.Random(seed)
    kinds = dealt(source)
    hands = [list(dict.fromkeys(islice(kinds, source.randint(3, 7)))) for _ in range(count)]
    return [definition(source, number, hand) for number, hand in enumerate(hands, 1)]


def write(folder: Path, name: str, value):
    (folder / name).write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")


def make(folder: Path, seed: int, count: int):
    shutil.copytree(CATALOGUE, folder, dirs_exist_ok=True)
    made = definitions(seed, count)
    for one in made:
        write(folder, f"{one['id']}.json", one)
    billed = [payee(one["id"]) for one in made if any(step["kind"] == "bill" for step in one["steps"])]
    write(folder, "bills.json", read("bills") + billed)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--count", type=int, default=20, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    given = parser.parse_args()
    make(given.folder, given.seed, given.count)


if __name__ == "__main__":
    main()
