"""Counts of requests, shared by all workers through memory that they inherit, written out as Prometheus text."""
import mmap
import struct

from service.web.contract import operations

CLASSES = ("2xx", "3xx", "4xx", "5xx")
OTHER = "other"  # static files, the home page, and what is not found
CELL = struct.Struct("d")


class Metrics:
    """One row of cells for each worker: no two processes ever write the same cell, so none needs a lock."""

    def __init__(self, workers: int):
        self.series = [(name, kind) for name in [it.id for it in operations()] + [OTHER] for kind in CLASSES]
        self.places = {series: place for place, series in enumerate(self.series)}
        self.width = 2 * len(self.series)  # a count and a sum of seconds for each
        self.workers = workers
        self.worker = 0
        self.memory = mmap.mmap(-1, workers * self.width * CELL.size)

    def add(self, operation: str, status: int, seconds: float):
        place = 2 * self.places[operation, CLASSES[min(max(status // 100, 2), 5) - 2]]
        for offset, amount in ((place, 1.0), (place + 1, seconds)):
            at = (self.worker * self.width + offset) * CELL.size
            CELL.pack_into(self.memory, at, CELL.unpack_from(self.memory, at)[0] + amount)

    def total(self, offset: int) -> float:
        starts = ((worker * self.width + offset) * CELL.size for worker in range(self.workers))
        return sum(CELL.unpack_from(self.memory, start)[0] for start in starts)

    def text(self, cases: dict[str, int]) -> str:
        lines = ["# HELP handrail_requests_total Requests answered.", "# TYPE handrail_requests_total counter"]
        lines += self.lines("handrail_requests_total", 0)
        lines += ["# HELP handrail_request_seconds_total Seconds spent on answers.",
                  "# TYPE handrail_request_seconds_total counter"]
        lines += self.lines("handrail_request_seconds_total", 1)
        lines += ["# HELP handrail_cases Cases by state.", "# TYPE handrail_cases gauge"]
        lines += [f'handrail_cases{{state="{state}"}} {count}' for state, count in sorted(cases.items())]
        return "\n".join(lines) + "\n"

    def lines(self, name: str, part: int) -> list[str]:
        found = []
        for (operation, kind), place in self.places.items():
            if self.total(2 * place):
                value = f"{self.total(2 * place + part):.6f}".rstrip("0").rstrip(".")
                found.append(f'{name}{{operation="{operation}",status="{kind}"}} {value}')
        return found
