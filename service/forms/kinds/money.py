"""An amount of money in minor units, of the currency of its limits."""
from datetime import date
from random import Random

from service.forms import samples
from service.forms.answer_types import compared_with, is_whole
from service.forms.examples import amounts as near_amounts
from service.forms.kind import Kind
from service.forms.limits import in_order, size_verdict
from service.values.json_checks import Report, is_number, money, under

CURRENCY = "CNY"
MOST_TYPED = 9_999_999_99  # src/app/kinds/money.cpp: seven digits, a point, and two more


def amounts(step: dict) -> dict[str, int]:
    return {name: step[name]["amount"] for name in ("min", "max") if name in step}


def currency_of(step: dict) -> str:
    limit = step.get("min") or step.get("max")
    return limit["currency"] if limit else CURRENCY


def limits(report: Report, step: dict, pointer: str):
    found = amounts(step)
    in_order(report, pointer, found.get("min"), found.get("max"))
    if len({step[name]["currency"] for name in found}) > 1:
        report.note(under(pointer, "max"), "min and max are of two currencies")


def is_money(step: dict, answer) -> bool:
    if not isinstance(answer, dict) or answer.keys() != {"amount", "currency"}:
        return False
    return is_whole(answer["amount"]) and answer["amount"] >= 0 and answer["currency"] == currency_of(step)


def is_integral(value) -> bool:
    return is_number(value) and value == int(value)


def unentered(step: dict) -> str | None:
    enough = amounts(step).get("min", 0) <= MOST_TYPED
    return None if enough else f"the pad has {len(str(MOST_TYPED)) - 2} digits before the point: ask for an amount that it can enter"


def verdict(step: dict, answer: dict, today: date) -> str | None:
    return size_verdict(amounts(step), answer["amount"])


def examples(step: dict, compared: list) -> list[dict]:
    return [{"amount": amount, "currency": currency_of(step)} for amount in near_amounts(step, compared)]


def random_answer(source: Random, step: dict) -> dict:
    return {"amount": 100 * source.randint(0, 10) + source.choice([0, 0, 0, 1]), "currency": CURRENCY}


def random_fields(source: Random) -> dict:
    return {name: {"amount": 100 * yuan, "currency": CURRENCY} for name, yuan in samples.limits(source, 1, 9).items()}


KIND = Kind(optional={"min": money, "max": money}, limits=limits, is_type=is_money, verdict=verdict,
            compared=compared_with(is_integral, "minor units, a whole number"), ordered=True,
            examples=examples, unentered=unentered, size=lambda answer: answer["amount"], random_fields=random_fields,
            random_answer=random_answer)
