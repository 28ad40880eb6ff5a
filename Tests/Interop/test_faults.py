"""Faults of clients and of the system: nobody else notices, and nothing is left behind."""

import os
import resource
import socket
import tempfile
import time
import unittest

import faults
import process
import served
import wire

LIVEZ = b"GET /livez HTTP/1.1\r\nHost: x\r\n\r\n"
MEMORY = 4 << 20


class Faults(unittest.TestCase):
    def assert_steady(self, server, count, warm):
        """Commits faults, and holds memory and open files against those after the first `warm` of them."""
        pid = server.process.pid
        faults.inject(server.port, range(warm))
        files = process.open_files(pid)
        memory = process.memory(pid)
        faults.inject(server.port, range(warm, count))
        self.assertTrue(process.wait_until(lambda: process.open_files(pid) <= files + 2, 20))
        self.assertLess(process.memory(pid), memory + MEMORY)
        self.assertEqual(str(wire.converse(server.port, [LIVEZ])), "200 open")

    def test_six_hundred_leave_nothing_behind(self):
        with served.Server(served.HISTORY, "--log-level", "critical", "--idle-seconds", "3", "--head-seconds", "2",
                           "--request-seconds", "3") as server:
            self.assert_steady(server, 600, 300)

    def test_two_hundred_resets_in_mid_answer_disturb_nobody(self):
        with served.Server(served.HISTORY, "--log-level", "critical") as server:
            for number in range(200):
                faults.resets_in_mid_answer(server.port, number)
                if number % 10 == 0:
                    self.assertEqual(server.get("/milestones?year=2006")["total"], 4)


class FewFiles(unittest.TestCase):
    def connect(self, port, count):
        for _ in range(count):
            connection = socket.create_connection(("127.0.0.1", port), timeout=20)
            self.addCleanup(connection.close)
            connection.sendall(LIVEZ)
            yield connection

    def assert_quiet(self, server, log, seconds=3):
        """Neither the processor nor the log is busy."""
        before = process.processor_seconds(server.process.pid)
        time.sleep(seconds)
        self.assertLess(process.processor_seconds(server.process.pid) - before, 0.1 * seconds)
        lines = os.pread(log.fileno(), 1 << 20, 0).count(b"\n")
        self.assertLess(lines, 10 * (seconds + 5))

    def test_who_comes_beyond_the_limit_waits_and_is_answered_later(self):
        def few():
            resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))

        log = self.enterContext(tempfile.TemporaryFile())
        server = self.enterContext(served.Server(served.HISTORY, preexec_fn=few, stderr=log))
        connections = list(self.connect(server.port, 60))
        answered = []
        for connection in connections:
            connection.settimeout(0.2)
            try:
                answered.append(connection.recv(65536)[:12] == b"HTTP/1.1 200")
            except TimeoutError:
                answered.append(None)
        self.assertGreater(answered.count(True), 10)
        self.assertGreater(answered.count(None), 10)
        self.assert_quiet(server, log)
        waiting = [connection for connection, has in zip(connections, answered) if has is None]
        for connection, has in zip(connections, answered):
            if has:
                connection.close()
        for connection in waiting:
            connection.settimeout(10)
            self.assertEqual(connection.recv(65536)[:12], b"HTTP/1.1 200")
            connection.close()

    def test_no_file_left_at_all_stops_nothing_and_wastes_nothing(self):
        log = self.enterContext(tempfile.TemporaryFile())
        server = self.enterContext(served.Server(served.HISTORY, stderr=log))
        pid = server.process.pid
        before = resource.prlimit(pid, resource.RLIMIT_NOFILE)
        resource.prlimit(pid, resource.RLIMIT_NOFILE, (process.open_files(pid), before[1]))
        connections = list(self.connect(server.port, 40))
        self.assert_quiet(server, log)
        resource.prlimit(pid, resource.RLIMIT_NOFILE, before)
        for connection in connections:
            connection.settimeout(10)
            self.assertEqual(connection.recv(65536)[:12], b"HTTP/1.1 200")
