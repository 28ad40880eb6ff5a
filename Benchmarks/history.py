"""Asks made histories of a thousand to a million milestones how long each answer takes.

The servers keep no answers, and say in Server-Timing how long each took them to make: no network
and no client is in the figures.
"""

import collections
import dataclasses
import http.client
import json
import random
import re
import statistics
import subprocess
import time
import urllib.parse

from servers import ROOT, Client, Failure, Server, free_port, say

LEAST = 1_000
SMALL = 20_000  # more than have their JSON ready (RenderedMilestones)
RATIO = 1.3
#: What is asked, and the milliseconds that an answer may take in the median.
LIMITS = {
    "one milestone by its id": 0.05,
    "a page of a year": 1, "a page of a range of years": 1, "a page of a tag": 1,
    "two words": 1, "a word that is everywhere": 1, "a prefix of one letter": 1,
    "a common word with a year": 2,
    "everything counted by year and tag": 20,
    # No figure is asked of these; they are what a person would want to know next.
    "a year for certain": None, "a tag with a year": None, "a year by title": None,
    "a year counted by year and tag": None, "two common words": None,
    "a word without another": None, "a phrase of two common words": None,
    "a phrase": None, "a common word by relevance": None, "two words by relevance": None,
    "a day of the year": None, "every kind of count of everything": None,
}
ASKED = 60  # of each question
#: What is asked of histories that grow, and its name in the table.
GROWING = {"one milestone by its id": "by id", "a page of 100": "a page of 100",
           "two words": "words", "everything counted by year and tag": "facets"}
MILLION = 1_000_000
READY_SECONDS = 5  # with a million
MEMORY_OF_FILE = 1.5  # times the file


def made(count, folder):
    """The file of a made history."""
    file = folder / f"history-{count}.ndjson"
    if file.exists():
        return file
    with file.open("wb") as stream:
        command = [ROOT / "scripts/generate-history", str(count)]
        if subprocess.run(command, cwd=ROOT, stdout=stream).returncode:
            raise Failure("scripts/generate-history fails")
    return file


def served(binary, file, port=0):
    server = Server([
        binary, "--port", str(port), "--dataset", file, "--cache-bytes", "0",
        "--server-timing", "true"])
    server.patience = 900
    return server


def milliseconds(client, target):
    """How long the server took to make an answer, and how many milestones are on its page."""
    answer = client.get(target)
    if not answer.startswith(b"HTTP/1.1 200 "):
        raise Failure(f"{target}: {answer[:300]!r}")
    page = re.search(rb'"count":(\d+),"offset"', answer)
    timing = re.search(rb"\r\nServer-Timing: app;dur=([0-9.]+)", answer)
    return float(timing[1]), int(page[1]) if page else 0


class Questions:
    """Targets made at random of what a history has, the same for the same seed."""

    def __init__(self, file, client):
        self.random = random.Random(1)
        counts = collections.Counter()
        self.ids, self.pairs = [], []
        with file.open() as stream:
            for _, line in zip(range(20_000), stream):
                milestone = json.loads(line)
                self.ids.append(milestone["id"])
                words = re.findall(r"\w+", milestone.get("text") or "")
                self.pairs.append(words[1:3])
                counts.update(word.lower() for word in words)
        ranked = [word for word, _ in counts.most_common()]
        self.common, self.rare = ranked[:20], ranked[500:3000]
        body = client.get("/tags?sort=-count&limit=1000").partition(b"\r\n\r\n")[2]
        self.tags = [tag["name"] for tag in json.loads(body)["tags"]]

    def of(self, what):
        """A target of that kind."""
        pick, number = self.random.choice, self.random.randint
        common, other = self.random.sample(self.common, 2)
        rare, year = pick(self.rare), number(1901, 2020)
        start = number(1901, 1960)
        offset = f"offset={number(0, 2000)}"
        text = {
            "a page of 100": f"/milestones?from=1930&offset={number(0, 343)}",
            "one milestone by its id": f"/milestones/{pick(self.ids)}",
            "a page of a year": f"/milestones?year={year}&{offset}",
            "a page of a range of years":
                f"/milestones?from={start}-05&to={start + number(1, 60)}-03-02&{offset}",
            "a page of a tag": f"/milestones?tag={pick(self.tags[:300])}&offset={number(0, 100)}",
            "two words": f"/milestones?q={common} {rare}",
            "a word that is everywhere": f"/milestones?q={pick(self.common[:5])}&{offset}",
            "a prefix of one letter": f"/milestones?q={pick('abdfghklmnprstvz')}*&{offset}",
            "a common word with a year": f"/milestones?q={common}&year={year}",
            "everything counted by year and tag": f"/milestones?facet=year,tag&limit=0&{offset}",
            "a year for certain": f"/milestones?year={year}&match=certain&{offset}",
            "a tag with a year": f"/milestones?tag={pick(self.tags[:50])}&year={year}",
            "a year by title": f"/milestones?year={year}&sort=title&{offset}",
            "a year counted by year and tag": f"/milestones?year={year}&facet=year,tag&limit=0",
            "two common words": f"/milestones?q={common} {other}",
            "a word without another": f"/milestones?q={common} -{other}",
            "a phrase of two common words": f'/milestones?q="{common} {other}"',
            "a phrase": f'/milestones?q="{" ".join(pick(self.pairs))}"',
            "a common word by relevance": f"/milestones?q={common}&sort=relevance",
            "two words by relevance": f"/milestones?q={common} {rare}&sort=relevance",
            "a day of the year": f"/onthisday/{number(1, 12)}/{number(1, 28)}",
            "every kind of count of everything":
                "/milestones?facet=year,decade,month,tag,person,organization,product,precision"
                f"&limit=0&{offset}",
        }[what]
        return urllib.parse.quote(text, safe="/?=&,")


