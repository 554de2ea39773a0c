"""An open bill of the account whose number an earlier step holds."""
from service.forms.kind import Kind
from service.forms.references import id_of, refers_to, verdict
from service.values.json_checks import Report, slug, under

ACCOUNTS = ("digits", "text", "phone", "id-number", "choice")  # what can hold the account of a bill


def refers(report: Report, step: dict, earlier: dict, pointer: str):
    refers_to(report, step["account"], under(pointer, "account"), (earlier, ACCOUNTS))


KIND = Kind(required={"account": slug}, refers=refers, once=True, makes="payment", rests_on="account", verdict=verdict,
            names=id_of("bill"), random_fields=lambda source: {"account": "account"})
