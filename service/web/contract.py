"""The OpenAPI document as the gate: requests are checked against the very document that is served."""
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jsonschema import Draft202012Validator, RefResolver

from service.calls.problems import Problem

FILE = Path(__file__).resolve().parents[1] / "openapi.json"
DOCUMENT = json.loads(FILE.read_text(encoding="utf-8"))
JSON = "application/json"
RESOLVER = RefResolver("", DOCUMENT)


def resolved(item: dict) -> dict:
    while "$ref" in item:
        item = RESOLVER.resolve(item["$ref"])[1]
    return item


def pointer_to(path) -> str:
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)


def unknown_field(fault) -> str:
    return sorted(set(fault.instance) - set(fault.schema.get("properties", {})))[0]


def missing_field(fault) -> str:
    return next(name for name in fault.validator_value if name not in fault.instance)


def described(fault) -> tuple[str, str, str]:
    """Code, pointer and reason, in words of ours: the validator's own repeat what was sent, which may be private."""
    here = pointer_to(fault.absolute_path)
    if fault.validator == "additionalProperties":
        name = unknown_field(fault)[:60]
        return "unknown_field", here + pointer_to([name]), f"The field '{name}' is not known here."
    if fault.validator == "required":
        name = missing_field(fault)
        return "missing_field", here + pointer_to([name]), f"The field '{name}' is missing."
    if fault.validator == "type":
        return "wrong_type", here, f"The type must be {fault.validator_value}."
    if fault.validator in ("oneOf", "anyOf"):
        names = " or ".join(part["required"][0] for part in fault.validator_value)
        return "missing_field", here, f"Either {names} is needed."
    return "invalid_field", here, f"The value breaks the rule '{fault.validator}' of the service's OpenAPI document."


def check(validator: Draft202012Validator, value):
    """Unknown fields are told first: a slip in a field's name also makes another one missing."""
    faults = sorted(validator.iter_errors(value), key=lambda it: it.validator != "additionalProperties")
    if faults:
        code, pointer, reason = described(faults[0])
        raise Problem(code, reason, {"pointer": pointer})


@dataclass(frozen=True)
class Operation:
    id: str
    method: str
    path: str
    content: dict

    @cached_property
    def query_types(self) -> dict[str, dict]:
        parameters = [resolved(item) for item in self.content.get("parameters", [])]
        return {item["name"]: item for item in parameters if item["in"] == "query"}

    @cached_property
    def query_validator(self) -> Draft202012Validator:
        required = [name for name, item in self.query_types.items() if item.get("required")]
        properties = {name: item["schema"] for name, item in self.query_types.items()}
        schema = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
        return Draft202012Validator(schema, resolver=RESOLVER)

    @cached_property
    def takes_upload(self) -> bool:
        """Whether the body is a picture or a recording as it is, and no JSON."""
        return "requestBody" in self.content and JSON not in resolved(self.content["requestBody"])["content"]

    @cached_property
    def body_validator(self) -> Draft202012Validator | None:
        if "requestBody" not in self.content:
            return None
        schema = resolved(self.content["requestBody"])["content"][JSON]["schema"]
        return Draft202012Validator(schema, resolver=RESOLVER)

    @property
    def body_required(self) -> bool:
        return resolved(self.content.get("requestBody", {})).get("required", False)

    def check_query(self, pairs: list[tuple[str, str]]) -> dict:
        """The query with whole numbers read as such."""
        query = {}
        for name, value in pairs:
            if name in query:
                raise Problem("invalid_field", f"The parameter '{name[:60]}' stands there twice.")
            wants_number = self.query_types.get(name, {}).get("schema", {}).get("type") == "integer"
            is_number = value.isascii() and value.isdigit() and len(value) < 10
            query[name] = int(value) if wants_number and is_number else value
        check(self.query_validator, query)
        return query

    def check_body(self, body) -> dict:
        if self.body_validator is None or (body is None and not self.body_required):
            return {}
        check(self.body_validator, body)
        return body


def operations() -> list[Operation]:
    methods = ("get", "post", "put", "delete")
    return [Operation(content["operationId"], method.upper(), path, content)
            for path, item in DOCUMENT["paths"].items() for method, content in item.items() if method in methods]
