"""Load on servers that take turns, and what it costs each of them."""

import dataclasses
import re
import socket
import statistics
import struct
import time

from servers import PATIENCE, Client, Failure, Server, output, request, say

# At the end of a run wrk calls this, so its counts need not be read out of its prose.
REPORT = """
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("counted %d %d %d %d %d %d %d\\n", summary.requests, summary.duration,
    summary.bytes, e.connect + e.read + e.write + e.timeout, e.status,
    latency:percentile(50), latency:percentile(99)))
end
"""

# Asks each time for something else: the target's # is a number that counts up.
COUNTING = REPORT + """
local before, after, number
init = function(arguments)
  before, after = arguments[1]:match("^(.*)#(.*)$")
  number = tonumber(arguments[2])
end
request = function()
  number = number + 1
  return wrk.format(nil, before .. string.format("%d", number) .. after)
end
"""
FIRST_NUMBER = 10_000_000  # and so many digits
NUMBERS_A_TURN = 1_000_000


@dataclasses.dataclass(frozen=True, eq=False)
class Side:
    """A server, and what it is asked for in its turns."""

    name: str
    server: Server
    port: int
    target: str
    headers: tuple = ()
    method: str = "GET"
    #: Whether all answers are of one length.
    is_even: bool = True

    def answer(self, number=FIRST_NUMBER):
        """The whole answer to a GET."""
        with Client(self.port) as client:
            return client.get(self.target.replace("#", str(number)), self.headers)


@dataclasses.dataclass(frozen=True)
class Turn:
    """What a second of load has cost."""

    cpu: float  # seconds of the server
    requests: int
    seconds: float
    median: float | None = None  # seconds that a request took
    slow: float | None = None  # of a hundred, 99 took less

    @property
    def cost(self):
        return self.cpu / self.requests

    @property
    def rate(self):
        return self.requests / self.seconds


class Contest:
    """Servers that answer the same question in turns, so that all meet the noise alike."""

    def __init__(self, what, sides, ask):
        self.what, self.sides, self.ask = what, sides, ask
        self.turns = {side.name: [] for side in sides}

    def add(self, side):
        self.sides.append(side)
        self.turns[side.name] = []

    def play(self, number):
        """A turn of each, in another order in every other round; the first is to warm up."""
        for side in self.sides if number % 2 else reversed(self.sides):
            before = side.server.cpu_seconds()
            figures = self.ask(side, number)
            after = side.server.cpu_seconds()
            # A thread that has ended meanwhile takes the time of its whole life out of the sum.
            cpu = sum(after[thread] - before.get(thread, 0) for thread in after)
            if number:
                self.turns[side.name].append(Turn(cpu, *figures))

    def ratios(self, first, second, figure):
        """The figure of one side by that of another, round by round."""
        return [getattr(a, figure) / getattr(b, figure)
                for a, b in zip(self.turns[first], self.turns[second])]

    def median(self, name, figure):
        values = [getattr(turn, figure) for turn in self.turns[name]]
        return None if None in values else statistics.median(values)


class Load:
    """Asks servers over a number of connections."""

    def __init__(self, connections, folder):
        self.connections = connections
        self.fixed, self.counting = folder / "report.lua", folder / "counting.lua"
        self.fixed.write_text(REPORT)
        self.counting.write_text(COUNTING)

    def wrk(self, side, number):
        """A second of wrk: requests, seconds, and how long the median and slow ones took."""
        counts = "#" in side.target
        first = FIRST_NUMBER + number * NUMBERS_A_TURN
        length = len(side.answer(first))
        report = output([
            "wrk", "--threads", "1", "--connections", str(self.connections), "--duration", "1s",
            "--script", self.counting if counts else self.fixed,
            *(f"--header={line}" for line in side.headers),
            f"http://127.0.0.1:{side.port}{'/' if counts else side.target}",
            *(["--", side.target, str(first)] if counts else [])], timeout=PATIENCE)
        requests, microseconds, size, errors, refusals, median, slow = map(
            int, re.search(r"^counted (.*)$", report, re.MULTILINE)[1].split())
        if errors or refusals or not requests:
            raise Failure(f"{side.name}, {side.target}: {requests} answers, {errors} errors, "
                          f"{refusals} not 2xx")
        # What had begun to arrive at the end is in the bytes and not in the requests.
        if side.is_even and not 0 <= size - requests * length <= self.connections * length:
            raise Failure(f"{side.name}, {side.target}: {requests} answers of {length} bytes are "
                          f"not {size} bytes")
        return requests, microseconds / 1e6, median / 1e6, slow / 1e6

    def bare(self, side, _):
        """A second of requests whose answers may have no body, which wrk would wait for."""
        length = len(side.answer())
        if side.method == "HEAD":
            length = side.answer().index(b"\r\n\r\n") + 4
        text = request(side.method, side.target, f"127.0.0.1:{side.port}", side.headers)
        connections = [blocking_connection(side.port) for _ in range(self.connections)]
        requests, begin = 0, time.monotonic()
        while (seconds := time.monotonic() - begin) < 1:
            for connection in connections:
                connection.sendall(text)
            for connection in connections:
                if len(connection.recv(length, socket.MSG_WAITALL)) != length:
                    raise Failure(f"{side.method} {side.target}: an answer is cut")
            requests += len(connections)
        for connection in connections:
            connection.close()
        return requests, seconds


def blocking_connection(port):
    """A connection whose reads wait for all that is asked, but not for ever."""
    connection = socket.create_connection(("127.0.0.1", port))
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, struct.pack("ll", 10, 0))
    return connection


def played(contests, rounds):
    """Plays every contest once to warm up and then in so many rounds."""
    for number in range(rounds + 1):
        for contest in contests:
            contest.play(number)
        if number:
            say(f"round {number} of {rounds}: " + "; ".join(
                f"{contest.what} " + ", ".join(
                    f"{name} {turns[-1].cost * 1e6:.1f}" for name, turns in contest.turns.items())
                for contest in contests) + " µs a request")
