"""HTTP as bytes over asyncio: for more clients at once than threads could be, or quicker ones than http.client."""
import asyncio
import json
import re

from tests.service.server import Reply, dashed

LENGTH = re.compile(rb"\r\ncontent-length: (\d+)\r\n", re.IGNORECASE)


def message(method: str, path: str, body=None, **headers) -> bytes:
    """A request; `body` is sent as JSON."""
    content = b"" if body is None else json.dumps(body).encode()
    sent = {"Host": "localhost", **({"Content-Type": "application/json"} if content else {}),
            "Content-Length": len(content), **dashed(headers)}
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in sent.items()), "", ""]
    return "\r\n".join(lines).encode() + content


async def next_reply(reader: asyncio.StreamReader) -> Reply:
    head = await reader.readuntil(b"\r\n\r\n")
    body = await reader.readexactly(int(LENGTH.search(head)[1]))
    first, *lines = head.decode().rstrip().split("\r\n")
    headers = (line.split(": ", 1) for line in lines)
    return Reply(int(first.split()[1]), {name.lower(): value for name, value in headers}, body)
