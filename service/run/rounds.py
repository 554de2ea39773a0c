"""What a worker does again and again without being asked, each in a thread of its own."""
import logging
import threading
import time
from typing import Callable

from sqlalchemy.exc import SQLAlchemyError

from service.values import clock

log = logging.getLogger("handrail")


def regularly(what: str, seconds: float, work: Callable[[int], None]):
    """Calls `work(now)` at once and then as often as this, through every fault: the next round may go better."""
    def run():
        while True:
            try:
                work(int(clock.now()))
            except Exception as fault:  # without another round nobody would ever know
                log.error("%s: %s", what, fault if isinstance(fault, SQLAlchemyError) else repr(fault))
            time.sleep(seconds)
    threading.Thread(target=run, daemon=True, name=what).start()
