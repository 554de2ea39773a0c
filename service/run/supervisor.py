"""Workers that share one listening socket: started together, replaced when one dies, stopped within two seconds."""
import asyncio
import logging
import os
import resource
import signal
import socket
import sys
import time
from dataclasses import dataclass

import uvicorn

from service.values.faults import StartFault

STOP_SECONDS = 1.0  # for requests under way; with all else the whole takes less than two
BACKLOG = 1024
AWAITED = {signal.SIGINT, signal.SIGTERM, signal.SIGCHLD}

log = logging.getLogger("handrail")


def listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except (OSError, UnicodeError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise StartFault(f"cannot listen at {host} port {port}: {reason}") from None


def take_all_files():
    """Each connection is an open file, and what a shell or systemd allows at first is often 1024."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def address(listener: socket.socket) -> str:
    """Where a browser on this machine finds the service."""
    host, port = listener.getsockname()[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


@dataclass(frozen=True)
class Pipes:
    """`lifeline` ends when the supervisor is gone, however it went; a worker writes to `ready` once it accepts."""

    lifeline: int
    ready: int


class Worker(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, pipes: Pipes):
        super().__init__(config)
        self.pipes = pipes

    def install_signal_handlers(self):
        """The supervisor passes SIGTERM on; SIGINT from a terminal reaches everyone and is its business alone."""
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, self.handle_exit, signal.SIGTERM, None)

    async def startup(self, sockets=None):
        await super().startup(sockets=sockets)
        asyncio.get_running_loop().add_reader(self.pipes.lifeline, os._exit, 1)
        os.write(self.pipes.ready, b"1")
        os.close(self.pipes.ready)

    async def shutdown(self, sockets=None):
        self.config.app.state.streams.close()  # they would never end by themselves
        await super().shutdown(sockets=sockets)


def config_for(app) -> uvicorn.Config:
    return uvicorn.Config(app, lifespan="off", log_config=None, access_log=False, server_header=False,
                          timeout_keep_alive=30)


class Supervisor:
    def __init__(self, listener: socket.socket, workers: int, application):
        self.listener = listener
        self.count = workers
        self.application = application  # made in each worker, for its number
        self.lifeline = os.pipe()
        self.running: dict[int, int] = {}  # process id: number of the worker

    def run(self, ready):
        """Serves until a signal says to stop; calls `ready` once all workers accept. Gives the exit status."""
        take_all_files()
        signal.pthread_sigmask(signal.SIG_BLOCK, AWAITED)
        pipes = [self.start(number) for number in range(self.count)]
        if not all(os.read(pipe, 1) for pipe in pipes):
            self.stop()
            raise StartFault("a worker ended before it could accept requests; its reason is above")
        ready()
        while signal.sigwait(AWAITED) == signal.SIGCHLD:
            for number in self.ended():
                os.close(self.start(number))
        self.stop()
        return 0

    def start(self, number: int) -> int:
        """Forks a worker; gives the pipe that it writes to when it is ready."""
        read, write = os.pipe()
        sys.stdout.flush()
        process = os.fork()
        if process == 0:
            os.close(self.lifeline[1])
            self.work(number, Pipes(self.lifeline[0], write))
        os.close(write)
        self.running[process] = number
        return read

    def work(self, number: int, pipes: Pipes):
        """A worker's whole life; never returns into what the supervisor was doing."""
        status = 1
        try:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, AWAITED)
            Worker(config_for(self.application(number)), pipes).run(sockets=[self.listener])
            status = 0
        finally:
            if status:
                sys.excepthook(*sys.exc_info())
            sys.stderr.flush()
            os._exit(status)

    def ended(self) -> list[int]:
        """The numbers of the workers that have ended since last asked."""
        numbers = []
        while self.running:
            process, _ = os.waitpid(-1, os.WNOHANG)
            if process == 0:
                break
            numbers.append(self.running.pop(process))
        return numbers

    def stop(self):
        self.listener.close()
        deadline = time.monotonic() + STOP_SECONDS
        self.signal_all(signal.SIGTERM)
        self.ended()
        while self.running and (left := deadline - time.monotonic()) > 0:
            signal.sigtimedwait({signal.SIGCHLD}, left)
            self.ended()
        for number in self.running.values():
            log.warning("worker %d did not stop within %d second and was ended", number, STOP_SECONDS)
        self.signal_all(signal.SIGKILL)
        for process in self.running:
            os.waitpid(process, 0)

    def signal_all(self, which: signal.Signals):
        for process in self.running:
            os.kill(process, which)
