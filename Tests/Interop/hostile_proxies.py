"""nginx and haproxy in front: whatever is sent to them, no request comes through that they did not send on."""

import json
import os
import pathlib
import socket
import subprocess
import tempfile
import time
import unittest

import served
import wire
import wire_cases

NGINX = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes 1;
events {{ worker_connections 256; }}
http {{
  log_format sent '$upstream_addr|$request_uri|$upstream_status'; access_log {folder}/sent.log sent;
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  upstream history {{ server 127.0.0.1:{back}; keepalive 4; }}
  server {{
    listen 127.0.0.1:{front}; client_header_timeout 3s; client_body_timeout 3s; ignore_invalid_headers off;
    location / {{ proxy_pass http://history; proxy_http_version 1.1; proxy_set_header Connection "";
      proxy_request_buffering off; }}
  }}
}}
"""
HAPROXY = """
global
  maxconn 256
  log stdout format raw local0 info
defaults
  mode http
  log global
  log-format "sent|%s|%HU"
  timeout connect 3s
  timeout client 3s
  timeout server 5s
  timeout http-request 3s
  http-reuse always
frontend front
  bind 127.0.0.1:{front}
  default_backend history
backend history
  server history 127.0.0.1:{back}
"""
LIVEZ = b"GET /livez HTTP/1.1\r\nHost: x\r\n\r\n"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Proxies(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.folder.chmod(0o755)
        self.log = self.enterContext(tempfile.TemporaryFile())
        self.server = self.enterContext(served.Server(
            served.HISTORY, "--access-log", "true", "--log-format", "json", "--log-level", "error",
            "--idle-seconds", "10", stderr=self.log))
        self.front = free_port()

    def start(self, command, text, name):
        file = self.folder / name
        file.write_text(text.format(folder=self.folder, front=self.front, back=self.server.port))
        output = self.enterContext(open(self.folder / "output.log", "w"))
        proxy = subprocess.Popen([*command, str(file)], stdout=output, stderr=subprocess.STDOUT)
        self.addCleanup(lambda: (proxy.terminate(), proxy.wait(20)))
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.front), timeout=1).close()
                return
            except OSError:
                self.assertIsNone(proxy.poll(), f"{command[0]} ended with {proxy.poll()}")
                time.sleep(0.05)
        self.fail(f"{command[0]} does not listen")

    def seen(self):
        """The targets of the requests that the server has had."""
        text = os.pread(self.log.fileno(), 1 << 24, 0).decode()
        lines = [json.loads(line) for line in text.splitlines()]
        # What the library has refused by itself has no target.
        return [line.get("target", "") for line in lines if line["logger"] == "access"]

    def assert_nothing_is_smuggled(self, sent_on):
        """Each request that the server has had is one that the proxy knows to have sent on, which
        `sent_on` lists; whoever asks next gets the answer to what he asked."""
        answered = 0
        for case in wire_cases.CASES:
            wanted = sum(word.isdigit() for word in case.wanted.split())
            answered += len(wire.converse(self.front, case.steps, wanted, case.heads, seconds=6).answers)
            following = wire.converse(self.front, [LIVEZ])
            self.assertEqual([answer.body for answer in following.answers], [b"ok\n"], case.name)
        time.sleep(1)
        seen, sent = self.seen(), sent_on()
        print(f"\n{self.id().rpartition('_')[2]}: {len(wire_cases.CASES)} cases, {answered} answers, {len(sent)} requests "
              f"sent on, {len(seen)} seen")
        self.assertGreater(len(seen), len(wire_cases.CASES))
        self.assertGreater(sent.count("/hidden"), 0)
        self.assertLessEqual(len(seen), len(sent))
        self.assertLessEqual(seen.count("/hidden"), sent.count("/hidden"))

    def test_nothing_is_smuggled_through_nginx(self):
        self.start(["nginx", "-p", str(self.folder), "-c"], NGINX, "nginx.conf")

        def sent_on():
            lines = (self.folder / "sent.log").read_text().splitlines()
            return [line.split("|")[1] for line in lines if not line.startswith("-|")]

        self.assert_nothing_is_smuggled(sent_on)

    def test_nothing_is_smuggled_through_haproxy(self):
        self.start(["haproxy", "-db", "-f"], HAPROXY, "haproxy.cfg")

        def sent_on():
            lines = (self.folder / "output.log").read_text().splitlines()
            found = [line.split("|", 2) for line in lines if line.startswith("sent|")]
            return [target for _, server, target in found if server == "history"]

        self.assert_nothing_is_smuggled(sent_on)
