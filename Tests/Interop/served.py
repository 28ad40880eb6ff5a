"""The program under test as a server of some history."""

import http.client
import json
import os
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
HISTORY = str(ROOT / "config/milestones.json")


class Server:
    """Serves a file until the block is left; `flags` are more of the program's, `options` those of its process."""

    def __init__(self, file, *flags, **options):
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [os.environ["MILESTONED"], "--port", "0", "--dataset", file, "--idle-seconds", "600", "--request-seconds",
             "600",
             *flags],
            stdout=self.log, stdin=subprocess.DEVNULL, **options)

    def __enter__(self):
        # What it prints first is where it listens; it ends early where it cannot.
        while not (url := re.search(rb":(\d+)/", os.pread(self.log.fileno(), 4096, 0))):
            try:
                self.process.wait(0.05)
                raise RuntimeError(f"the server ended with {self.process.returncode}")
            except subprocess.TimeoutExpired:
                pass
        self.port = int(url[1])
        self.url = f"http://127.0.0.1:{self.port}"
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        return self

    def __exit__(self, *_):
        self.connection.close()
        self.process.terminate()
        self.process.wait(60)
        self.log.close()

    def fetch(self, target, method="GET", **headers):
        """The status, the fields with names in lower case, and the body of an answer."""
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        self.connection.request(method, target, headers=names)
        response = self.connection.getresponse()
        fields = {name.lower(): value for name, value in response.getheaders()}
        return response.status, fields, response.read()

    def get(self, target):
        status, _, body = self.fetch(target)
        if status != 200:
            raise AssertionError(f"{target}: {status} {body.decode()}")
        return json.loads(body)
