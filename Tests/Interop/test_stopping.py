"""The program stops, and hands its port over, under load; no answer that was begun is lost."""

import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest

import process
import served
import wire


class Load:
    """Clients that connect, ask once and leave, until the block is left."""

    def __init__(self, port, clients=4):
        self.port, self.answered, self.lost = port, 0, []
        self.is_over = threading.Event()
        self.threads = [threading.Thread(target=self.ask) for _ in range(clients)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        for thread in self.threads:
            thread.join()

    def ask(self):
        while not self.is_over.is_set():
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
                    connection.sendall(b"GET /milestones?year=2006 HTTP/1.0\r\n\r\n")
                    answer = b""
                    while piece := connection.recv(65536):
                        answer += piece
                answers, rest = wire.answers(answer)
                if len(answers) == 1 and not rest and json.loads(answers[0].body)["total"] == 4:
                    self.answered += 1
                else:
                    self.lost.append(answer)
            except Exception as error:  # whatever it is, it is an answer that did not come
                self.lost.append(repr(error))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Stopping(unittest.TestCase):
    def test_finishes_what_it_has_begun_and_lets_nobody_in(self):
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        text = "x" * 1_000_000
        (folder / "large.ndjson").write_text("".join(
            json.dumps({"id": f"m{n}", "date": "2006", "title": "t", "text": text}) + "\n" for n in range(10)))
        admin = free_port()
        server = self.enterContext(served.Server(
            str(folder / "large.ndjson"), "--admin-port", str(admin), "--stop-seconds", "20"))

        def readiness():
            with socket.create_connection(("127.0.0.1", admin), timeout=10) as connection:
                connection.sendall(b"GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                return connection.recv(65536)[9:12]

        self.assertEqual(readiness(), b"200")
        idle = [socket.create_connection(("127.0.0.1", server.port), timeout=10) for _ in range(20)]
        for connection in idle:
            self.addCleanup(connection.close)
            connection.sendall(b"HEAD /livez HTTP/1.1\r\nHost: x\r\n\r\n")
            self.assertTrue(connection.recv(65536).startswith(b"HTTP/1.1 200 "))
        slow = socket.socket()
        self.addCleanup(slow.close)
        slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        slow.settimeout(20)
        slow.connect(("127.0.0.1", server.port))
        slow.sendall(b"GET /years/2006 HTTP/1.1\r\nHost: x\r\n\r\n")
        answer = bytearray(slow.recv(1000))
        start = time.monotonic()
        server.process.terminate()
        for connection in idle:
            self.assertEqual(connection.recv(1), b"")
        self.assertLess(time.monotonic() - start, 3)
        self.assertEqual(readiness(), b"503")
        with self.assertRaises(OSError):
            socket.create_connection(("127.0.0.1", server.port), timeout=2)
        self.assertIsNone(server.process.poll())
        length = int(re.search(rb"Content-Length: (\d+)", answer)[1])
        while piece := slow.recv(1 << 20):
            answer += piece
        self.assertEqual(len(answer) - answer.index(b"\r\n\r\n") - 4, length)
        self.assertEqual(server.process.wait(10), 0)

    def test_cuts_at_its_deadline_who_does_not_take_his_answer(self):
        server = self.enterContext(served.Server(served.HISTORY, "--stop-seconds", "1"))
        half = socket.create_connection(("127.0.0.1", server.port), timeout=10)
        self.addCleanup(half.close)
        half.sendall(b"GET /livez HTTP/1.1\r\n")
        start = time.monotonic()
        server.process.terminate()
        self.assertEqual(server.process.wait(10), 0)
        self.assertLess(time.monotonic() - start, 3)

    def test_hands_a_shared_port_over(self):
        port = free_port()
        flags = ["--port", str(port), "--share-port", "true"]
        server = self.enterContext(served.Server(served.HISTORY, *flags))
        with Load(port) as load:
            for _ in range(5):
                following = self.enterContext(served.Server(served.HISTORY, *flags))
                server.process.terminate()
                self.assertEqual(server.process.wait(20), 0)
                server = following
        self.assertEqual(load.lost, [])
        self.assertGreater(load.answered, 100)

    def test_leaves_an_inherited_socket_to_the_next(self):
        with socket.create_server(("127.0.0.1", 0), backlog=512) as listener:
            port = listener.getsockname()[1]
            with Load(port) as load:
                before = None
                for _ in range(5):
                    following = self.inheriting(listener)
                    if before:
                        before.terminate()
                        self.assertEqual(before.wait(20), 0)
                    before = following
                before.terminate()
                self.assertEqual(before.wait(20), 0)
                # Nobody serves now: who connects waits for the one that comes.
                time.sleep(0.2)
                last = self.inheriting(listener)
                answered = load.answered
                self.assertTrue(process.wait_until(lambda: load.answered > answered + 20))
            last.terminate()
            self.assertEqual(last.wait(20), 0)
        self.assertEqual(load.lost, [])
        self.assertGreater(load.answered, 100)

    def inheriting(self, listener):
        """The program, started as a service manager does; its port is not its own."""
        script = 'exec 3<&"$1"; LISTEN_PID=$$ LISTEN_FDS=1 exec "$MILESTONED" --dataset "$2"'
        started = subprocess.Popen(
            ["bash", "-c", script, "bash", str(listener.fileno()), served.HISTORY],
            pass_fds=[listener.fileno()], stdout=subprocess.PIPE, text=True)
        self.addCleanup(started.kill)
        self.addCleanup(started.stdout.close)
        self.assertIn(f":{listener.getsockname()[1]}/", started.stdout.readline())
        return started


class Files(unittest.TestCase):
    def test_none_is_written_to(self):
        with tempfile.TemporaryFile() as log, served.Server(
                served.HISTORY, "--access-log", "true", "--log-level", "trace", stderr=log) as server:
            pid = server.process.pid
            streams = {os.readlink(f"/proc/{pid}/fd/{number}") for number in (1, 2)}
            for number in range(200):
                server.fetch(["/milestones", "/milestones.csv", "/none", "/years/2006", "/metrics"][number % 5])
                if number % 50 == 0:
                    server.process.send_signal(signal.SIGHUP)
                self.assertEqual(set(process.files_open_for_writing(pid)) - streams, set())
