"""What milestoned is measured against, and what it has to reach."""

import dataclasses
import json
import re
import statistics
import time
import urllib.parse

import instructions
import peers
from history import made
from load import FIRST_NUMBER, Contest, Load, Side, played
from peers import body_of
from servers import Client, Failure, Server, free_port, output

ONE, LIST = "/milestones/openvz-in-debian", "/milestones"
MISSING = "/milestones/unheard-of"
OURS, FLOOR = "milestoned", "the floor"
#: The floor where the library makes each response for its request.
ANEW = "the floor, each response anew"
AGAIN = "milestoned, asked again"
RECORDS = 1_000
#: What happened on a known day of 2006, as each server that can filter is asked.
YEAR_FILTER = "/milestones?year=2006,#&precision=day&uncertain=false&match=certain"
ROAPI_FILTER = "/api/tables/milestones?" + urllib.parse.urlencode({
    "filter[earliest]gte": "'2006-01-01'", "filter[latest]lte": "'2006-12-31'",
    "filter[precision]": "'day'", "filter[uncertain]": 0, "limit": 100})
DATASETTE_FILTER = ("/history/milestones.json?_shape=objects&_size=100"
                    "&earliest__gte=2006-01-01&latest__lte=2006-12-31&precision=day&uncertain=0")
CODINGS = ["gzip", "br", "zstd"]
FIRST_ANSWER_SECONDS = 0.1
RESIDENT_BYTES = 40e6
STARTS = 11


@dataclasses.dataclass(frozen=True)
class Judgement:
    """How much of a figure one server may have, or must have, of another's."""

    what: str
    contest: Contest
    first: str
    second: str
    figure: str
    limit: float | None
    is_most: bool = True

    def row(self):
        ratios = self.contest.ratios(self.first, self.second, self.figure)
        ratio = statistics.median(ratios)
        reached = self.limit is None or (
            ratio <= self.limit if self.is_most else ratio >= self.limit)
        limit = f"{'≤' if self.is_most else '≥'} {self.limit:g} ×" if self.limit else ""
        return (self.what, f"{ratio:.2f} × ({min(ratios):.2f}–{max(ratios):.2f})", limit, reached)


