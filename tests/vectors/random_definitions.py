"""Random definitions, most of them damaged in one place, with the service's verdict, to compare the front end's with.

python3 -m tests.vectors.random_definitions OUT [--count N] [--seeds N…] writes an entry a line: `text`, the definition as
it is read, `faults`, the JSON pointers of all that is wrong with its form, `unanswerable`, those of what nobody can answer,
and the `seed` that gives it again.
"""
import argparse
import json
import random

from service.catalogue.reading import parsed
from service.forms.answerable import check_answerable
from service.forms.definitions import check_definition
from service.forms.samples import TEXT, some
from service.values.json_checks import Report
from tests.vectors import random_answers

HOURS = {"days": [1, 7], "from": "08:00", "to": "11:30"}
MONEY = {"amount": 2000, "currency": "CNY"}
STRINGS = ["", " ", "\u3000", "a", "A b", "a--b", "today", "today+9y", "2026-02-30", "2026-12-31", "25:00", "CNY", "zh-CN",
           "12345", "+86-10-12345", "12-", "case", "payment", "appointment", "q0", "office", "info", "slot", "字" * 200, "\u0000", "~/"]
NUMBERS = [0, 1, -1, 1.5, 2.0, 7, 8, 40, 41, 99, 101, 10000, 10001, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, 2 ** 53, -2 ** 53,
           10 ** 30, 1e300, 0.1]
VALUES = [None, True, False, [], {}, [[]], [None], {"a": 1}, MONEY, TEXT, HOURS, *STRINGS, *NUMBERS]
FIELDS = ["colour", "min", "max", "length", "max_length", "options", "office", "with", "account", "when", "alert", "ends", "call",
          "yes", "no", "retention", "connector", "unit",
          "phrases", "all", "any", "is", "not", "in", "at_least", "schedule", "fee", "needs_icons", "en", "zh_CN", "a/b~c"]
# What no reader of JSON may take, and what stands in its place in a right text.
TEXTS = ["NaN", "-Infinity", "1e999", "01", "+1", "1.", ".5", "'a'", '"\\ud800"', '"\\udc00\\ud800"', '"\\ud83d\\ude00"',
         '"\\x"', '"\n"', "tru", "1,", "nul", "[1,]", "{\"a\":1,\"a\":2}", "\ufeff1", "/**/1", "1e2", "-0", "0e0"]


def decorated(source: random.Random) -> dict:
    """A right definition with much of what there may be."""
    made = random_answers.definition(source)
    for step in made["steps"]:
        step |= some(source, hint=TEXT, icon="house", sensitive=True, audio={"zh-CN": "a.opus"})
        if step["kind"] == "info":
            step |= some(source, ends=True, call="+86-10-12345")
        if step["kind"] in ("yesno", "consent"):
            step |= some(source, yes=TEXT, no="Never")
        for option in step.get("options", []):
            option |= some(source, icon="house", hint="Hint", schedule=[HOURS])
    needs = [TEXT] * source.randint(0, 3)
    return made | some(source, needs=needs, fee=MONEY, guide=[{"icon": "house", "text": TEXT}],
                       takes={"minutes": 5, "days": 1}, connector="a",
                       retention={"done": 30}) | ({"needs": needs, "needs_icons": ["house"] * len(needs)}
                                                           if source.random() < 0.3 else {})


def containers(value) -> list:
    """Every object and list within, the outermost first."""
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return [] if items is None else [value, *(found for item in items for found in containers(item))]


def place(source: random.Random, made: dict) -> tuple:
    """A container that is not empty, and a key of it."""
    container = source.choice([found for found in containers(made) if found])
    return container, source.choice(list(container) if isinstance(container, dict) else range(len(container)))


def replaced(source: random.Random, made: dict):
    container, key = place(source, made)
    container[key] = source.choice(VALUES)


def moved_a_little(source: random.Random, made: dict):
    """A number becomes a near one, and anything else another of its type."""
    container, key = place(source, made)
    value = container[key]
    if isinstance(value, int) and not isinstance(value, bool):
        container[key] = value + source.choice([-100, -1, 1, 50, 0.5])
    elif isinstance(value, str):
        container[key] = source.choice(STRINGS)
    else:
        container[key] = source.choice(VALUES)


def left_out(source: random.Random, made: dict):
    container, key = place(source, made)
    del container[key]


def added(source: random.Random, made: dict):
    container = source.choice([found for found in containers(made) if isinstance(found, dict)])
    container[source.choice(FIELDS)] = source.choice(VALUES)


