"""Programs that serve while they are measured, and what is asked of them."""

import contextlib
import os
import pathlib
import re
import shlex
import signal
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PATIENCE = 60  # seconds that a program may take to start or stop; under valgrind it takes some


class Failure(Exception):
    """Why there is nothing to report."""


def request(method, path, host, headers=()):
    """The bytes of a request."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", *headers, "", ""]
    return "\r\n".join(lines).encode()


def free_port():
    """A port of loopback that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Client:
    """One keep-alive connection."""

    def __init__(self, port, host=None):
        self.host = host or f"127.0.0.1:{port}"
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.stream = self.socket.makefile("rb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()
        self.socket.close()

    def get(self, path, headers=()):
        """The whole response as it came, head and body; of a body in chunks what is in them."""
        self.socket.sendall(request("GET", path, self.host, headers))
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line = self.stream.readline()
            if not line:
                raise ConnectionError(f"{path}: the connection ended within a head")
            head += line
        if head.startswith(b"HTTP/1.1 304 "):
            return head
        if length := re.search(rb"(?i)\r\ncontent-length: (\d+)\r\n", head):
            return head + self.stream.read(int(length[1]))
        return head + b"".join(self.chunks())

    def chunks(self):
        """The chunks of a body."""
        while size := int(self.stream.readline(), 16):
            yield self.stream.read(size)
            self.stream.readline()
        self.stream.readline()


class Server:
    """A program that serves until the block is left."""

    #: What it may end with when it is told to.
    ends = (0,)

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
        if self.process.returncode not in self.ends and not failed:
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

    def wait_for(self, port, target, pause=0.05):
        """Waits until it answers `target` at `port` with 200."""
        def answered():
            try:
                with Client(port) as client:
                    return client.get(target).startswith(b"HTTP/1.1 200 ") or None
            except OSError:
                return None
        self.wait(answered, pause=pause)

    def cpu_seconds(self):
        """User and system time until now of it and its children, by thread or by process."""
        seconds = {}
        for process in family(self.process.pid):
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                if HAS_SCHEDSTAT:
                    for task in (process / "task").iterdir():
                        text = (task / "schedstat").read_text()
                        seconds[task.name] = int(text.split()[0]) / 1e9
                else:
                    fields = (process / "stat").read_text().rpartition(")")[2].split()
                    ticks = sum(map(int, fields[11:13]))
                    seconds[process.name] = ticks / os.sysconf("SC_CLK_TCK")
        return seconds

    def resident_bytes(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024

    def forget_peak(self):
        """Lets the peak begin with what is resident now."""
        pathlib.Path(f"/proc/{self.process.pid}/clear_refs").write_text("5")

    def peak_bytes(self):
        """The most that was resident at once."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) * 1024


class PeerServer(Server):
    """A server of others, which may end by the signal that it is sent."""

    ends = (0, -signal.SIGTERM)


def family(pid):
    """The folders in /proc of a process and of its children's children."""
    parents = {}
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            parents[int(folder.name)] = int(fields[1])
    found, members = {pid}, set()
    while found > members:
        members = found
        found = members | {child for child, parent in parents.items() if parent in members}
    return [pathlib.Path(f"/proc/{member}") for member in sorted(found)]


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
