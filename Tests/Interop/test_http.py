"""The answers as HTTP: read by parsers and a linter that others wrote, and asked for by curl."""

import gzip
import socket
import subprocess
import tempfile
import time
import unittest

import brotli
import h11
import httplint
import httpx
import requests
import zstandard

import endpoints
import process
import served

# What httplint finds and why it stands; a line that finds nothing is an error.
ALLOWED = {
    # Shared caches may keep answers to requests with credentials too, as they depend on none.
    "STORE_PUBLIC_UNNECESSARY",
    # It says of a 400 that it is one; the request is bad on purpose.
    "STATUS_BAD_REQUEST",
}


def exchange(port, request):
    """The raw bytes that a connection answers with until it is closed."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(request)
        answer = b""
        while piece := connection.recv(65536):
            answer += piece
    return answer


def raw(method, target, *fields):
    lines = [f"{method} {target} HTTP/1.1", "Host: localhost", "Connection: close", *fields]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def parse(method, answer):
    """What h11, a parser that is strict, makes of an answer: status, fields, body."""
    client = h11.Connection(our_role=h11.CLIENT)
    client.send(h11.Request(method=method, target="/", headers=[("Host", "localhost")]))
    client.send(h11.EndOfMessage())
    client.receive_data(answer)
    client.receive_data(b"")
    response = client.next_event()
    body = b""
    while not isinstance(event := client.next_event(), h11.EndOfMessage):
        if not isinstance(event, h11.Data):
            raise AssertionError(f"{event!r} in {answer[:400]!r}")
        body += event.data
    if client.trailing_data[0]:
        raise AssertionError(f"more than an answer: {client.trailing_data[0]!r}")
    fields = {}
    for name, value in response.headers:
        if name in fields:
            raise AssertionError(f"{name} twice in {answer[:400]!r}")
        fields[name.decode()] = value.decode("latin-1")
    return response.status_code, fields, body


def unzstd(body):
    return zstandard.ZstdDecompressor().decompressobj().decompress(body)


def dechunked(body):
    """The content of a body in chunks as curl --raw hands it out, and whether its end is there."""
    content = b""
    while body:
        size, _, body = body.partition(b"\r\n")
        content, body = content + body[:int(size, 16)], body[int(size, 16) + 2:]
        if int(size, 16) == 0:
            return content, body == b""
    return content, False


class TheLongLists(unittest.TestCase):
    """What is written and packed while it is sent."""

    CODINGS = {"gzip": gzip.decompress, "br": brotli.decompress, "zstd": unzstd}
    TARGETS = ["/milestones.csv", "/milestones.ndjson", "/milestones.ics", "/years/2006"]
    COUNT = 3000

    @classmethod
    def setUpClass(cls):
        file = cls.enterClassContext(tempfile.NamedTemporaryFile("w", suffix=".ndjson"))
        for number in range(cls.COUNT):
            file.write(f'{{"id":"m{number}","date":"2006-08-04","title":"The title of {number}"}}\n')
        file.flush()
        cls.server = cls.enterClassContext(served.Server(file.name, stderr=subprocess.DEVNULL))

    def curl(self, target, *options):
        command = ["curl", "--silent", "--fail", *options, self.server.url + target]
        return subprocess.run(command, capture_output=True, check=True).stdout

    def test_a_head_of_one_is_a_head_alone(self):
        for target in self.TARGETS:
            for coding in ["identity", *self.CODINGS]:
                request = raw("HEAD", target, f"Accept-Encoding: {coding}")
                request = request.replace(b"Connection: close\r\n", b"")
                answer = exchange(self.server.port, request)
                self.assertTrue(answer.startswith(b"HTTP/1.1 200 "), target)
                self.assertTrue(answer.endswith(b"\r\n\r\n"), target)
                self.assertEqual(answer.count(b"\r\n\r\n"), 1, target)

    def test_each_coding_has_its_tag_and_unpacks_to_the_same(self):
        for target in self.TARGETS:
            _, fields, plain = parse("GET", exchange(self.server.port, raw("GET", target)))
            self.assertNotIn("content-encoding", fields)
            tags = {fields["etag"]}
            for coding, unpack in self.CODINGS.items():
                for accepted in [coding, f"{coding}, identity;q=0"]:
                    status, fields, body = self.ask(target, accepted)
                    self.assertEqual((status, fields["content-encoding"]), (200, coding), target)
                    self.assertIn("Accept-Encoding", fields["vary"])
                    self.assertNotIn("content-length", fields)
                    self.assertLess(len(body), len(plain) / 2, f"{target} {coding}")
                    self.assertEqual(unpack(body), plain, f"{target} {coding}")
                    tags.add(fields["etag"])
                    known = self.ask(target, accepted, f"If-None-Match: {fields['etag']}")
                    self.assertEqual((known[0], known[2]), (304, b""), f"{target} {coding}")
            self.assertEqual(len(tags), 4, target)

    def ask(self, target, coding, *fields):
        request = raw("GET", target, f"Accept-Encoding: {coding}", *fields)
        return parse("GET", exchange(self.server.port, request))

    def test_curl_unpacks_each_coding(self):
        for target in self.TARGETS:
            plain = self.curl(target)
            for coding, unpack in self.CODINGS.items():
                options = ["--compressed", "--header", f"Accept-Encoding: {coding}"]
                self.assertEqual(self.curl(target, *options), plain, f"{target} {coding}")
                content, is_whole = dechunked(self.curl(target, "--raw", *options))
                self.assertTrue(is_whole, f"{target} {coding}")
                self.assertEqual(unpack(content), plain, f"{target} {coding}")

    def test_requests_and_httpx_unpack_each_coding(self):
        plain = self.curl("/milestones.csv")
        # requests leaves zstd as it is.
        for client, codings in [(httpx, ["gzip", "br", "zstd"]), (requests, ["gzip", "br"])]:
            for coding in codings:
                answer = client.get(
                    self.server.url + "/milestones.csv", headers={"Accept-Encoding": coding})
                self.assertEqual(answer.headers["content-encoding"], coding)
                self.assertEqual(answer.content, plain, f"{client.__name__} {coding}")

    def test_what_is_cut_off_is_let_go(self):
        request = raw("GET", "/milestones.ndjson", "Accept-Encoding: br")
        for turn in range(2):
            for _ in range(200):
                with socket.create_connection(("127.0.0.1", self.server.port)) as connection:
                    connection.sendall(request)
                    connection.recv(1)
            # All connections are served in the end, so what was cut off is gone.
            self.curl("/livez")
            resident = process.memory(self.server.process.pid)
            if turn == 0:
                before = resident
        self.assertLess(resident - before, 32 << 20)


class TheAnswers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(served.Server(
            served.HISTORY, "--public-url", "https://history.example.org/",
            "--security-contact", "mailto:security@example.org",
            "--security-expires", "2027-06-01T00:00:00Z"))
        cls.targets = endpoints.targets(cls.server.get("/openapi.json"))
        cls.steady = [target for target in cls.targets if target != "/metrics"]

    def ask(self, method, target, *fields):
        return parse(method, exchange(self.server.port, raw(method, target, *fields)))

    def test_there_is_one_for_every_resource_and_format(self):
        self.assertGreaterEqual(len(self.targets), 90)
        for target in self.targets:
            status, fields, body = self.ask("GET", target)
            self.assertEqual(status, 200, target)
            self.assertTrue(body or target == "/onthisday.ndjson", target)
            self.assertIn("content-type", fields)

    def test_the_same_question_has_the_same_bytes_twice(self):
        # But for the figures, which count the question itself.
        for target in self.steady:
            self.assertEqual(self.ask("GET", target)[2], self.ask("GET", target)[2], target)

    def test_head_has_every_field_of_get_and_no_body(self):
        for target in self.steady:
            for coding in [[], ["Accept-Encoding: gzip"]]:
                get, head = self.ask("GET", target, *coding), self.ask("HEAD", target, *coding)
                self.assertEqual(head[2], b"", target)
                for fields in [get[1], head[1]]:
                    fields.pop("date")
                self.assertEqual(get[:2], head[:2], target)

    def test_who_has_it_is_told_so(self):
        for target in self.targets:
            _, fields, body = self.ask("GET", target)
            if "etag" not in fields:
                self.assertIn(fields["cache-control"], ["no-store"], target)
                continue
            for tag in [fields["etag"], "W/" + fields["etag"], f'"a,b", {fields["etag"]}', "*"]:
                status, known, empty = self.ask("GET", target, f"If-None-Match: {tag}")
                self.assertEqual((status, empty), (304, b""), target)
                for name in ["etag", "cache-control", "vary", "content-location"]:
                    self.assertEqual(known.get(name), fields.get(name), f"{target} {name}")
                self.assertIn(known.get("content-length", str(len(body))), [str(len(body))], target)
            self.assertEqual(self.ask("GET", target, 'If-None-Match: "other"')[0], 200, target)
            self.assertEqual(self.ask("GET", target, 'If-Match: "other"')[0], 412, target)

    def test_another_server_of_the_same_history_gives_the_same_tags(self):
        with served.Server(
                served.HISTORY, "--public-url", "https://history.example.org/",
                "--security-contact", "mailto:security@example.org",
                "--security-expires", "2027-06-01T00:00:00Z") as other:
            for target in self.targets:
                if not target.startswith("/dataset"):  # which says when it was loaded
                    tag = self.ask("GET", target)[1].get("etag", "")
                    answer = exchange(other.port, raw("GET", target, f"If-None-Match: {tag}"))
                    self.assertEqual(parse("GET", answer)[0], 304 if tag else 200, target)

    def test_each_coding_has_its_tag_and_unpacks_to_the_same(self):
        for target in ["/milestones", "/milestones.csv", "/milestones.ics", "/docs"]:
            plain = self.ask("GET", target)
            tags = {plain[1]["etag"]}
            for coding in ["gzip", "br", "zstd"]:
                status, fields, body = self.ask("GET", target, f"Accept-Encoding: {coding}")
                self.assertEqual((status, fields["content-encoding"]), (200, coding), target)
                self.assertIn("Accept-Encoding", fields["vary"])
                self.assertLess(len(body), len(plain[2]), target)
                tags.add(fields["etag"])
                known = self.ask(
                    "GET", target, f"Accept-Encoding: {coding}",
                    f"If-None-Match: {fields['etag']}")
                self.assertEqual(known[0], 304)
                # The tag of one coding is not another's.
                self.assertEqual(
                    self.ask("GET", target, f"If-None-Match: {fields['etag']}")[0], 200)
            self.assertEqual(len(tags), 4, target)

    def test_httplint_finds_nothing_bad_and_warns_of_nothing(self):
        found = {}
        requests = [("GET", target, []) for target in self.targets]
        requests += [("GET", target, ["Accept-Encoding: gzip"]) for target in self.targets]
        requests += [
            ("HEAD", "/milestones", []), ("OPTIONS", "/milestones", []),
            ("GET", "/nothing", []), ("GET", "/milestones?x=1", []), ("GET", "/years/", []),
            ("GET", "/milestones", ["If-None-Match: *"]),
            ("GET", "/milestones", ["Accept: image/png"]), ("DELETE", "/milestones", []),
        ]
        for method, target, fields in requests:
            for note in self.notes(method, target, fields):
                found.setdefault(type(note).__name__, []).append(f"{method} {target} {note.subject}")
        unexpected = {name: places for name, places in found.items() if name not in ALLOWED}
        self.assertEqual(unexpected, {})
        self.assertEqual(ALLOWED - set(found), set(), "allowed, and not found any more")

    def notes(self, method, target, fields):
        linter = httplint.HttpResponseLinter(start_time=time.time(), no_content=method == "HEAD")
        linter.base_uri = f"http://localhost{target}"
        answer = exchange(self.server.port, raw(method, target, *fields))
        head, _, body = answer.partition(b"\r\n\r\n")
        lines = head.split(b"\r\n")
        version, status, phrase = lines[0].split(b" ", 2)
        linter.process_response_topline(version, status, phrase)
        linter.process_headers([tuple(line.split(b":", 1)) for line in lines[1:]])
        linter.feed_content(body)
        linter.finish_content(True)
        levels = [httplint.note.levels.BAD, httplint.note.levels.WARN]
        return [note for note in linter.notes if note.level in levels]

    def test_curl_keeps_a_tag_and_compares_it(self):
        with tempfile.TemporaryDirectory() as folder:
            for target in ["/milestones", "/milestones.csv", "/milestones.ics?tag=criu"]:
                curl = ["curl", "--silent", "--output", f"{folder}/body", "--write-out",
                        "%{http_code}", self.server.url + target]
                save = subprocess.run(
                    [*curl, "--etag-save", f"{folder}/tag"], capture_output=True, check=True)
                compare = subprocess.run(
                    [*curl, "--etag-compare", f"{folder}/tag"], capture_output=True, check=True)
                self.assertEqual((save.stdout, compare.stdout), (b"200", b"304"), target)

    def test_curl_unpacks_each_coding(self):
        for target in ["/milestones", "/milestones.csv", "/milestones.atom"]:
            curl = ["curl", "--silent", "--fail", self.server.url + target]
            plain = subprocess.run(curl, capture_output=True, check=True).stdout
            for coding in ["gzip", "br", "zstd"]:
                unpacked = subprocess.run(
                    [*curl, "--compressed", "--header", f"Accept-Encoding: {coding}"],
                    capture_output=True, check=True).stdout
                self.assertEqual(unpacked, plain, f"{target} {coding}")
