"""Answers and problems as HTTP responses."""
import json

from starlette.requests import Request
from starlette.responses import Response

from service.calls.call import Answer
from service.calls.problems import Problem
from service.web.encoding import Prepared, squeezed

REVALIDATE = {"Cache-Control": "no-cache"}


def problem_response(problem: Problem) -> Response:
    body = json.dumps(problem.document(), ensure_ascii=False).encode()
    return Response(body, problem.status, problem.headers, "application/problem+json")


def answer_response(request: Request, answer: Answer) -> Response:
    if answer.value is None:
        return Response(status_code=answer.status, headers=answer.headers)
    body = json.dumps(answer.value, ensure_ascii=False, separators=(",", ":")).encode()
    if not answer.compress:
        return Response(body, answer.status, answer.headers, "application/json")
    encoding, body = squeezed(request.headers.get("accept-encoding", ""), body)
    return Response(body, answer.status, {**answer.headers, **encoded(encoding)}, "application/json")


def encoded(encoding: str) -> dict:
    varies = {"Vary": "Accept-Encoding"}
    return varies if encoding == "identity" else {**varies, "Content-Encoding": encoding}


def names_tag(header: str, tag: str) -> bool:
    """Whether If-None-Match names this tag; weak ones count, as for every GET."""
    given = [part.strip().removeprefix("W/") for part in header.split(",")]
    return "*" in given or f'"{tag}"' in given


def prepared_response(request: Request, body: Prepared, headers: dict) -> Response:
    """A prepared body with its tag, or 304 when the client has it already.

    The tag is one for all encodings, and weak therefore: their bytes differ, their meaning does not.
    """
    tagged = {**headers, "ETag": f'W/"{body.tag}"' if body.compressed else f'"{body.tag}"'}
    if names_tag(request.headers.get("if-none-match", ""), body.tag):
        return Response(status_code=304, headers=tagged | encoded("identity"))
    encoding, content = body.form(request.headers.get("accept-encoding", ""))
    return Response(content, 200, tagged | encoded(encoding), body.media_type)