class Yardsticks:
    """The servers of one run, what they are asked in turns, and what has to come out."""

    def __init__(self, options, floor_binary, product_binary, stack, folder):
        self.options, self.stack, self.folder = options, stack, folder
        self.floor_binary, self.product_binary = floor_binary, product_binary
        self.load = Load(options.connections, folder)
        self.contests, self.judgements, self.peers = [], [], []
        self.ours = self.serve_ours()
        self.recording = answers(self.ours.port, {path: path for path in [ONE, LIST, MISSING]})
        self.floor = self.serve_floor(self.recording)
        self.sizes = []

    def serve(self, name, version, command):
        """Starts a program that prints its URL."""
        server = self.stack.enter_context(Server(command))
        peer = peers.Peer(name, version, command, server, server.port())
        self.peers.append(peer)
        return peer

    def serve_ours(self, *arguments):
        version = output([self.product_binary, "--version"]).strip()
        return self.serve(OURS, version, [
            self.product_binary, "--port", "0", "--threads", str(self.options.threads), *arguments])

    def serve_floor(self, recording, name=FLOOR, *arguments):
        version = output(["pkg-config", "--modversion", "libmicrohttpd"]).strip()
        return self.serve(name, f"libmicrohttpd {version}", [
            self.floor_binary, "--port", "0", "--threads", str(self.options.threads), *arguments,
            *recorded(recording, self.folder)])

    def enter(self, peer):
        """Starts a server of others."""
        self.peers.append(self.stack.enter_context(peer))
        return self.peers[-1]

    def contest(self, what, sides, ask=None):
        self.contests.append(Contest(what, sides, ask or self.load.wrk))
        return self.contests[-1]

    def judge(self, *arguments, **options):
        self.judgements.append(Judgement(*arguments, **options))

    def add_pages(self):
        """The default dataset, warm, beside the floor, nginx and Hummingbird."""
        pages = {path: self.recording[path] for path in [ONE, LIST]}
        rivals = [self.floor, self.enter(peers.nginx(pages, self.options.threads, self.folder)),
                  self.enter(peers.hummingbird(pages, self.options.threads, self.folder))]
        for what, path in {"one milestone": ONE, "the list": LIST}.items():
            sides = [Side(p.name, p.server, p.port, path) for p in [self.ours, *rivals]]
            check_bytes(sides[0], sides[1])
            peers.check_bodies(sides)
            contest = self.contest(what, sides)
            self.judge(f"CPU per request, `GET {path}`, of the floor's", contest, OURS, FLOOR,
                       "cost", 1.1)
            self.judge(f"requests per second, `GET {path}`, of nginx's", contest, OURS, "nginx",
                       "rate", 1, is_most=False)
            self.judge("the same, the floor's", contest, FLOOR, "nginx", "rate", None)
            self.judge(f"Hummingbird's CPU per request, `GET {path}`, of ours", contest,
                       "Hummingbird", OURS, "cost", 4, is_most=False)

    def add_filters(self):
        """Filters that the server has not seen before, of a thousand milestones."""
        file = made(RECORDS, self.folder)
        ours = self.serve_ours("--dataset", file)
        questions = filters(ours.port)
        first = {what: target.replace("#", str(FIRST_NUMBER))
                 for what, target in questions.items()}
        recording = answers(ours.port, {
            f"/filter-{index}": target for index, target in enumerate(first.values())})
        self.unknown = first, recording, file
        floors = [self.serve_floor(recording), self.serve_floor(recording, ANEW, "--anew")]
        for index, (what, target) in enumerate(questions.items()):
            query = target.partition("?")[2]
            sides = [Side(OURS, ours.server, ours.port, target)]
            for floor in floors:
                sides.append(Side(floor.name, floor.server, floor.port, f"/filter-{index}?{query}"))
                check_bytes(sides[0], sides[-1])
            contest = self.contest(f"{what}, not seen before", sides)
            self.judge(f"CPU per request, {what} not seen before, of the floor's", contest,
                       OURS, FLOOR, "cost", 1.5)
            self.judge("the same, of the floor's where the library makes each response anew",
                       contest, OURS, ANEW, "cost", None)
            if target == YEAR_FILTER:
                self.add_databases(contest, list(peers.records_of(ours.port)))

    def add_databases(self, contest, records):
        """ROAPI and Datasette in the contest for a year, and us asked for the same year again."""
        ours = contest.sides[0]
        contest.add(dataclasses.replace(
            ours, name=AGAIN, target=ours.target.replace("#", str(FIRST_NUMBER))))
        for start, target, limit in ((peers.roapi, ROAPI_FILTER, 50),
                                     (peers.datasette, DATASETTE_FILTER, 300)):
            peer = self.enter(start(records, self.folder))
            contest.add(Side(peer.name, peer.server, peer.port, target, is_even=False))
            for what, name in {"not seen before": OURS, "asked again": AGAIN}.items():
                self.judge(f"{peer.name}'s CPU per request, the same year, of ours {what}", contest,
                           peer.name, name, "cost", limit, is_most=False)
        peers.check_ids(contest.sides)

    def add_codings(self):
        """The list packed, warm, beside the list as it is."""
        sides = [Side("plain", self.ours.server, self.ours.port, LIST)]
        for coding in CODINGS:
            sides.append(dataclasses.replace(
                sides[0], name=coding, headers=(f"Accept-Encoding: {coding}",)))
            if f"\r\nContent-Encoding: {coding}\r\n".encode() not in sides[-1].answer():
                raise Failure(f"{LIST} is not packed with {coding}")
        contest = self.contest("the list, packed", sides)
        for coding in CODINGS:
            self.judge(f"CPU per request, `GET {LIST}` in {coding}, of the plain one's", contest,
                       coding, "plain", "cost", 1.15)

    def add_conditions(self):
        """HEAD, and a GET that finds nothing new, beside a GET."""
        get = Side("GET", self.ours.server, self.ours.port, LIST)
        sides = [get, dataclasses.replace(get, name="HEAD", method="HEAD"),
                 dataclasses.replace(get, name="304", headers=(if_none_match(get.answer()),))]
        if not sides[2].answer().startswith(b"HTTP/1.1 304 "):
            raise Failure(f"{LIST} is not answered with 304")
        contest = self.contest("the list, without its body", sides, self.load.bare)
        for name in ("HEAD", "304"):
            self.judge(f"CPU per request, {name} of `{LIST}`, of a GET's", contest, name, "GET",
                       "cost", None)

    def play(self):
        """Plays all contests, and looks at the memory before and after."""
        self.sizes.append(self.resident_row("when ready"))
        played(self.contests, self.options.rounds)
        self.sizes.append(self.resident_row("after the load"))

    def resident_row(self, when):
        size, floor = (peer.server.resident_bytes() for peer in (self.ours, self.floor))
        return (f"resident memory {when}", f"{size / 1e6:.1f} MB (the floor {floor / 1e6:.1f} MB)",
                f"≤ {RESIDENT_BYTES / 1e6:.0f} MB", size <= RESIDENT_BYTES)

    def verdict_rows(self):
        return [judgement.row() for judgement in self.judgements] + [
            start_row(self.product_binary), *self.sizes]

    def figure_rows(self):
        """Every contest and side: CPU per request, requests a second, and how long they took."""
        for contest in self.contests:
            for side in contest.sides:
                cost, rate, median, slow = (
                    contest.median(side.name, figure)
                    for figure in ("cost", "rate", "median", "slow"))
                yield (contest.what, side.name, f"{cost * 1e6:,.1f} µs", f"{rate:,.0f}",
                       *(f"{x * 1e3:,.2f} ms" if x else "" for x in (median, slow)))

    def chart_groups(self):
        """Microseconds of CPU per request of those that answer the same."""
        return {contest.what: {side.name: contest.median(side.name, "cost") * 1e6
                               for side in contest.sides} for contest in self.contests[:3]}

    def count_instructions(self):
        """Instructions outside the kernel by request, of both, and how often ours allocates."""
        instructions.prepared(self.folder)
        one_thread = ["--port", "0", "--threads", "1"]
        condition = (if_none_match(self.recording[LIST]),)
        questions = {"one milestone": (ONE, ()), "the list": (LIST, ()),
                     "304": (LIST, condition),
                     "the list in gzip": (LIST, ("Accept-Encoding: gzip",)), "404": (MISSING, ())}
        ours = instructions.repeated(
            [instructions.stripped(self.product_binary, self.folder), *one_thread],
            list(questions.values()), self.folder)
        # The floor knows no conditions and codings.
        floor = dict(zip(["one milestone", "the list"], instructions.repeated(
            [self.floor_binary, *one_thread, *recorded(self.recording, self.folder)],
            list(questions.values())[:2], self.folder)))
        self.counted = {name: (count, floor.get(name)) for name, count in zip(questions, ours)}
        self.warm = self.counted.keys() - {"404"}
        self.count_unknown(one_thread)

    def count_unknown(self, one_thread):
        """The same of answers that are not kept, beside the floor that makes each response anew."""
        targets, recording, file = self.unknown
        ours = instructions.repeated(
            [instructions.stripped(self.product_binary, self.folder), *one_thread,
             "--dataset", file, "--cache-bytes", "0"],
            [(target, ()) for target in targets.values()], self.folder)
        floor = instructions.repeated(
            [self.floor_binary, *one_thread, "--anew", *recorded(recording, self.folder)],
            [(path, ()) for path in recording], self.folder)
        for what, *counts in zip(targets, ours, floor):
            self.counted[f"{what}, nothing kept"] = counts

    def instruction_rows(self):
        for name, (((first, allocations), repeats), floor) in self.counted.items():
            of_floor = floor[0][0] if floor else None
            repeats = repeats and (not floor or floor[1])
            yield (name, f"{first:,.2f}", f"{of_floor:,.2f}" if floor else "",
                   f"{first / of_floor:.2f}" if floor else "", f"{allocations:g}",
                   "yes" if repeats else "no")

    def allocation_rows(self):
        """Whether what is kept is sent without an allocation."""
        for name, (((_, allocations), _), _) in self.counted.items():
            if name in self.warm:
                yield f"allocations for {name}, warm", f"{allocations:g}", "0", allocations == 0


