"""The home page in the language asked for: by the address, else the cookie, else the browser, else the default."""
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from service.catalogue.loading import Catalogue
from service.front_end.prerender import Rendered
from service.web.encoding import prepared, weights
from service.web.headers import policy
from service.web.replies import REVALIDATE, prepared_response

VARIES = "Accept-Encoding, Accept-Language, Cookie"


def known_language(wanted: str, known: list[str]) -> str | None:
    """The language of this tag, else the first of the same base: zh-Hans-CN is served by zh-CN."""
    exact = [tag for tag in known if tag.lower() == wanted.lower()]
    related = [tag for tag in known if tag.lower().split("-")[0] == wanted.lower().split("-")[0]]
    return next(iter(exact + related), None)


def preferred(header: str, known: list[str]) -> str | None:
    """The first language of an Accept-Language header that is known."""
    wanted = sorted(weights(header).items(), key=lambda item: -item[1])
    found = (known_language(tag, known) for tag, weight in wanted if weight > 0)
    return next((tag for tag in found if tag), None)


def language_of(request: Request, known: list[str], default: str) -> str:
    if "lang" in request.query_params:
        return known_language(request.query_params["lang"], known) or default
    remembered = known_language(request.cookies.get("lang", ""), known)
    return remembered or preferred(request.headers.get("accept-language", ""), known) or default


def home_route(made: Rendered, catalogue: Catalogue) -> Route:
    known, default = catalogue.languages, catalogue.config["default_language"]
    pages = {tag: prepared(html.encode(), "text/html") for tag, html in made.pages.items()}
    headers = {tag: {**REVALIDATE, "Content-Language": tag, "Content-Security-Policy": policy(html)}
               for tag, html in made.pages.items()}

    async def home(request: Request) -> Response:
        tag = language_of(request, known, default)
        response = prepared_response(request, pages[tag], headers[tag])
        response.headers["Vary"] = VARIES
        return response
    return Route("/", home)
