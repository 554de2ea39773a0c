"""Checks the staff of a deployment: who may come to a door or sit at a desk, by badge."""
import re

from service.values.json_checks import Report, day, list_of, matching, record, text, unique

BADGE = re.compile(r"[A-Z0-9]+(-[A-Z0-9]+)*")

badge = matching(BADGE, "a badge such as YH-1024")
person = record({"badge": badge, "name": text, "organisation": text, "role": text, "valid_until": day})


def check_staff(report: Report, staff):
    list_of(person)(report, staff, "")
    if not report.lines:
        unique(report, staff, "", "badge", "badge")
