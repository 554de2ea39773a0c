"""What went wrong, as RFC 9457 problem documents with a stable code; never a stack trace, a query or a path."""
from dataclasses import dataclass, field

# code: (status, title). The detail of each says what this request can do about it.
CODES = {
    "malformed_json": (400, "The body is not JSON"),
    "unknown_field": (400, "A field is not known"),
    "missing_field": (400, "A field is missing"),
    "wrong_type": (400, "A field has the wrong type"),
    "invalid_field": (400, "A field has a value that is not allowed"),
    "idempotency_key_missing": (400, "The Idempotency-Key header is missing"),
    "idempotency_key_invalid": (400, "The Idempotency-Key header is not usable"),
    "secret_needed": (401, "The case's secret is needed"),
    "not_found": (404, "There is nothing here"),
    "service_not_found": (404, "There is no such service"),
    "office_not_found": (404, "There is no such office"),
    "slot_not_found": (404, "There is no such slot"),
    "hold_not_found": (404, "There is no such hold"),
    "case_not_found": (404, "There is no such case"),
    "account_not_found": (404, "There is no such account"),
    "payment_not_found": (404, "There is no such payment"),
    "badge_not_found": (404, "There is no such badge"),
    "mistyped_number": (404, "The case number has a slip in it"),
    "method_not_allowed": (405, "This cannot be done here"),
    "idempotency_conflict": (409, "The Idempotency-Key was used for another request"),
    "definition_changed": (409, "The service has changed meanwhile"),
    "slot_taken": (409, "The slot is taken"),
    "bill_paid": (409, "The bill is paid"),
    "payment_in_progress": (409, "The bill is being paid"),
    "nothing_to_pay": (409, "There is nothing to pay"),
    "nothing_to_send": (409, "The service sends nothing"),
    "not_done": (409, "The case is not done yet"),
    "too_late": (409, "It is too late for this change"),
    "case_cancelled": (409, "The case is cancelled"),
    "no_receipt": (409, "The case has no receipt"),
    "no_appointment": (409, "The case has no appointment"),
    "hold_expired": (410, "The hold has expired"),
    "body_too_large": (413, "The body is too large"),
    "unsupported_media_type": (415, "The body must be application/json"),
    "not_a_photo": (415, "This is not a photo"),
    "not_a_recording": (415, "This is not a recording of speech"),
    "invalid_answers": (422, "Some answers are not right"),
    "too_many_requests": (429, "Too many tries"),
    "internal_error": (500, "Something went wrong here"),
    "unavailable": (503, "The service is busy"),
}


@dataclass
class Problem(Exception):
    """Raised wherever a request cannot be done; undoes the transaction that it leaves."""

    code: str
    detail: str
    members: dict = field(default_factory=dict)  # further members of the document: fields, pointer, nearest
    headers: dict = field(default_factory=dict)

    @property
    def status(self) -> int:
        return CODES[self.code][0]

    def document(self) -> dict:
        status, title = CODES[self.code]
        kind = f"urn:handrail:problem:{self.code}"
        return {"type": kind, "title": title, "status": status, "detail": self.detail, "code": self.code,
                **self.members}


def nowhere() -> Problem:
    return Problem("not_found", "This address leads nowhere.")
