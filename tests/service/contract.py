"""Holds every answer of the service to its OpenAPI document."""
import json
import re
from pathlib import Path

from jsonschema import Draft202012Validator, RefResolver

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = json.loads((ROOT / "service/openapi.json").read_text(encoding="utf-8"))
RESOLVER = RefResolver("", DOCUMENT)


def resolved(item: dict) -> dict:
    while "$ref" in item:
        item = RESOLVER.resolve(item["$ref"])[1]
    return item


def path_item(path: str) -> dict | None:
    """The item of the document for this address; one without a parameter goes first."""
    for template in sorted(DOCUMENT["paths"], key=lambda it: it.count("{")):
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path):
            return DOCUMENT["paths"][template]
    return None


def described(method: str, path: str, status: int) -> dict:
    """The response that the document describes; `default` describes problems only."""
    item = path_item(path) or {}
    responses = item.get("get" if method == "HEAD" else method.lower(), {}).get("responses", {})
    if str(status) in responses:
        return resolved(responses[str(status)])
    if status < 400:
        raise AssertionError(f"the document does not know {method} {path} -> {status}")
    return resolved({"$ref": "#/components/responses/Fault"})


def check(method: str, path: str, reply):
    """Raises AssertionError when the reply is not what the document promises."""
    response = described(method, path, reply.status)
    known = {name.lower() for name in response.get("headers", {})}
    for name in ("etag", "location", "retry-after", "idempotent-replayed", "allow", "www-authenticate"):
        if name in reply.headers and name not in known:
            raise AssertionError(f"the document does not know the header {name} of {method} {path} -> {reply.status}")
    if "content" not in response or method == "HEAD":
        if reply.body:
            raise AssertionError(f"{method} {path} -> {reply.status} has a body")
        return
    media_type = reply.headers.get("content-type", "").partition(";")[0]
    if media_type not in response["content"]:
        raise AssertionError(f"{method} {path} -> {reply.status} is {media_type}")
    if media_type.endswith("json"):
        schema = response["content"][media_type]["schema"]
        for fault in Draft202012Validator(schema, resolver=RESOLVER).iter_errors(reply.json):
            raise AssertionError(f"{method} {path} -> {reply.status}: {fault.message} at {list(fault.absolute_path)}")
