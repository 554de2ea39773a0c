"""What surrounds every request: measurements, headers, the last resort, and a limit to bodies."""
import logging
import time
import traceback

from sqlalchemy.exc import OperationalError, TimeoutError
from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect, Request

from service.calls.problems import Problem
from service.web.headers import SECURITY
from service.web.metrics import OTHER, Metrics
from service.web.replies import problem_response

LARGEST_BODY = 1 << 20
LARGEST_UPLOAD = 8 << 20
LARGEST_DRAINED = 32 << 20  # read to its end, so that the client hears the answer; beyond, the line is cut

log = logging.getLogger("handrail")


class Headers:
    """Adds the headers of every answer, unless the answer brings its own. `build` tells a page that it is an older one."""

    def __init__(self, app, build: str = ""):
        self.app = app
        self.always = {**SECURITY, "handrail-build": build} if build else SECURITY

    async def __call__(self, scope, receive, send):
        async def send_with_headers(message):
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.always.items():
                    headers.setdefault(name, value)
                if "cache-control" not in headers:
                    headers["cache-control"] = "no-store"
            await send(message)
        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


class Measured:
    """Counts each answer by its operation, which the router leaves in the scope."""

    def __init__(self, app, metrics: Metrics):
        self.app, self.metrics = app, metrics

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        began = time.perf_counter()

        async def send_counted(message):
            if message["type"] == "http.response.start":
                self.metrics.add(scope.get("operation", OTHER), message["status"], time.perf_counter() - began)
            await send(message)
        await self.app(scope, receive, send_counted)


class LastResort:
    """A fault of ours is logged here and told to the client as a problem without any of its inside."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        try:
            await self.app(scope, receive, send)
        except ClientDisconnect:
            pass  # nobody is left to be told
        except (OperationalError, TimeoutError) as fault:
            log.error("the database does not answer: %s", str(getattr(fault, "orig", fault)).strip())
            problem = Problem("unavailable", "Please try again in a moment.", headers={"Retry-After": "1"})
            await problem_response(problem)(scope, receive, send)
        except Exception:
            log.error("%s %s\n%s", scope["method"], scope["path"], traceback.format_exc())
            problem = Problem("internal_error", "It is our fault. Please try again.")
            await problem_response(problem)(scope, receive, send)


async def body_of(request: Request, most: int = LARGEST_BODY) -> bytes:
    """The body, or a Problem when it is larger than any request of this kind needs."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST_DRAINED:
            break
        if size <= most:
            parts.append(part)
    if size > most:
        raise Problem("body_too_large", f"A body may have {most >> 20} MiB at most.", headers={"Connection": "close"})
    return b"".join(parts)
