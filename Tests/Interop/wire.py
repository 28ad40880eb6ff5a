"""Bytes sent to a server as they are, and a strict reading of what comes back."""

import dataclasses
import json
import re
import socket

# Asked for behind every request that leaves its connection open: it is, if this is answered, once.
LAST = b"GET /livez HTTP/1.1\r\nHost: last\r\nConnection: close\r\n\r\n"


class Finish:
    """A step of a case: the client sends no more."""


class Urgent:
    """A step of a case: a byte of urgent data."""


@dataclasses.dataclass
class Answer:
    status: int
    fields: dict
    body: bytes

    @property
    def is_problem(self):
        """Whether it is a refusal in the server's own words, which the library's are not."""
        return self.fields.get("content-type", "").startswith("application/problem+json") and \
            json.loads(self.body)["status"] == self.status


def answers(data, heads=()):
    """The whole answers that `data` begins with, and what follows them; `heads` are the numbers of the
    answers to HEAD."""
    found = []
    while True:
        answer, rest = one(data, len(found) in heads)
        if answer is None:
            return found, data
        if answer.status >= 200:
            found.append(answer)
        data = rest


def one(data, is_head):
    line = re.match(rb"HTTP/1\.1 ([1-5][0-9][0-9]) [ -~]*\r\n", data)
    head, mark, rest = data.partition(b"\r\n\r\n")
    if not line or not mark:
        return None, data
    fields = {}
    for text in head.split(b"\r\n")[1:]:
        name, colon, value = text.partition(b": ")
        name = name.decode("ascii").lower()
        if not colon or not re.fullmatch("[a-z0-9-]+", name) or name in fields:
            return None, data
        fields[name] = value.decode("latin-1")
    answer = Answer(int(line[1]), fields, b"")
    if is_head or answer.status < 200 or answer.status in (204, 304):
        return answer, rest
    if fields.get("transfer-encoding") == "chunked":
        return chunked(answer, rest, data)
    length = int(fields["content-length"])
    if len(rest) < length:
        return None, data
    answer.body = rest[:length]
    return answer, rest[length:]


def chunked(answer, rest, data):
    while size := re.match(rb"([0-9A-Fa-f]+)\r\n", rest):
        length, rest = int(size[1], 16), rest[size.end():]
        if rest[length:length + 2] != b"\r\n":
            break
        answer.body += rest[:length]
        rest = rest[length + 2:]
        if length == 0:
            return answer, rest
    return None, data


@dataclasses.dataclass
class Outcome:
    """What a connection came to: its answers, what else was sent, and whether it stayed open."""
    answers: list
    rest: bytes
    end: str

    def __str__(self):
        words = [str(answer.status) for answer in self.answers] + ["junk"] * bool(self.rest)
        return " ".join([*words, self.end])


def converse(port, steps, wanted=1, heads=(), seconds=10, wrap=lambda connection: connection):
    """Takes the steps, reads until there are `wanted` answers, and finds out whether the connection is open:
    "open", "close", or "hang" where nothing happens for so long."""
    with wrap(socket.create_connection(("127.0.0.1", port), timeout=seconds)) as connection:
        reading = Reading(connection, heads)
        try:
            for step in steps:
                take(connection, step)
        except OSError:
            pass  # It is closed already; what it has answered is still to be read.
        end = reading.until(wanted)
        if end == "open":
            try:
                connection.sendall(LAST)
            except OSError:
                pass
            end = reading.until(None)
            if len(reading.answers) == wanted + 1 and reading.answers[-1].status == 200 and end == "close":
                reading.answers.pop()
                end = "open"
        return Outcome(reading.answers, reading.rest, end)


def take(connection, step):
    if step is Finish:
        connection.shutdown(socket.SHUT_WR)
    elif step is Urgent:
        connection.send(b"!", socket.MSG_OOB)
    else:
        connection.sendall(step)


class Reading:
    """What has come over a connection so far."""

    def __init__(self, connection, heads):
        self.connection, self.heads = connection, heads
        self.answers, self.rest, self.data = [], b"", b""

    def until(self, count):
        """Reads until there are `count` answers and nothing else, or to the end for None."""
        while count is None or len(self.answers) < count:
            try:
                piece = self.connection.recv(65536)
            except TimeoutError:
                return "hang"
            except OSError:
                return "close"
            if not piece:
                return "close"
            self.data += piece
            self.answers, self.rest = answers(self.data, self.heads)
        return "open"
