"""The accounts of a demonstration: which of their periods are open, and what each bill costs.

Periods are told as how long ago they were, and amounts follow from the period, so that the same catalogue is sensible in
any month and a bill is the same one tomorrow. What is paid is in the database.
"""
import calendar
import re
from dataclasses import dataclass
from datetime import date

from service.values.json_checks import (
    Report, list_of, matching, one_of, record, slug, string, text, under, unique, whole,
)
from service.values.words import Words

SEASON_BEGINS = 10  # October: a winter's heating is billed from then on
AN_ACCOUNT = re.compile(r"[A-Za-z0-9]{4,30}")

account = record({"account": matching(AN_ACCOUNT, "4 to 30 letters and digits"), "holder": string,
                  "amounts": list_of(whole(1), 1), "open": list_of(whole(0, 24))})
payee = record({"service": slug, "payee": text, "icon": slug, "period": one_of("month", "winter"),
                "accounts": list_of(account, 1)})


def check_bills(report: Report, payees):
    list_of(payee)(report, payees, "")
    if report.lines:
        return
    unique(report, payees, "", "service", "service")
    for index, item in enumerate(payees):
        pointer = under(f"/{index}", "accounts")
        unique(report, item["accounts"], pointer, "account", "account")
        for number, entry in enumerate(item["accounts"]):
            unique(report, entry["open"], under(under(pointer, number), "open"), "period")


@dataclass(frozen=True)
class Bill:
    id: str
    payee: dict
    account: str
    holder: str
    period: dict
    due: date
    amount: int
    icon: str

    def view(self) -> dict:
        return {"id": self.id, "payee": self.payee, "account": self.account, "holder": masked(self.holder),
                "period": self.period, "due": self.due.isoformat(), "icon": self.icon,
                "amount": {"amount": self.amount, "currency": "CNY"}}


def masked(holder: str) -> str:
    """李秀英 is shown as 李*英: enough to know oneself, too little to learn a stranger's name."""
    if len(holder) < 3:
        return holder[:1] + "*"
    return holder[0] + "*" * (len(holder) - 2) + holder[-1]


def month(words: Words, today: date, ago: int) -> tuple[str, dict, date]:
    """Key, words and last day to pay: a month is paid until the end of the next."""
    year, index = divmod(today.year * 12 + today.month - 1 - ago, 12)
    number, (next_year, next_index) = index + 1, divmod(year * 12 + index + 1, 12)
    said = words.localised("period.month", year=year, month=words.localised(f"month.{number}"))
    last = calendar.monthrange(next_year, next_index + 1)[1]
    return f"{year}{number:02d}", said, date(next_year, next_index + 1, last)


def winter(words: Words, today: date, ago: int) -> tuple[str, dict, date]:
    year = today.year - (today.month < SEASON_BEGINS) - ago
    said = words.localised("period.winter", year=year, next=year + 1)
    return str(year), said, date(year + 1, SEASON_BEGINS - 1, 30)


PERIODS = {"month": month, "winter": winter}


def bill_of(words: Words, payee: dict, entry: dict, today: date, ago: int) -> Bill:
    key, period, due = PERIODS[payee["period"]](words, today, ago)
    amount = entry["amounts"][int(key) % len(entry["amounts"])]
    return Bill(f"{payee['service']}.{entry['account']}.{key}", payee["payee"], entry["account"], entry["holder"],
                period, due, amount, payee["icon"])
