"""The program under test as a server of some history."""

import http.client
import json
import os
import re
import subprocess
import tempfile


class Server:
    """Serves a file until the block is left."""

    def __init__(self, file):
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [os.environ["MILESTONED"], "--port", "0", "--dataset", file, "--idle-seconds", "600"],
            stdout=self.log, stdin=subprocess.DEVNULL)

    def __enter__(self):
        # What it prints first is where it listens; it ends early where it cannot.
        while not (url := re.search(rb":(\d+)/", os.pread(self.log.fileno(), 4096, 0))):
            try:
                self.process.wait(0.05)
                raise RuntimeError(f"the server ended with {self.process.returncode}")
            except subprocess.TimeoutExpired:
                pass
        self.connection = http.client.HTTPConnection("127.0.0.1", int(url[1]), timeout=60)
        return self

    def __exit__(self, *_):
        self.connection.close()
        self.process.terminate()
        self.process.wait(60)
        self.log.close()

    def get(self, target):
        self.connection.request("GET", target)
        response = self.connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise AssertionError(f"{target}: {response.status} {body.decode()}")
        return json.loads(body)
