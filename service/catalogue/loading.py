"""The catalogue of a deployment, read from its folder and checked as a whole before anything is served."""
import hashlib
import json
import re
from dataclasses import dataclass, field
from datetime import date, tzinfo
from functools import cached_property
from pathlib import Path

from service.catalogue.accounts import check_bills
from service.catalogue.agreement import disagreements
from service.catalogue.badges import check_staff
from service.forms.definitions import check_definition
from service.values.json_checks import (
    Report, expect, language, list_of, matching, one_of, record, shown, slug, string, text, told_line, under, unique,
)
from service.catalogue.offices import check_offices, with_bookings
from service.catalogue.places import check_places
from service.catalogue.provision import Stock, shortages
from service.catalogue.reading import json_files, read
from service.catalogue.zones import OFFSET, contradiction, may_be_zone, offset_at, offset_changes, zone_of
from service.values import clock
from service.values.faults import StartFault
from service.values.words import I18N, Words

MOST_DESKS = 3  # that a person can choose among, and that fit a slip
WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+")
SUMMARY_FIELDS = ("id", "version", "category", "title", "summary", "icon", "outcome", "fee", "takes", "needs",
                  "needs_icons")


NEEDED = {"name": text, "languages": list_of(record({"tag": language, "name": string}), 1), "default_language": language,
          "hotline": string, "time_zone": expect(may_be_zone, "a time zone such as Asia/Shanghai")}

categories = list_of(record({"id": slug, "title": text, "icon": slug}, {"visitors": expect(lambda it: isinstance(it, bool), "true or false")}))
config = record(
    NEEDED,
    {"utc_offset": matching(OFFSET, "an offset such as +08:00"),
     "features": expect(lambda it: isinstance(it, dict) and all(isinstance(on, bool) for on in it.values()),
                        "an object of switches, each true or false"),
     "payment_methods": list_of(record({"id": slug, "kind": one_of("online", "counter"), "title": text, "icon": slug},
                                       {"offices": list_of(slug, 1, MOST_DESKS)})),
     "public_url": matching(WEB_ADDRESS, "an address such as https://example.org, without a path")})


@dataclass(frozen=True, eq=False)  # compared by identity, so that what is derived from it can be kept by it
class Catalogue:
    config: dict
    categories: list[dict]
    offices: dict[str, dict]
    services: dict[str, dict]
    words: Words  # of the service itself, in the languages of the catalogue
    places: dict[str, dict] = field(default_factory=dict)
    bills: list[dict] = field(default_factory=list)
    staff: dict[str, dict] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)  # the file of each service, by its name

    @cached_property
    def zone(self) -> tzinfo:
        return zone_of(self.config)

    @property
    def public_url(self) -> str | None:
        return self.config.get("public_url")

    @property
    def payment_methods(self) -> list[dict]:
        return self.config.get("payment_methods", [])

    def desks(self, method: str) -> list[dict]:
        """The offices at which cash is taken by this way to pay; none where the deployment names none."""
        found = next((it for it in self.payment_methods if it["id"] == method), {})
        return [self.offices[name] for name in found.get("offices", [])]

    @property
    def languages(self) -> list[str]:
        return [item["tag"] for item in self.config["languages"]]

    def config_view(self, now: int) -> dict:
        """As front ends are told it, who do not know time zones: with the offset, and when it will be another."""
        shown = {name: value for name, value in self.config.items() if name != "public_url"}
        changes = offset_changes(self.zone, now)
        return {**shown, "features": self.config.get("features", {}), "payment_methods": self.payment_methods,
                "utc_offset": offset_at(now, self.zone)} | ({"utc_offset_changes": changes} if changes else {})

    def view(self) -> dict:
        services = [{name: item[name] for name in SUMMARY_FIELDS if name in item} for item in self.services.values()]
        shown = {"categories": self.categories, "services": services}
        return {"version": digest(shown), **shown}

    def icons(self) -> list[str]:
        """Every icon that the catalogue names, also within definitions."""
        named = icons_in([self.categories, self.payment_methods, self.bills, *self.offices.values(),
                          *self.services.values()])
        return sorted({icon for icon, _ in named})


def digest(value) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]


def icons_in(value, pointer: str = ""):
    """Each icon that is named, with the pointer to it."""
    if isinstance(value, dict):
        if isinstance(value.get("icon"), str):
            yield value["icon"], under(pointer, "icon")
        if isinstance(value.get("needs_icons"), list):
            yield from ((icon, under(under(pointer, "needs_icons"), index))
                        for index, icon in enumerate(value["needs_icons"]))
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from icons_in(item, under(pointer, key))


def check_icons(report: Report, value, known: frozenset[str] | None):
    for icon, pointer in icons_in(value) if known is not None else ():
        if icon not in known:
            report.note(pointer, f"there is no icon {shown(icon)}")