def renamed(source: random.Random, made: dict):
    container = source.choice([found for found in containers(made) if isinstance(found, dict) and found])
    container[source.choice(FIELDS)] = container.pop(source.choice(list(container)))


def lengthened(source: random.Random, made: dict):
    lists = [found for found in containers(made) if isinstance(found, list) and found]
    chosen = source.choice(lists)
    chosen.extend([source.choice(chosen)] * source.choice([1, 99 - len(chosen), 100 - len(chosen), 101 - len(chosen), 400]))


def reordered(source: random.Random, made: dict):
    source.shuffle(made["steps"])


def stretched(source: random.Random, made: dict):
    """A name or a language as long as it may be, and longer."""
    container = source.choice([found for found in containers(made) if isinstance(found, dict) and found])
    name, long = source.choice(["id", "icon", "category", "value", "office"]), "a" * source.choice([99, 100, 101, 300])
    container[name] = long
    if source.random() < 0.3:
        made["title"] = {"zh" + "-abcdefgh" * 3 + "-" + "a" * source.randint(4, 7): "a"}
        container.pop(name)


def limited(source: random.Random, made: dict):
    """Limits near each other, in any order, in each way of writing them."""
    step = source.choice(made["steps"])
    days = ["today", "today+1d", "today+1m", "today+30d", "today+31d", "2026-06-30", "2026-07-01", "9999-12-31"]
    least, most = {"date": (source.choice(days), source.choice(days)),
                   "money": tuple({"amount": source.choice([0, 1, 99, 100, 101, 199, 200]), "currency": source.choice(
                       ["CNY", "CNY", "CNY", "EUR"])} for _ in range(2)),
                   }.get(step["kind"], tuple(source.choice([-1.8, -1.2, -20, -1, 0, 1, 1.2, 1.8, 2, 4, 2 ** 53 - 1, 2 ** 53])
                                             for _ in range(2)))
    step |= some(source, min=least, max=most)


def compared(source: random.Random, made: dict):
    """A condition on what an earlier step hardly ever answers, or answers in two ways at once."""
    later = source.randrange(1, len(made["steps"]))
    asked = [step for step in made["steps"][:later] if step["kind"] != "info"]
    parts = [random_answers.condition(source, asked) for _ in range(source.randint(1, 3))]
    near = source.choice(asked)["id"], source.choice(["is", "not", "at_least", "at_most"]), source.choice([*VALUES, 5, 6, "a"])
    parts += [{"step": near[0], near[1]: near[2]}] if source.random() < 0.5 else []
    made["steps"][later]["when"] = {source.choice(["all", "all", "any"]): parts}


def nested(source: random.Random, made: dict):
    when = {"step": "account", "is": "123456"}
    for _ in range(source.choice([1, 14, 15, 16, 17, 60])):
        when = {source.choice(["all", "any"]): [when]}
    source.choice(made["steps"])["when"] = when


DAMAGES = [replaced, moved_a_little, moved_a_little, left_out, added, renamed, lengthened, reordered, nested, stretched,
           limited, compared, compared]


def unreadable(source: random.Random, made: dict) -> str:
    container, key = place(source, made)
    container[key] = "PLACE"
    return json.dumps(made, ensure_ascii=False).replace('"PLACE"', source.choice(TEXTS))


def text_of(source: random.Random) -> str:
    made, chance = json.loads(json.dumps(decorated(source))), source.random()
    if chance < 0.08:
        return unreadable(source, made)
    if chance < 0.9:
        source.choice(DAMAGES)(source, made)
    return json.dumps(made, ensure_ascii=False)


def pointers(text: str) -> tuple[list[str], list[str]]:
    """Where the service finds fault with the form of a definition, or where nobody can answer it."""
    form, proof = Report(""), Report("")
    value = parsed(form, text)
    if not form.lines:
        check_definition(form, value)
    if not form.lines:
        check_answerable(proof, value)
    places = [[line[1:line.index(": ")] for line in report.lines] for report in (form, proof)]
    return places[0], places[1]


def entries(seed: int, count: int):
    source = random.Random(seed)
    for _ in range(count):
        text = text_of(source)
        faults, unanswerable = pointers(text)
        yield {"seed": seed, "text": text, "faults": faults, "unanswerable": unanswerable}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", metavar="OUT")
    parser.add_argument("--count", type=int, default=10000, metavar="N")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1], metavar="N")
    options = parser.parse_args()
    with open(options.out, "w", encoding="utf-8") as out:
        for seed in options.seeds:
            out.writelines(json.dumps(made) + "\n" for made in entries(seed, options.count // len(options.seeds)))


if __name__ == "__main__":
    main()
