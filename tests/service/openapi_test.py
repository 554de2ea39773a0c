"""The OpenAPI document is a right one, and the service does what it says."""
import ast
import json
import re
import unittest

from jsonschema import Draft202012Validator

from service.calls.problems import CODES
from service.web.contract import described
from service.web.handlers import HANDLERS
from tests.service.contract import DOCUMENT, RESOLVER, ROOT, resolved

META = json.loads((ROOT / "tests/service/openapi_meta.json").read_text(encoding="utf-8"))
PHOTO = "post/api/v1/uploads"  # its body is no JSON, and a second one is only another photo
METHODS = {"get", "put", "post", "delete"}


def operations():
    for path, item in DOCUMENT["paths"].items():
        for method in item.keys() & METHODS:
            yield path, method, item[method]


def references(value, pointer: str = "#"):
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield pointer, value["$ref"]
        value = {name: item for name, item in value.items()}.items()
    elif isinstance(value, list):
        value = enumerate(value)
    else:
        return
    for name, item in value:
        yield from references(item, f"{pointer}/{name}")


def codes_in(description: str) -> set[str]:
    """Codes, and whatever else looks like one."""
    return {word for word in re.findall("[a-z_]+", description) if "_" in word or word in CODES}


def raised_codes() -> set[str]:
    """The codes that the service's own source gives to a Problem, there or through `described`."""
    given = []
    for path in (ROOT / "service").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem":
                given.append(node.args[0])
            elif isinstance(node, ast.FunctionDef) and node.name == described.__name__:
                given += [it.value.elts[0] for it in ast.walk(node) if isinstance(it, ast.Return)]
    return {node.value for node in given if isinstance(node, ast.Constant)}


class Document(unittest.TestCase):
    def test_it_is_openapi_3_1(self):
        faults = Draft202012Validator(META).iter_errors(DOCUMENT)
        self.assertEqual([f"{list(fault.absolute_path)}: {fault.message}" for fault in faults], [])

    def test_schemas_are_schemas(self):
        for name, schema in DOCUMENT["components"]["schemas"].items():
            with self.subTest(name):
                Draft202012Validator.check_schema(schema)

    def test_every_reference_leads_somewhere(self):
        found = list(references(DOCUMENT))
        self.assertGreater(len(found), 100)
        for pointer, target in found:
            with self.subTest(pointer):
                RESOLVER.resolve(target)

    def test_every_component_is_used(self):
        used = {target for _, target in references(DOCUMENT)}
        for kind, components in DOCUMENT["components"].items():
            for name in components:
                self.assertIn(f"#/components/{kind}/{name}", used)

    def test_operations_have_names_of_their_own(self):
        names = [operation["operationId"] for _, _, operation in operations()]
        self.assertEqual(len(names), len(set(names)))

    def test_path_parameters_are_described(self):
        for path, method, operation in operations():
            described = {it["name"] for it in map(resolved, operation.get("parameters", [])) if it["in"] == "path"}
            self.assertEqual(described, set(re.findall(r"\{(\w+)\}", path)), f"{method} {path}")

    def test_every_refusal_is_a_problem(self):
        for path, method, operation in operations():
            refusals = {status: resolved(it) for status, it in operation["responses"].items() if status[0] in "45d"}
            self.assertTrue(any(status[0] == "4" for status in refusals), f"{method} {path}")
            for status, response in refusals.items():
                self.assertEqual(list(response["content"]), ["application/problem+json"], f"{method} {path} {status}")

    def test_what_creates_needs_a_key(self):
        for path, method, operation in operations():
            if "201" in operation["responses"] and method + path != PHOTO:
                names = {it["name"] for it in map(resolved, operation["parameters"]) if it.get("required")}
                self.assertIn("Idempotency-Key", names, f"{method} {path}")

    def test_bodies_refuse_unknown_fields(self):
        for path, method, operation in operations():
            if "requestBody" in operation and method + path != PHOTO:
                schema = resolved(operation["requestBody"]["content"]["application/json"]["schema"])
                self.assertIs(schema["additionalProperties"], False, f"{method} {path}")

    def test_every_operation_is_served(self):
        prepared = {"getConfig", "getCatalogue", "getService", "getDocument", "getMetrics", "followCase"}
        self.assertEqual({operation["operationId"] for _, _, operation in operations()}, prepared | set(HANDLERS))

    def test_every_code_is_told_with_its_status(self):
        told = {(code, status) for _, _, operation in operations() for status, it in operation["responses"].items()
                if status[0] in "45d" for code in codes_in(resolved(it)["description"])}
        self.assertEqual({code for code, _ in told}, set(CODES))
        self.assertEqual([(code, status) for code, status in told if status not in (str(CODES[code][0]), "default")], [])

    def test_every_code_is_raised(self):
        self.assertEqual(raised_codes(), set(CODES))