def check_config(report: Report, value):
    config(report, value, "")
    if report.lines:
        return
    unique(report, value["languages"], "/languages", "language", "tag")
    check_desks(report, value.get("payment_methods", []))
    if value["default_language"] not in [item["tag"] for item in value["languages"]]:
        report.note("/default_language", f"'{value['default_language']}' is not one of the languages")
    if fault := contradiction(value, int(clock.now())):
        report.note("/utc_offset", fault)


def check_desks(report: Report, methods: list[dict]):
    unique(report, methods, "/payment_methods", "method", "id")
    for index, method in enumerate(methods):
        pointer = f"/payment_methods/{index}/offices"
        unique(report, method.get("offices", []), pointer, "office")
        if "offices" in method and method["kind"] != "counter":
            report.note(pointer, "only what is paid in cash (kind 'counter') is paid at offices")


def check_categories(report: Report, value):
    categories(report, value, "")
    if not report.lines:
        unique(report, value, "", "category", "id")


class Reader:
    """Reads the files of one folder and gathers the faults of all of them."""

    def __init__(self, folder: Path, icons: frozenset[str] | None):
        self.folder = folder
        self.icons = icons  # that there are; None when nobody can say
        self.faults: list[str] = []
        self.texts: list[tuple[str, str, object]] = []  # with their files and pointers
        self.unread: dict[str, Path] = {}  # by their names in small letters
        for path in json_files(folder):
            other = self.unread.setdefault(path.name.lower(), path)
            if other is not path:
                self.faults.append(told_line(path.name, "", f"there is {other.name} too"))

    def file(self, name: str, check, absent=None):
        path = self.unread.pop(name, None)
        if path is not None:
            return self.checked(path, check)
        if absent is None:
            self.faults.append(f"{name}#: there is no such file; it needs the fields {', '.join(NEEDED)}")
        return absent

    def checked(self, path: Path, check):
        report = Report(path.name)
        value = read(report, path)
        if not report.lines:
            check(report, value)
            check_icons(report, value, self.icons)
        self.faults += report.lines
        self.texts += [(path.name, *found) for found in report.texts]
        return value

    def everything(self) -> tuple:
        """Settings, categories, offices, places, bills, staff, and the services by the names of their files."""
        return (self.file("config.json", check_config), self.file("categories.json", check_categories, absent=[]),
                self.file("offices.json", check_offices, absent=[]), self.file("places.json", check_places, absent=[]),
                self.file("bills.json", check_bills, absent=[]), self.file("staff.json", check_staff, absent=[]),
                self.services())

    def services(self) -> dict[str, dict]:
        """The definitions by the names of their files: all that were not read as something else."""
        return {path.name: self.checked(path, check_definition) for path in self.unread.values()}


def require_none(faults: list[str]):
    if faults:
        raise StartFault(*faults)


def in_order(definitions, groups: list[dict]) -> list[dict]:
    """As home shows them: the weightiest first, then by category, those of no known category last."""
    places = {group["id"]: place for place, group in enumerate(groups)}
    return sorted(definitions, key=lambda it: (-it.get("weight", 0), places.get(it["category"], len(places))))


def load_catalogue(folder: Path, icons: frozenset[str] | None = None, i18n: Path = I18N) -> Catalogue:
    """The whole catalogue, or a StartFault: the service does not start on half of one."""
    try:
        if not folder.is_dir():
            raise StartFault(f"the catalogue folder {folder} does not exist")
        reader = Reader(folder, icons)
    except OSError as fault:
        raise StartFault(f"the catalogue folder {folder} cannot be read: {fault.strerror}") from None
    settings, groups, offices, places, bills, staff, files = reader.everything()
    require_none(reader.faults)
    require_none(disagreements(files, offices, bills, settings))
    require_none(shortages(files, Stock(offices, places, bills, settings.get("payment_methods", []))))
    services = {definition["id"]: definition for definition in in_order(files.values(), groups)}
    words = Words(i18n, [item["tag"] for item in settings["languages"]])
    return Catalogue(settings, groups, with_bookings(offices, services), services, words,
                     places={place["id"]: place for place in places}, bills=bills,
                     staff={person["badge"]: person for person in staff},
                     files={name: definition["id"] for name, definition in files.items()})


def outlived(catalogue: Catalogue, today: date) -> list[str]:
    """What nobody can answer on this day or later, though on other days it could be: a last day that is over, say."""
    files = {name: catalogue.services[service] for name, service in catalogue.files.items()}
    stock = Stock([*catalogue.offices.values()], [*catalogue.places.values()], catalogue.bills, catalogue.payment_methods)
    return shortages(files, stock, today)
