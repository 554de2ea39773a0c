"""The web application: requests become Calls, checked against the OpenAPI document; Answers become responses."""
import json
import re

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from service.calls.call import Call, Context
from service.calls.problems import Problem, nowhere
from service.catalogue.loading import Catalogue
from service.values import clock
from service.values.json_text import loads
from service.web.contract import DOCUMENT, JSON, Operation, operations
from service.web.encoding import Prepared, prepared
from service.web.handlers import HANDLERS, case_counts
from service.web.metrics import Metrics
from service.web.middleware import LARGEST_UPLOAD, Headers, LastResort, Measured, body_of
from service.web.replies import REVALIDATE, answer_response, prepared_response, problem_response
from service.web.stream import Streams

HOST = re.compile(r"[A-Za-z0-9.:\[\]-]{1,255}")


def documents(catalogue: Catalogue) -> dict[str, Prepared]:
    """What stays the same while the service runs, by path. Compressing it takes a while, so it is done once for all workers."""
    bodies = {"config": catalogue.config_view(int(clock.now())), "catalogue": catalogue.view(), "openapi.json": DOCUMENT}
    bodies |= {f"services/{name}": definition for name, definition in catalogue.services.items()}
    return {f"/api/v1/{path}": prepared(json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode(), JSON)
            for path, body in bodies.items()}


def parsed(text: bytes):
    """The JSON of a body. What a database or a hash would choke on later is refused here."""
    try:
        value = loads(text.decode("utf-8"))
        json.dumps(value, ensure_ascii=False).encode("utf-8")  # half a surrogate pair is no text
        return value
    except (ValueError, RecursionError):
        raise Problem("malformed_json", "The body cannot be read as JSON in UTF-8.") from None


async def json_body(request: Request):
    """The body as JSON; None when there is none."""
    text = await body_of(request)
    if not text:
        return None
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
        raise Problem("unsupported_media_type", "Send JSON with the header Content-Type: application/json.")
    return parsed(text)


def origin_of(request: Request, context: Context) -> str:
    """The address that goes into QR codes: the deployment's own, else the one that the client used."""
    host = request.headers.get("host", "")
    used = f"{request.url.scheme}://{host if HOST.fullmatch(host) else 'localhost'}"
    return context.catalogue.public_url or used


class Endpoint:
    """The operations of one path, by method."""

    def __init__(self, context: Context, metrics: Metrics, found: list[Operation], bodies: dict[str, Prepared]):
        self.context, self.metrics, self.bodies = context, metrics, bodies
        self.by_method = {operation.method: operation for operation in found}

    async def __call__(self, scope, receive, send):
        """As an application of its own, which is how Starlette takes an endpoint that is no function."""
        request = Request(scope, receive)
        operation = self.by_method["GET" if request.method == "HEAD" else request.method]
        scope["operation"] = operation.id
        try:
            response = await self.respond(request, operation)
        except Problem as problem:
            response = problem_response(problem)
        await response(scope, receive, send)

    async def respond(self, request: Request, operation: Operation) -> Response:
        if "\0" in request.url.path:
            raise nowhere()  # no id holds one, and PostgreSQL refuses it as text
        body = await body_of(request, LARGEST_UPLOAD) if operation.takes_upload else await json_body(request)
        query = operation.check_query(request.query_params.multi_items())
        call = self.call(request, query, body if operation.takes_upload else operation.check_body(body))
        if operation.id == "followCase":
            return await request.app.state.streams.open(call)
        if operation.id in HANDLERS:
            return answer_response(request, await run_in_threadpool(HANDLERS[operation.id], call))
        if operation.id == "getMetrics":
            return await self.measurements(request)
        if request.url.path not in self.bodies:
            raise Problem("service_not_found", "The catalogue has no service of this id.")
        return prepared_response(request, self.bodies[request.url.path], REVALIDATE)

    def call(self, request: Request, query: dict, body) -> Call:
        return Call(self.context, request.url.path, request.path_params, query, request.headers, body,
                    request.client.host if request.client else "", origin_of(request, self.context), int(clock.now()))

    async def measurements(self, request: Request) -> Response:
        counts = await run_in_threadpool(case_counts, self.call(request, {}, None))
        return PlainTextResponse(self.metrics.text(counts), media_type="text/plain; version=0.0.4")


async def refused(request: Request, fault: HTTPException) -> Response:
    """What the router refuses, as a problem."""
    if fault.status_code == 405:
        allowed = (fault.headers or {}).get("Allow", "GET, HEAD")
        return problem_response(Problem("method_not_allowed", f"Here one can {allowed}.", headers={"Allow": allowed}))
    return problem_response(nowhere())


def api_routes(context: Context, metrics: Metrics, bodies: dict[str, Prepared]) -> list[Route]:
    by_path = {}
    for operation in operations():
        by_path.setdefault(operation.path, []).append(operation)
    return [Route(path, Endpoint(context, metrics, found, bodies), methods=[it.method for it in found])
            for path, found in by_path.items()]


def application(context: Context, metrics: Metrics, bodies: dict[str, Prepared], pages: list[Route],
                build: str = "") -> Starlette:
    """The whole application; `bodies` are its documents, `pages` the routes of the front end, none when there is none."""
    around = [Middleware(Measured, metrics=metrics), Middleware(Headers, build=build), Middleware(LastResort)]
    routes = api_routes(context, metrics, bodies) + pages
    app = Starlette(routes=routes, middleware=around, exception_handlers={HTTPException: refused})
    app.router.redirect_slashes = False
    app.state.streams = Streams(context.database)
    return app
