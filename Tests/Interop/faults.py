"""What clients do to a server that they should not; each function is one fault, on a connection of its own."""

import socket
import struct

import wire_cases

REQUEST = b"GET %s HTTP/1.1\r\nHost: x\r\n\r\n"
LARGE = REQUEST % b"/milestones?pretty=true&limit=1000"


def connect(port):
    return socket.create_connection(("127.0.0.1", port), timeout=20)


def reset(connection):
    """Closes so that the server gets a reset instead of an end."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def resets_in_mid_answer(port, number):
    connection = connect(port)
    connection.sendall(LARGE * 4)
    connection.recv(1 + number % 2000)
    reset(connection)


def resets_before_the_answer(port, number):
    connection = connect(port)
    connection.sendall(LARGE)
    reset(connection)


def resets_in_mid_head(port, number):
    connection = connect(port)
    connection.sendall(LARGE[:1 + number % (len(LARGE) - 1)])
    reset(connection)


def leaves_in_mid_head(port, number):
    with connect(port) as connection:
        connection.sendall(LARGE[:1 + number % (len(LARGE) - 1)])


def leaves_at_once(port, number):
    connect(port).close()


def leaves_in_mid_body(port, number):
    with connect(port) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n" + b"x" * (number % 5000))


def does_not_take_its_answers(port, number):
    with connect(port) as connection:
        connection.sendall(LARGE * 20)


def sends_noise(port, number):
    with connect(port) as connection:
        connection.sendall(bytes((number * 7 + n * n) % 256 for n in range(300)))


def asks_too_much(port, number):
    with connect(port) as connection:
        connection.sendall(REQUEST % (b"/?" + b"a&" * 3000))
        connection.recv(65536)


def says_what_may_be_misread(port, number):
    case = wire_cases.CASES[number % len(wire_cases.CASES)]
    with connect(port) as connection:
        try:
            for step in case.steps:
                if isinstance(step, bytes):
                    connection.sendall(step)
            if not case.wanted.startswith("close"):
                connection.recv(65536)
        except OSError:
            pass  # closed, as it may be


ALL = [
    resets_in_mid_answer, resets_before_the_answer, resets_in_mid_head, leaves_in_mid_head, leaves_at_once,
    leaves_in_mid_body, does_not_take_its_answers, sends_noise, asks_too_much, says_what_may_be_misread,
]


def inject(port, numbers):
    """Commits the faults of these numbers, each kind in turn."""
    for number in numbers:
        ALL[number % len(ALL)](port, number // len(ALL))
