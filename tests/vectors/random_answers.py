"""Random definitions and answers with the service's verdicts, to compare the front end's with.

python3 -m tests.vectors.random_answers OUT [--count N] [--seed N] writes an entry a line, in the form of answers.json.
"""
import argparse
import json
import random
from datetime import date, timedelta

from service.values.answers import verdicts
from service.values.conditions import asked_steps

TEXT = {"zh-CN": "例子", "en": "Example"}
WORDS = ["", " ", "a", "李秀英", " 李　秀英 ", "12", "123456", "1a2", "13800000000", "11010519491231002X", "2026-02-30",
         "soon", "字" * 501, "a" * 101]
VOICES = ["[voice:abc]", " [voice:Zm9-YmFy_01]", "\n\u3000[voice:a]\n", "[voice:]", "[voice:a b]", "[voice:a] later", "]"]
ODD = [None, True, False, 0, 1, -3, 2.5, 2.0, 10 ** 17, [], ["a"], ["a", 1], {}, {"amount": 5},
       {"amount": 5, "currency": "EUR"}, {"amount": 5, "currency": "CNY"}, *WORDS]
LIMITS = ["today", "today+1d", "today-3w", "today+1m", "today-1y", "2026-06-30", "2028-02-29"]


def options(source: random.Random) -> list[dict]:
    return [{"value": value, "label": TEXT} for value in "abcd"[:source.randint(2, 4)]]


def some(source: random.Random, **fields) -> dict:
    return {name: value for name, value in fields.items() if source.random() < 0.5}


def ordered(source: random.Random, least: int, most: int) -> dict:
    low, high = sorted(source.choices(range(least, most), k=2))
    return some(source, min=low, max=high)


def money(source: random.Random) -> dict:
    return {name: {"amount": value, "currency": "CNY"} for name, value in ordered(source, 0, 9).items()}


def choices(source: random.Random) -> dict:
    offered = options(source)
    least = source.randint(0, len(offered))
    return {"options": offered, **some(source, min=least, max=source.randint(max(1, least), 4))}


def days(source: random.Random) -> dict:
    found = some(source, min=source.choice(LIMITS), max=source.choice(LIMITS))
    absolute = all(value[0] == "2" for value in found.values())
    return {} if absolute and found.get("min", "") > found.get("max", "3") else found


def digits(source: random.Random) -> dict:
    return source.choice([{"length": 6}, {"min_length": 2}, {"max_length": 3}, {"min_length": 1, "max_length": 6}])


FIELDS = {
    "choice": lambda source: {"options": options(source)}, "choices": choices, "digits": digits, "date": days,
    "number": lambda source: ordered(source, -5, 9), "money": money,
    "text": lambda source: some(source, max_length=source.randint(1, 600)),
    "slot": lambda source: {"office": "office"}, "bill": lambda source: {"account": "account"},
}
KINDS = ["info", "yesno", "name", "phone", "id-number", "place", "photo", "office", "consent", *FIELDS]


def day(source: random.Random) -> str:
    return str(date(2026, 11, 22) + timedelta(days=source.randint(-800, 800)))


ANSWERS = {
    "choice": lambda source: source.choice("aabbcde"), "money": lambda source: {"amount": source.randint(0, 10),
                                                                               "currency": "CNY"},
    "choices": lambda source: source.sample("abcd", k=source.randint(0, 4)) + ["a"] * (source.random() < 0.1),
    "number": lambda source: source.randint(-7, 11), "date": day, "yesno": lambda source: source.random() < 0.5,
    "consent": lambda source: source.random() < 0.7, "info": lambda source: None,
    "text": lambda source: source.choice(WORDS) + (source.choice(VOICES) if source.random() < 0.5 else ""),
    "digits": lambda source: "1" * source.randint(1, 7), "phone": lambda source: "1380000000" + "0" * source.randint(0, 2),
    "id-number": lambda source: source.choice(["11010519491231002X", "110105194912310021", "1101051949"]),
}


def value_for(source: random.Random, step: dict):
    """Something that an answer to this step can be compared with."""
    if "options" in step:
        return source.choice(step["options"])["value"]
    made = ANSWERS.get(step["kind"], lambda _: source.choice(WORDS))(source)
    return made["amount"] if step["kind"] == "money" else made


def comparison(source: random.Random, step: dict) -> dict:
    names = ["is", "not", "in"] + (["at_least", "at_most"] * 2 if step["kind"] in ("number", "money", "date") else [])
    name = source.choice(names)
    value = [value_for(source, step) for _ in range(2)] if name == "in" else value_for(source, step)
    return {"step": step["id"], name: value}


def condition(source: random.Random, earlier: list[dict], depth: int = 0) -> dict:
    if depth < 2 and source.random() < 0.25:
        parts = [condition(source, earlier, depth + 1) for _ in range(source.randint(1, 3))]
        return {source.choice(["all", "any"]): parts}
    return comparison(source, source.choice(earlier))


def definition(source: random.Random) -> dict:
    steps = [{"id": "account", "kind": "digits", "prompt": TEXT, "optional": True, "length": 6},
             {"id": "office", "kind": "office", "prompt": TEXT, "optional": True}]
    kinds = source.sample(KINDS, k=source.randint(2, 7))
    for number, kind in enumerate(kinds):
        made = {"id": f"q{number}", "kind": kind, "prompt": TEXT, **FIELDS.get(kind, lambda _: {})(source)}
        answered = [step for step in steps if step["kind"] != "info"]
        made |= {"optional": True} if source.random() < 0.3 else {}
        made |= {"when": condition(source, answered)} if source.random() < 0.3 else {}
        steps.append(made)
    return {"id": "example", "version": 1, "category": "documents", "icon": "house", "outcome": "case", "title": TEXT,
            "summary": TEXT, "steps": steps}


def answer(source: random.Random, step: dict):
    if source.random() < 0.1:
        return source.choice(ODD)
    if step["kind"] == "date" and source.random() < 0.1:
        return "2026-02-30"
    return ANSWERS.get(step["kind"], lambda _: source.choice(WORDS))(source)


def entry(source: random.Random, number: int) -> dict:
    made, today = definition(source), date(2026, 11, 22) + timedelta(days=source.randint(0, 900))
    given = {step["id"]: answer(source, step) for step in made["steps"] if source.random() < 0.93}
    given |= {"other": source.choice(["x", 1])} if source.random() < 0.05 else {}
    return {"about": f"random {number}", "definition": made, "answers": given, "today": str(today),
            "asked": [step["id"] for step in asked_steps(made, given)], "fields": verdicts(made, given, today)}


def entries(seed: int, count: int):
    source = random.Random(seed)
    return (entry(source, number) for number in range(count))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", metavar="OUT")
    parser.add_argument("--count", type=int, default=2000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    options_given = parser.parse_args()
    with open(options_given.out, "w", encoding="utf-8") as out:
        for made in entries(options_given.seed, options_given.count):
            out.write(json.dumps(made, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
