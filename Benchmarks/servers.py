"""Programs that serve while they are measured, and what is asked of them."""

import contextlib
import os
import pathlib
import re
import shlex
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PATIENCE = 60  # seconds that a program may take to start or stop; under valgrind it takes some


class Failure(Exception):
    """Why there is nothing to report."""


class Client:
    """One keep-alive connection."""

    def __init__(self, port):
        self.host = f"127.0.0.1:{port}"
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.stream = self.socket.makefile("rb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()
        self.socket.close()

    def get(self, path):
        """The whole response as it came, head and body."""
        self.socket.sendall(f"GET {path} HTTP/1.1\r\nHost: {self.host}\r\n\r\n".encode())
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line = self.stream.readline()
            if not line:
                raise ConnectionError(f"{path}: the connection ended within a head")
            head += line
        length = int(re.search(rb"(?i)\r\ncontent-length: (\d+)\r\n", head)[1])
        return head + self.stream.read(length)


class Server:
    """A program that serves until the block is left."""

    def __init__(self, command, **variables):
        self.log = tempfile.TemporaryFile()
        self.patience = PATIENCE
        # The defaults are measured, whatever this shell has set.
        environment = {k: v for k, v in os.environ.items() if not k.startswith("MILESTONED")}
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment | variables, stdin=subprocess.DEVNULL,
            stdout=self.log)

    def __enter__(self):
        return self

    def __exit__(self, failed, *_):
        self.process.terminate()
        try:
            self.process.wait(timeout=PATIENCE)
        finally:
            self.process.kill()  # does nothing to one that has ended
            self.process.wait()
            self.log.close()
        if self.process.returncode and not failed:
            raise Failure(f"{self.name} ended with {self.process.returncode}, told to stop")

    @property
    def name(self):
        return pathlib.Path(self.process.args[0]).name

    def wait(self, question, pause):
        """The first answer to `question` that is not None."""
        deadline = time.monotonic() + self.patience
        while (answer := question()) is None:
            if self.process.poll() is not None:
                raise Failure(f"{self.name} ended with {self.process.returncode}, early")
            if time.monotonic() > deadline:
                raise Failure(f"{self.name} does not start")
            time.sleep(pause)
        return answer

    def port(self):
        """The port, once the program has printed its URL."""
        def told():
            text = os.pread(self.log.fileno(), 4096, 0)
            url = re.search(rb"http://127\.0\.0\.1:(\d+)/", text)
            return int(url[1]) if url else None
        return self.wait(told, pause=0.01)

    def cpu_seconds(self):
        """User and system time until now, by thread where the kernel tells it in nanoseconds."""
        process = pathlib.Path(f"/proc/{self.process.pid}")
        if not HAS_SCHEDSTAT:
            fields = (process / "stat").read_text().rpartition(")")[2].split()
            return {"all": sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")}
        seconds = {}
        for task in (process / "task").iterdir():
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                seconds[task.name] = int((task / "schedstat").read_text().split()[0]) / 1e9
        return seconds

    def resident_bytes(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024


def has_schedstat():
    try:
        return int(pathlib.Path("/proc/self/schedstat").read_text().split()[0]) > 0
    except OSError:
        return False


HAS_SCHEDSTAT = has_schedstat()


def say(text):
    print(text, file=sys.stderr, flush=True)


def run(command):
    """Runs a command whose output is for a person to read."""
    if subprocess.run(command, cwd=ROOT, stdout=sys.stderr).returncode:
        raise Failure(f"failed: {shlex.join(map(str, command))}")


def output(command, **options):
    return subprocess.run(
        command, cwd=ROOT, check=True, capture_output=True, text=True, **options).stdout
