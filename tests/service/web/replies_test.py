"""Answers and problems as responses: what is sent, and what need not be sent again."""
import json
import unittest

from starlette.requests import Request

from service.calls.call import Answer
from service.calls.problems import Problem
from service.web.encoding import Prepared, prepared
from service.web.replies import answer_response, names_tag, prepared_response, problem_response


def request(**headers: str) -> Request:
    sent = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "method": "GET", "path": "/", "headers": sent})


class Answers(unittest.TestCase):
    def test_nothing_is_nothing(self):
        response = answer_response(request(), Answer(204, headers={"X": "y"}))
        self.assertEqual((response.status_code, response.body, response.headers["x"]), (204, b"", "y"))

    def test_what_may_be_compressed_says_that_it_varies(self):
        large, secret = Answer(200, ["a" * 999], compress=True), Answer(200, ["a" * 999])
        for answer, accept, encoding, varies in ((large, "gzip", "gzip", "Accept-Encoding"),
                                                 (large, "", None, "Accept-Encoding"), (secret, "gzip", None, None)):
            headers = answer_response(request(accept_encoding=accept), answer).headers
            self.assertEqual((headers.get("content-encoding"), headers.get("vary")), (encoding, varies))

    def test_text_is_sent_as_it_is(self):
        self.assertEqual(answer_response(request(), Answer(200, {"a": "李"})).body, '{"a":"李"}'.encode())

    def test_a_problem_is_of_its_own_type(self):
        response = problem_response(Problem("too_many_requests", "Wait.", headers={"Retry-After": "5"}))
        self.assertEqual((response.status_code, response.media_type, response.headers["retry-after"],
                          json.loads(response.body)["code"]),
                         (429, "application/problem+json", "5", "too_many_requests"))


class Unchanged(unittest.TestCase):
    def test_which_tags_are_named(self):
        for header, named in (('"t"', True), ('W/"t"', True), ('"a", "t"', True), ("*", True), ("t", False),
                              ('"T"', False), ("", False)):
            self.assertEqual(names_tag(header, "t"), named, header)

    def test_who_has_it_already_is_sent_nothing(self):
        body = prepared(b"a" * 999, "text/html")
        again = prepared_response(request(if_none_match=f'W/"{body.tag}"', accept_encoding="br"), body,
                                  {"Cache-Control": "no-cache"})
        self.assertEqual((again.status_code, again.body, again.headers["cache-control"], again.headers["vary"]),
                         (304, b"", "no-cache", "Accept-Encoding"))
        self.assertNotIn("content-encoding", again.headers)
        self.assertEqual(prepared_response(request(if_none_match='"other"'), body, {}).status_code, 200)

    def test_a_tag_of_several_encodings_is_weak(self):
        self.assertEqual(prepared_response(request(), Prepared(b"a", "x", {}), {}).headers["etag"][0], '"')
        self.assertEqual(prepared_response(request(), prepared(b"a" * 999, "x"), {}).headers["etag"][:3], 'W/"')
