"""TLS as other implementations speak it."""

import json
import os
import pathlib
import signal
import socket
import ssl
import subprocess
import tempfile
import time
import unittest
import warnings

import certificates
import process
import served
import wire
import wire_cases

LIVEZ = b"GET /livez HTTP/1.1\r\nHost: x\r\n\r\n"


class SecureConnections(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.files = certificates.make(self.folder)
        self.log = self.enterContext(tempfile.TemporaryFile())
        self.server = self.enterContext(served.Server(
            served.HISTORY, *certificates.flags(self.files), "--idle-seconds", "30", "--head-seconds", "3",
            "--log-format", "json", stderr=self.log))
        warnings.simplefilter("ignore", DeprecationWarning)  # of versions that are asked for to be refused

    def connect(self, context, name="localhost"):
        plain = socket.create_connection(("127.0.0.1", self.server.port), timeout=10)
        connection = context.wrap_socket(plain, server_hostname=name)
        self.addCleanup(connection.close)
        return connection

    def assert_alive(self, connection):
        """An answer in full: its head and its body may be two records."""
        connection.sendall(LIVEZ)
        answer = b""
        while not answer.endswith(b"\r\n\r\nok\n"):
            piece = connection.recv(65536)
            self.assertTrue(piece, answer)
            answer += piece
        self.assertTrue(answer.startswith(b"HTTP/1.1 200 "), answer)

    def lines(self):
        return [json.loads(line)["message"] for line in
                os.pread(self.log.fileno(), 1 << 20, 0).decode().splitlines()]

    def test_python_and_curl_believe_the_certificate_for_its_names(self):
        context = certificates.believing(self.files[0])
        for name in ["localhost", "127.0.0.1"]:
            with self.connect(context, name) as connection:
                self.assertEqual(connection.version(), "TLSv1.3")
                self.assert_alive(connection)
            curl = ["curl", "--silent", "--fail", "--cacert", self.files[0],
                    f"https://{name}:{self.server.port}/milestones?year=2006"]
            answer = subprocess.run(curl, check=True, capture_output=True).stdout
            self.assertEqual(json.loads(answer)["total"], 4)
        with self.assertRaises(ssl.SSLCertVerificationError):
            self.connect(context, "other.example")

    def test_versions_before_1_2_are_refused(self):
        for version in [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3]:
            self.connect(certificates.of_version(version))
        for version in [ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1]:
            with self.assertRaises((ssl.SSLError, ConnectionResetError)):
                self.connect(certificates.of_version(version))

    def test_ciphers_without_forward_secrecy_or_authentication_are_refused(self):
        for cipher in ["AES128-GCM-SHA256", "AES256-SHA", "ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES256-SHA384",
                       "DHE-RSA-AES128-GCM-SHA256", "NULL", "aNULL"]:
            context = certificates.of_version(ssl.TLSVersion.TLSv1_2)
            context.set_ciphers(f"{cipher}:@SECLEVEL=0")
            with self.assertRaises((ssl.SSLError, ConnectionResetError), msg=cipher):
                self.connect(context)

    def test_each_case_of_the_wire_comes_to_the_same(self):
        context = certificates.of_version(ssl.TLSVersion.TLSv1_3)
        for case in wire_cases.CASES:
            if not all(isinstance(step, bytes) for step in case.steps):
                continue  # Python's end of TLS is the end of reading too.
            with self.subTest(case.name):
                wanted = sum(word.isdigit() for word in case.wanted.split())
                outcome = wire.converse(
                    self.server.port, case.steps, wanted, case.heads, wrap=context.wrap_socket)
                self.assertEqual(str(outcome), case.wanted)

    def test_a_handshake_that_does_not_go_on_is_cut(self):
        server = self.enterContext(served.Server(
            served.HISTORY, *certificates.flags(self.files), "--request-seconds", "2", "--log-level", "error"))
        for start in [b"", b"\x16\x03\x01\x02\x00", LIVEZ]:
            with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
                begun = time.monotonic()
                connection.sendall(start)
                try:
                    while connection.recv(65536):
                        pass
                except ConnectionResetError:
                    pass
                self.assertLess(time.monotonic() - begun, 5, start)

    def test_a_new_certificate_is_shown_to_new_connections(self):
        old = certificates.of_version(ssl.TLSVersion.TLSv1_3)
        before = self.connect(old)
        self.assert_alive(before)
        shown = before.getpeercert(binary_form=True)
        certificates.make(self.folder, "another")
        self.server.process.send_signal(signal.SIGHUP)
        self.assertTrue(process.wait_until(lambda: "the certificate is reloaded" in self.lines()), self.lines())
        after = self.connect(certificates.believing(self.files[0]))
        self.assertNotEqual(after.getpeercert(binary_form=True), shown)
        self.assert_alive(before)

    def test_a_broken_certificate_leaves_the_one_before_and_a_line(self):
        shown = self.connect(certificates.of_version(ssl.TLSVersion.TLSv1_3)).getpeercert(binary_form=True)
        good = self.files[0].read_bytes()
        broken = [b"", b"none", good[:200], good.replace(b"M", b"N"), None]
        for number, content in enumerate(broken, 1):
            if content is None:
                self.files[0].unlink()
            else:
                self.files[0].write_bytes(content)
            self.server.process.send_signal(signal.SIGHUP)

            def refused():
                return [line for line in self.lines() if "the certificate is not reloaded" in line]

            self.assertTrue(process.wait_until(lambda: len(refused()) == number), self.lines())
            self.assertIn(str(self.files[0]), refused()[-1])
            now = self.connect(certificates.of_version(ssl.TLSVersion.TLSv1_3))
            self.assertEqual(now.getpeercert(binary_form=True), shown)
        other = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.files[0].write_bytes(certificates.make(other)[0].read_bytes())
        self.server.process.send_signal(signal.SIGHUP)
        self.assertTrue(process.wait_until(lambda: "is not the key of" in self.lines()[-1]), self.lines())

    def test_healthcheck_asks_over_it(self):
        asked = [os.environ["MILESTONED"], "healthcheck", "--port", str(self.server.port)]
        secure = subprocess.run([*asked, *certificates.flags(self.files)], capture_output=True)
        self.assertEqual(secure.returncode, 0, secure.stderr)
        plain = subprocess.run(asked, capture_output=True)
        self.assertEqual(plain.returncode, 1)
