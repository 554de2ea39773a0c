"""Random definitions and answers with the service's verdicts, to compare the front end's with.

python3 -m tests.vectors.random_answers OUT [--count N] [--seed N] writes an entry a line, in the form of answers.json.
"""
import argparse
import json
import random
from datetime import date, timedelta

from service.forms.answers import verdicts
from service.forms.conditions import asked_steps
from service.forms.kinds import KINDS, kind_of
from service.forms.samples import TEXT, WORDS

ODD = [None, True, False, 0, 1, -3, 2.5, 2.0, 10 ** 17, [], ["a"], ["a", 1], {}, {"amount": 5},
       {"amount": 5, "currency": "EUR"}, {"amount": 5, "currency": "CNY"}, *WORDS]


def value_for(source: random.Random, step: dict):
    """Something that an answer to this step can be compared with."""
    kind = kind_of(step)
    while True:
        answer = kind.random_answer(source, step)
        value = source.choice(answer or [""]) if isinstance(answer, list) else kind.size(answer)
        if kind.compared(step, value) is None:
            return value


def comparison(source: random.Random, step: dict) -> dict:
    names = ["is", "not", "in"] + ["at_least", "at_most"] * 2 * kind_of(step).ordered
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
    kinds = source.sample(sorted(KINDS), k=source.randint(2, 7))
    for number, kind in enumerate(kinds):
        made = {"id": f"q{number}", "kind": kind, "prompt": TEXT, **KINDS[kind].random_fields(source)}
        answered = [step for step in steps if step["kind"] != "info"]
        made |= {"optional": True} if source.random() < 0.3 else {}
        made |= {"when": condition(source, answered)} if source.random() < 0.3 else {}
        steps.append(made)
    return {"id": "example", "version": 1, "category": "documents", "icon": "house", "outcome": "case", "title": TEXT,
            "summary": TEXT, "steps": steps}


def answer(source: random.Random, step: dict):
    if source.random() < 0.1:
        return source.choice(ODD)
    return kind_of(step).random_answer(source, step)


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