def answers(port, targets):
    """The answers to the targets, by name."""
    with Client(port) as client:
        return {name: client.get(target) for name, target in targets.items()}


def recorded(recording, folder):
    """The floor's arguments: a file for each answer."""
    arguments = []
    for path, answer in recording.items():
        file = folder / f"answer{path.replace('/', '-')}"
        file.write_bytes(answer)
        arguments.append(f"{path}={file}")
    return arguments


def check_bytes(*sides):
    """Fails where two sides differ in more than the date."""
    first, second = (re.sub(rb"\r\nDate: [^\r]*", b"", side.answer(), count=1) for side in sides)
    if first != second or not first.startswith(b"HTTP/1.1 200 "):
        raise Failure(f"{sides[0].target}: {sides[0].name} answers\n{first[:2000]!r}\n"
                      f"and {sides[1].name}\n{second[:2000]!r}")


def if_none_match(answer):
    tag = re.search(rb"\r\nETag: ([^\r]*)", answer)
    return f"If-None-Match: {tag[1].decode()}"


def filters(port):
    """Filters with a # for a number that changes nothing but makes each a new one."""
    with Client(port) as client:
        tags = json.loads(body_of(client.get("/tags?sort=-count&limit=1")))["tags"]
    tag = urllib.parse.quote(tags[0]["name"])
    return {
        "a year": YEAR_FILTER,
        "a tag": f"/milestones?tag={tag},x#",
        "a page of a range of years": "/milestones?year=1950..1999,#",
        "a page of a word": "/milestones?q=zi%20-x#",
    }


def first_answer_seconds(binary):
    """From before the exec to the whole answer of a server that is ready."""
    port, begin = free_port(), time.monotonic()
    with Server([binary, "--port", str(port)]) as server:
        server.wait_for(port, "/readyz", pause=0.0005)
        return time.monotonic() - begin


def start_row(binary):
    seconds = [first_answer_seconds(binary) for _ in range(STARTS)]
    median = statistics.median(seconds)
    return (f"from start to first answer, median of {STARTS}",
            f"{median * 1e3:.0f} ms ({min(seconds) * 1e3:.0f}–{max(seconds) * 1e3:.0f})",
            f"≤ {FIRST_ANSWER_SECONDS * 1e3:.0f} ms", median <= FIRST_ANSWER_SECONDS)
