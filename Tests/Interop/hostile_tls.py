"""What testssl.sh finds of the server's TLS: nothing that weighs more than low."""

import collections
import json
import pathlib
import subprocess
import tempfile
import unittest

import certificates
import served

# Findings that say nothing of the server, each with why.
EXCEPTED = {
    "cert_chain_of_trust": "the test's certificate signs itself",
    "cert_revocation": "and so names nobody who would revoke it",
    "cert_crlDistributionPoints": "the same", "cert_ocspURL": "the same",
    "secure_client_renego": "the server closes at the first attempt, as the other test shows",
    "cert_trust": "it is not made for this name", "DNS_CAArecord": "127.0.0.1 is in no domain",
}


class Testssl(unittest.TestCase):
    def test_finds_nothing_above_low(self):
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        files = certificates.make(folder)
        server = self.enterContext(served.Server(
            served.HISTORY, *certificates.flags(files), "--log-level", "critical"))
        report = folder / "report.json"
        subprocess.run(
            ["testssl", "--quiet", "--color", "0", "--warnings", "off", "--ip", "127.0.0.1", "--nodns", "none",
             "--jsonfile", str(report), "-p", "-S", "-P", "-U", f"localhost:{server.port}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, timeout=400)
        findings = json.loads(report.read_text())
        weights = collections.Counter(finding["severity"] for finding in findings)
        print(f"\n{dict(weights)}")
        self.assertGreater(weights["OK"], 15)
        heavy = [finding for finding in findings if finding["severity"] in ("MEDIUM", "HIGH", "CRITICAL", "FATAL")]
        unknown = [(f["id"], f["severity"], f["finding"]) for f in heavy
                   if not any(f["id"].startswith(name) for name in EXCEPTED)]
        self.assertEqual(unknown, [])

    def test_closes_where_a_client_would_negotiate_anew(self):
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        server = self.enterContext(served.Server(
            served.HISTORY, *certificates.flags(certificates.make(folder)), "--log-level", "critical"))
        script = f"(sleep 1; [ -n '$1' ] && echo R && sleep 1; printf 'GET /livez HTTP/1.0\\r\\n\\r\\n'; sleep 1) " \
                 f"| timeout 10 openssl s_client -connect 127.0.0.1:{server.port} -tls1_2 2>&1"
        for again, answers in [("", 1), ("R", 0)]:
            output = subprocess.run(["bash", "-c", script.replace("$1", again)], capture_output=True).stdout
            self.assertEqual(output.count(b"RENEGOTIATING"), 1 - answers, output)
            self.assertEqual(output.count(b"HTTP/1.1 200"), answers, output)
