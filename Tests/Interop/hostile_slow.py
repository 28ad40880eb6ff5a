"""The slow attacks of slowhttptest: the server stays there for everybody else."""

import re
import subprocess
import threading
import time
import unittest

import served
import wire

LIVEZ = b"GET /livez HTTP/1.1\r\nHost: x\r\n\r\n"
SECONDS = 15
CONNECTIONS = 1000

ATTACKS = {
    "heads that never end": ["-H", "-i", "5"],
    "bodies that never end": ["-B", "-i", "5", "-s", "8192"],
    "answers that are read slowly": ["-X", "-w", "10", "-y", "20", "-n", "5", "-z", "32", "-k", "3"],
}


class SlowClients(unittest.TestCase):
    def test_hold_up_nobody(self):
        for name, flags in ATTACKS.items():
            with self.subTest(name), served.Server(served.HISTORY, "--log-level", "error") as server:
                attack = subprocess.Popen(
                    ["slowhttptest", *flags, "-c", str(CONNECTIONS), "-r", "500", "-l", str(SECONDS), "-p", "3",
                     "-u", f"{server.url}/milestones"], stdout=subprocess.PIPE, text=True)
                output = []
                reader = threading.Thread(target=lambda: output.append(attack.stdout.read()))
                reader.start()
                slowest = 0
                while attack.poll() is None:
                    start = time.monotonic()
                    self.assertEqual(str(wire.converse(server.port, [LIVEZ])), "200 open")
                    slowest = max(slowest, time.monotonic() - start)
                    time.sleep(0.1)
                reader.join()
                attack.stdout.close()
                plain = re.sub(r"\x1b\[[0-9;]*m", "", output[0])
                verdicts = re.findall(r"service available:\s+(YES|NO)", plain)
                print(f"\n{name}: {CONNECTIONS} connections, others got two answers in {slowest * 1000:.0f} ms at most")
                self.assertTrue(verdicts, plain[-2000:])
                self.assertEqual(set(verdicts), {"YES"}, name)
                self.assertLess(slowest, 1)
