"""Clients that take their time: each is cut at its deadline, and keeps nobody else waiting."""

import json
import pathlib
import re
import socket
import tempfile
import threading
import time
import unittest

import process
import served
import wire

DEADLINE = 2
# The watchdog looks four times a second.
LATEST = DEADLINE + 1.5


class SlowClients(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        text = "x" * 1_000_000
        file = folder / "large.ndjson"
        file.write_text("".join(
            json.dumps({"id": f"m{n}", "date": "2006", "title": "t", "text": text}) + "\n" for n in range(10)))
        seconds = str(DEADLINE)
        cls.server = cls.enterClassContext(served.Server(
            str(file), "--cache-bytes", str(1 << 30), "--request-seconds", seconds, "--head-seconds", seconds, "--idle-seconds", seconds,
            "--answer-seconds", seconds, "--log-level", "error"))
        cls.server.get("/years/2006")  # so that it is made, and kept

    def setUp(self):
        """Asks all the time, as somebody does who must not be kept waiting."""
        self.longest, self.is_over = 0, threading.Event()
        self.asking = threading.Thread(target=self.ask)
        self.asking.start()

    def tearDown(self):
        self.is_over.set()
        self.asking.join()
        self.assertLess(self.longest, 1, "somebody else was kept waiting")

    def ask(self):
        while not self.is_over.wait(0.05):
            start = time.monotonic()
            outcome = wire.converse(self.server.port, [b"GET /livez HTTP/1.1\r\nHost: x\r\n\r\n"])
            self.longest = max(self.longest, time.monotonic() - start if str(outcome) == "200 open" else 60)

    def connect(self):
        connection = socket.create_connection(("127.0.0.1", self.server.port), timeout=15)
        self.addCleanup(connection.close)
        return connection

    def seconds_until_closed(self, connection, bytes_to_send=b""):
        """Sends a byte in a tenth of a second for as long as there are bytes and a connection."""
        start = time.monotonic()
        connection.settimeout(0.1)
        for byte in [*bytes_to_send, *[None] * 100]:
            try:
                if byte is not None:
                    connection.sendall(bytes([byte]))
                if connection.recv(1) == b"":
                    break
                self.fail("it was answered")
            except TimeoutError:
                continue
            except OSError:
                break
        return time.monotonic() - start

    def test_who_says_nothing_is_cut(self):
        self.assertTrue(DEADLINE * 0.5 < self.seconds_until_closed(self.connect()) < LATEST)

    def test_who_says_no_more_is_cut(self):
        connection = self.connect()
        connection.sendall(b"HEAD /livez HTTP/1.1\r\nHost: x\r\n\r\n")
        answer = b""
        while not answer.endswith(b"\r\n\r\n"):
            answer += connection.recv(65536)
        self.assertTrue(DEADLINE * 0.5 < self.seconds_until_closed(connection) < LATEST)

    def test_a_request_line_of_a_byte_at_a_time_is_cut(self):
        seconds = self.seconds_until_closed(self.connect(), b"GET /" + b"a" * 200)
        self.assertTrue(DEADLINE * 0.5 < seconds < LATEST, seconds)

    def test_empty_lines_for_ever_are_cut(self):
        seconds = self.seconds_until_closed(self.connect(), b"\r\n" * 100)
        self.assertTrue(DEADLINE * 0.5 < seconds < LATEST, seconds)

    def test_a_head_of_a_byte_at_a_time_is_cut(self):
        connection = self.connect()
        connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n")
        seconds = self.seconds_until_closed(connection, b"X: y\r\n" * 40)
        self.assertTrue(DEADLINE * 0.5 < seconds < LATEST, seconds)

    def slow_reader(self):
        """A connection that has asked for 10 MB and has room for little of it."""
        connection = socket.socket()
        self.addCleanup(connection.close)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.settimeout(15)
        connection.connect(("127.0.0.1", self.server.port))
        connection.sendall(b"GET /years/2006 HTTP/1.1\r\nHost: x\r\n\r\n")
        return connection

    def test_who_reads_a_byte_at_a_time_is_cut(self):
        connection = self.slow_reader()
        start, received, length = time.monotonic(), b"", 0
        while time.monotonic() - start < LATEST:
            received += connection.recv(1)
            time.sleep(0.001)
        length = int(re.search(rb"Content-Length: (\d+)", received)[1])
        count, end = len(received), received.index(b"\r\n\r\n") + 4
        try:
            while piece := connection.recv(1 << 20):
                count += len(piece)
        except ConnectionResetError:
            pass
        self.assertGreater(length, 10_000_000)
        self.assertLess(count - end, length, "the answer came whole")

    def test_who_does_not_read_is_cut_and_leaves_nothing_behind(self):
        before = process.open_files(self.server.process.pid)
        readers = [self.slow_reader() for _ in range(20)]
        self.assertTrue(process.wait_until(
            lambda: process.open_files(self.server.process.pid) >= before + len(readers)))
        start = time.monotonic()
        self.assertTrue(process.wait_until(
            lambda: process.open_files(self.server.process.pid) <= before + 2, LATEST + 5))
        self.assertLess(time.monotonic() - start, LATEST + 5)

    def test_who_reads_in_time_has_it_whole(self):
        connection = self.slow_reader()
        answer = bytearray()
        while not re.search(rb"\r\n\r\n.", answer):
            answer += connection.recv(1000)
        time.sleep(DEADLINE / 2)
        length = int(re.search(rb"Content-Length: (\d+)", answer)[1])
        while len(answer) - answer.index(b"\r\n\r\n") - 4 < length:
            piece = connection.recv(1 << 20)
            self.assertTrue(piece, "it was cut")
            answer += piece