def question_rows(questions, client):
    for what, limit in LIMITS.items():
        times = [milliseconds(client, questions.of(what))[0] for _ in range(ASKED)]
        median = statistics.median(times)
        say(f"{what}: {median:.3f} ms")
        yield (what, "", f"{median:.3f} ms ({min(times):.3f}–{max(times):.3f})",
               "", f"≤ {limit} ms" if limit else "", limit is None or median <= limit)


def ratio_rows(small, large):
    """Pages of a hundred milestones of both histories, asked in turns."""
    for what, target in {
        "everything": "/milestones?offset={}",
        "a range of years": "/milestones?from=1930&offset={}",
    }.items():
        times = {small: [], large: []}
        for turn in range(2 * ASKED):
            for client in (small, large) if turn % 2 else (large, small):
                time, page = milliseconds(client, target.format(7 * (turn % 50)))
                if page != 100:
                    raise Failure(f"{what}: a page has {page} milestones")
                times[client].append(time)
        first, second = (statistics.median(times[client]) for client in (small, large))
        yield (f"a page of 100 of {what}", f"{first:.3f} ms",
               f"{second:.3f} ms", f"{second / first:.2f}", f"ratio ≤ {RATIO}",
               second / first <= RATIO)


def stream_row(server, port):
    """The whole history as a table, written while it is sent."""
    server.forget_peak()
    before, begin = server.resident_bytes(), time.monotonic()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", "/milestones.csv")
    response = connection.getresponse()
    buffer, size = bytearray(1 << 20), 0
    while count := response.readinto(buffer):
        size += count
    seconds = time.monotonic() - begin
    connection.close()
    grown = max(0, server.peak_bytes() - before)
    return (f"all of it as CSV, {size / 1e6:.0f} MB", "",
            f"{seconds:.1f} s, {size / 1e6 / seconds:.0f} MB/s, {grown / 1e6:.0f} MB of memory",
            "", "", response.status == 200)


def rows(binary, count, folder):
    """The rows of the table for a history of so many milestones."""
    file = made(count, folder)
    with served(binary, made(SMALL, folder)) as small, served(binary, file) as large:
        with Client(large.port()) as client:
            yield from question_rows(Questions(file, client), client)
        # Connections of their own, as a server does not keep one that is silent for long.
        with Client(small.port()) as few, Client(large.port()) as many:
            yield from ratio_rows(few, many)
        yield stream_row(large, large.port())


@dataclasses.dataclass(frozen=True)
class Size:
    """What a history of some size takes."""

    count: int
    file_bytes: int
    ready_seconds: float
    resident: int
    peak: int
    milliseconds: dict  # the medians by question

    def cells(self):
        return (f"{self.count:,}", f"{self.file_bytes / 1e6:,.1f} MB",
                f"{self.ready_seconds:.2f} s", f"{self.resident / 1e6:,.0f} MB",
                f"{self.peak / 1e6:,.0f} MB",
                *(f"{self.milliseconds[what]:.3f} ms" for what in GROWING))

    def verdicts(self):
        """Rows of what must be reached with a million."""
        memory = MEMORY_OF_FILE * self.file_bytes
        return [
            (f"ready to serve {self.count:,}", f"{self.ready_seconds:.1f} s",
             f"≤ {READY_SECONDS} s", self.ready_seconds <= READY_SECONDS),
            (f"resident memory with {self.count:,}",
             f"{self.resident / 1e6:.0f} MB, {self.resident / self.file_bytes:.2f} × the file",
             f"≤ {MEMORY_OF_FILE} × the file", self.resident <= memory)]


def size_of(binary, count, folder):
    """Loads a history of so many milestones and asks it."""
    file, port = made(count, folder), free_port()
    begin = time.monotonic()
    with served(binary, file, port) as server:
        # Asked seldom enough to take no time from the server.
        server.wait_for(port, "/readyz", pause=count / 2e7)
        seconds = time.monotonic() - begin
        with Client(port) as client:
            questions = Questions(file, client)
            medians = {what: statistics.median(
                milliseconds(client, questions.of(what))[0] for _ in range(ASKED))
                for what in GROWING}
        # What only loading needed is given back once it is ready, which takes a moment.
        resident, peak = server.resident_bytes(), server.peak_bytes()
    size = Size(count, file.stat().st_size, seconds, resident, peak, medians)
    say(", ".join(size.cells()))
    return size


def sizes(binary, most, folder):
    """What histories of a thousand, ten thousand and so on take."""
    count = LEAST
    while count <= most:
        yield size_of(binary, count, folder)
        count *= 10


def curves_of(sizes):
    """Lines for a chart: seconds, megabytes and milliseconds by the number of milestones."""
    lines = {
        "until ready, s": [(size.count, size.ready_seconds) for size in sizes],
        "resident memory, MB": [(size.count, size.resident / 1e6) for size in sizes]}
    for what, name in GROWING.items():
        lines[f"{name}, ms"] = [(size.count, size.milliseconds[what]) for size in sizes]
    return lines
