"""What clients send by mistake or in malice is refused with a problem, and the service goes on."""
import json
import socket
import unittest
from http.client import HTTPConnection

from tests.service.server import SERVICE, Server, case_body

CASES = "/api/v1/cases"


class BadInput(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server()
        cls.addClassCleanup(cls.server.close)
        cls.slot = cls.server.free_slot()

    def setUp(self):
        self.before = self.server.said()

    def tearDown(self):
        self.assertEqual(self.server.get("/healthz").status, 200)
        self.assertEqual(self.server.said()[len(self.before):], "")  # no fault of ours was logged

    def refused(self, reply, status: int, code: str):
        self.assertEqual((reply.status, reply.code), (status, code), reply.body)
        self.assertEqual(reply.headers["content-type"], "application/problem+json")
        for inside in ("Traceback", "sqlite", "SELECT", "/service/", ".py"):
            self.assertNotIn(inside, reply.body.decode())

    def test_broken_json(self):
        broken = [b"{", b"", b"nonsense", b'{"a": 1,}', b"\xff\xfe", b'{"a": NaN}', b'{"a": Infinity}', b'{"a": -1e999}',
                  b'{"a": "\\ud800"}',
                  b'{"service": "a", "service": "b"}', b"[" * 100000, b"1" * 5000, '{"a": 1}'.encode("utf-16")]
        for body in broken:
            with self.subTest(body[:30]):
                reply = self.server.post(CASES, body)
                self.refused(reply, 400, "malformed_json" if body else "wrong_type")

    def test_wrong_types(self):
        for body in ([], "text", 5, None, True):
            self.refused(self.server.post(CASES, json.dumps(body).encode()), 400, "wrong_type")
        wrong = {"service": 5, "definition_version": "1", "language": ["zh-CN"], "channel": None, "answers": [],
                 "hold": 7,
                 "on_behalf_of": "Li"}
        for name, value in wrong.items():
            with self.subTest(name):
                reply = self.server.case(self.slot, **{name: value})
                self.refused(reply, 400, "wrong_type")
                self.assertEqual(reply.json["pointer"], f"/{name}")

    def test_values_that_are_not_allowed(self):
        wrong = {"service": "../etc", "definition_version": 0, "language": "Chinese!", "channel": "fax", "hold": "a b"}
        for name, value in wrong.items():
            with self.subTest(name):
                reply = self.server.case(self.slot, **{name: value})
                self.refused(reply, 400, "invalid_field")
                self.assertEqual(reply.json["pointer"], f"/{name}")

    def test_missing_fields(self):
        for name in ("service", "definition_version", "language", "channel", "answers"):
            body = case_body(self.slot)
            del body[name]
            reply = self.server.post(CASES, body)
            self.refused(reply, 400, "missing_field")
            self.assertEqual(reply.json["pointer"], f"/{name}")

    def test_unknown_fields_are_refused_everywhere(self):
        hold = self.server.hold(self.server.free_slot("river-town")).json["id"]
        wanted = {"service": SERVICE, "office": "east-hall", "slot": "a"}
        replies = [self.server.case(self.slot, colour="red"),
                   self.server.case(self.slot, on_behalf_of={"name": "王", "age": 9}),
                   self.server.post("/api/v1/holds", {**wanted, "colour": "red"}),
                   self.server.call("PUT", f"/api/v1/holds/{hold}", {"minutes": 60}),
                   self.server.post(f"{CASES}/12345678/cancel", {"reason": "x"}, Case_Secret="x"),
                   self.server.post(f"{CASES}/12345678/reschedule", {"slot": "a", "reason": "x"}, Case_Secret="x"),
                   self.server.get("/api/v1/offices?colour=red"), self.server.get("/api/v1/catalogue?colour=red"),
                   self.server.get("/healthz?colour=red")]
        for reply in replies:
            self.refused(reply, 400, "unknown_field")

    def test_an_unknown_step(self):
        body = case_body(self.slot)
        body["answers"]["colour"] = "red"
        reply = self.server.post(CASES, body)
        self.refused(reply, 422, "invalid_answers")
        self.assertEqual(reply.json["fields"], {"colour": "unknown_step"})

    def test_answers_of_every_json_type(self):
        for value in (5, 1.5, True, None, [], {}, ["a"], {"a": {"b": []}}, "", "a" * 100000, "\u0000", "%s' OR 1=1 --"):
            for step in ("document", "office", "slot", "name", "phone"):
                body = case_body(self.slot)
                body["answers"][step] = value
                reply = self.server.post(CASES, body)
                self.refused(reply, 422, "invalid_answers")
                self.assertIn(step, reply.json["fields"])

    def test_bodies_that_are_too_large(self):
        for size in ((1 << 20) + 1, 10 << 20):
            reply = self.server.post(CASES, b'"' + b"a" * (size - 2) + b'"')
            self.refused(reply, 413, "body_too_large")
        self.refused(self.server.post(CASES, b'"' + b"a" * ((1 << 20) - 2) + b'"'), 400, "wrong_type")

    def test_a_large_body_in_pieces(self):
        def pieces():
            for _ in range(10 << 4):
                yield b"a" * (1 << 16)
        headers = {"Content-Type": "application/json", "Transfer-Encoding": "chunked", "Idempotency-Key": "k"}
        connection = HTTPConnection("127.0.0.1", self.server.port)
        connection.request("POST", CASES, pieces(), headers, encode_chunked=True)
        self.assertEqual(connection.getresponse().status, 413)
        connection.close()

    def test_other_types_of_content(self):
        for content_type in ("text/plain", "application/x-www-form-urlencoded", "application/jsonp", "",
                             "multipart/form-data; boundary=x"):
            reply = self.server.post(CASES, b"{}", Content_Type=content_type)
            self.refused(reply, 415, "unsupported_media_type")
        for content_type in ("application/json; charset=utf-8", "Application/JSON"):
            self.refused(self.server.post(CASES, b"{}", Content_Type=content_type), 400, "missing_field")

    def test_methods_that_are_not_there(self):
        for method, path, allowed in (("DELETE", "/api/v1/config", {"GET", "HEAD"}), ("GET", "/api/v1/holds", {"POST"}),
                                      ("PATCH", CASES, {"POST", "GET", "HEAD"}),
                                      ("POST", "/api/v1/holds/a", {"PUT", "DELETE"}),
                                      ("OPTIONS", "/healthz", {"GET", "HEAD"})):
            reply = self.server.call(method, path)
            self.refused(reply, 405, "method_not_allowed")
            self.assertEqual(set(reply.headers["allow"].split(", ")), allowed)

    def test_addresses_that_lead_nowhere(self):
        for path in ("/nowhere", "/api/v1", "/api/v1/", "/api/v2/config", "/api/v1/config/", "/api/v1/services/",
                     "/assets/../main.py",
                     "/assets/%2e%2e/main.py", "/" + "a" * 4000, "/%00", "/%ff", "/api/v1/services/%00",
                     "/api/v1/offices/a%00"):
            self.refused(self.server.call("GET", path), 404, "not_found")

    def test_odd_names_in_addresses(self):
        for name in ("%27%20OR%201", "a" * 2000, "..", "%E4%B8%AD"):
            self.refused(self.server.get(f"/api/v1/services/{name}"), 404, "service_not_found")
            self.refused(self.server.get(f"/api/v1/offices/{name}"), 404, "office_not_found")
            self.refused(self.server.get(f"{CASES}/{name}", Case_Secret="x"), 404, "case_not_found")
            self.refused(self.server.call("PUT", f"/api/v1/holds/{name}"), 404, "hold_not_found")

    def test_queries(self):
        slots = f"/api/v1/slots?service={SERVICE}&office=east-hall"
        for query, code in (("&days=0", "invalid_field"), ("&days=61", "invalid_field"), ("&days=many", "wrong_type"),
                            ("&days=-1", "wrong_type"),
                            ("&days=", "wrong_type"), ("&from=today", "invalid_field"),
                            ("&from=2026-02-30", "invalid_field"),
                            ("&office=west-center", "invalid_field"), ("&colour=red", "unknown_field")):
            with self.subTest(query):
                self.refused(self.server.get(slots + query), 400, code)
        self.refused(self.server.get("/api/v1/slots?office=east-hall"), 400, "missing_field")
        self.assertEqual(self.server.get(slots + "&from=9999-12-31").json, [])
        self.assertEqual(self.server.get(slots + "&from=0001-01-01").json, [])

    def test_what_is_no_http(self):
        for data in (b"\x00\x01\x02\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
                     b"POST /api/v1/cases HTTP/1.1\r\nContent-Length: x\r\n\r\n",
                     b"GET /api/v1/config HTTP/1.1\r\n"):
            with socket.create_connection(("127.0.0.1", self.server.port)) as line:
                line.sendall(data)
                line.shutdown(socket.SHUT_WR)
                answer = line.recv(65536)
                self.assertTrue(answer == b"" or answer.startswith(b"HTTP/1.1 4"), answer[:80])

    def test_a_client_that_goes_away(self):
        with socket.create_connection(("127.0.0.1", self.server.port)) as line:
            line.sendall(b"POST /api/v1/cases HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{")

    def test_a_host_that_is_no_host(self):
        reply = self.server.case(self.server.free_slot("river-town"))
        self.assertEqual(reply.status, 201)
        path = f"{CASES}/{reply.json['number']}/receipt"
        again = self.server.get(path, Case_Secret=reply.json["secret"], Host='evil"<script>')
        self.assertTrue(again.json["qr"]["text"].startswith("http://localhost/"), again.json["qr"]["text"])
