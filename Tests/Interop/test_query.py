"""Every question of the list, asked of the server and of SQLite."""

import collections
import json
import pathlib
import tempfile
import unittest
import urllib.parse

import calendar_days
import histories
from oracle import Oracle
from questions import Questions
from served import Server
from word_rules import RULES, WIDE, Vocabulary, explanation

SHARED = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data"
FACETS = ["month", "precision", "tag", "person", "organization", "product"]
QUERY_WORDS = [word for word in histories.WORDS + histories.FEW if word.isalnum()]


class QueryTest(unittest.TestCase):
    def setUp(self):
        self.explained = collections.Counter()

    def ask(self, milestones, questions, count, words=None):
        """Asks so many questions of both; words that are found otherwise must have a rule."""
        with tempfile.TemporaryDirectory() as folder:
            file = f"{folder}/history.ndjson"
            histories.write(milestones, file)
            oracle, vocabulary = Oracle(milestones), Vocabulary(milestones)
            with Server(file) as server:
                listed = self.years(server)
                found = 0
                for index in range(count):
                    question = questions.take(words)
                    found += self.compare(server, oracle, question, vocabulary)
                    if index % 12 == 0 and not words:
                        self.compare_facets(server, oracle, question, listed)
        self.assertGreater(found, count / 20, "too few questions find anything")

    @staticmethod
    def years(server):
        """The years that the server lists; all of them have to be asked for, to a page's end."""
        years, offset = [], 0
        while page := server.get(f"/years?limit=1000&offset={offset}")["years"]:
            years += [entry["year"] for entry in page]
            offset += 1000
        return years

    def compare(self, server, oracle, question, vocabulary):
        total = oracle.count(question, question.is_certain)
        certain = oracle.count(question, certain=True)
        answer = server.get(question.target)
        ours = answer["total"], answer["certain"], [m["id"] for m in answer["milestones"]]
        theirs = total, certain, oracle.ids(question)
        if ours != theirs:
            reason = explanation(vocabulary, question.words)
            self.assertIsNotNone(reason, f"{question.target}\nours {ours}\ntheirs {theirs}")
            self.explained[reason] += 1
            return True
        return total > 0

    def compare_facets(self, server, oracle, question, listed):
        separator = "&" if "?" in question.target else "?"
        target = f"{question.target}{separator}facet={','.join(FACETS)},year,decade"
        facets = server.get(target)["facets"]
        for facet in FACETS:
            ours = {entry.get("name", entry.get(facet)): entry["count"] for entry in facets[facet]}
            self.assertEqual(ours, oracle.facet(question, facet), f"{facet}: {target}")
        for facet, length in (("year", 1), ("decade", 10)):
            ours = {entry[facet]: entry["count"] for entry in facets[facet]}
            starts = {year // length * length for year in listed}
            near = [start for start in starts if 1980 <= start <= 2020]
            for start in near:
                self.assertEqual(
                    ours.get(start, 0), self.of_period(oracle, question, start, length),
                    f"{facet} {start}: {target}")

    @staticmethod
    def of_period(oracle, question, start, length):
        """How many are left of the result in some years."""
        period = calendar_days.year_days(start)[0], calendar_days.year_days(start + length - 1)[1]
        years, span = question.years, question.span
        asked = question.days
        question.span = None
        question.years = [period] if asked is None else [
            (max(a, period[0]), min(b, period[1])) for a, b in asked
            if a <= period[1] and b >= period[0]]
        count = oracle.count(question, question.is_certain)
        question.years, question.span = years, span
        return count

    def test_every_kind_of_date(self):
        milestones = histories.History(1).milestones(1200)
        self.ask(milestones, Questions(2, milestones), 1500)

    def test_words(self):
        milestones = histories.History(3).milestones(1200)
        self.ask(milestones, Questions(4, milestones), 1500, QUERY_WORDS)
        for text, _ in RULES:
            print(f"  {self.explained[text]} differ: {text}")
            self.assertGreater(self.explained[text], 0, f"no difference is of this rule: {text}")

    def test_relevance(self):
        # Pairs of characters would make a text longer than its words in FTS5 do.
        milestones = [
            m for m in histories.History(5).milestones(1500)
            if not WIDE.search(m["title"] + (m["text"] or ""))]
        vocabulary = Vocabulary(milestones)
        with tempfile.TemporaryDirectory() as folder:
            histories.write(milestones, f"{folder}/history.ndjson")
            oracle = Oracle(milestones)
            asked = 0
            with Server(f"{folder}/history.ndjson") as server:
                for first in QUERY_WORDS:
                    for second in ("", "kernel", "release"):
                        words = f"{first} {second}".split()
                        asked += self.compare_relevance(server, oracle, vocabulary, words)
        self.assertGreater(asked, 50)

    def compare_relevance(self, server, oracle, vocabulary, words):
        answer = server.get(f"/milestones?q={urllib.parse.quote(' '.join(words))}&sort=relevance&limit=1000&fields=id")
        ours = [milestone["id"] for milestone in answer["milestones"]]
        rows = oracle.base.execute(
            "SELECT m.id, bm25(words, 3.0, 1.0) FROM words JOIN m ON m.n = words.rowid "
            "WHERE words MATCH ?", [" ".join(f'"{word}"' for word in words)])
        scores = dict(rows.fetchall())
        if set(ours) != set(scores):
            return False  # Which words are found is another test's.
        # The least is the best there; what is equal but for rounding may come in any order.
        ordered = [scores[id] for id in ours]
        for better, worse in zip(ordered, ordered[1:]):
            self.assertLessEqual(better, worse + 1e-4 * abs(worse), f"{words}")
        return bool(ours)

    def test_shared_histories(self):
        files = [SHARED / f"{name}.ndjson" for name in ("calendar-history", "space-launches")]
        if not all(file.is_file() for file in files):
            print(f"  {SHARED} is not there, and so these histories are not asked")
            return
        for file in files:
            with self.subTest(file=file.name), file.open(encoding="utf-8") as lines:
                milestones = [json.loads(line) for line in lines]
                words = [word for word in Vocabulary(milestones).words if word.isascii()][::37]
                self.ask(milestones, Questions(6, milestones, 1800, 2020), 500)
                self.ask(milestones, Questions(7, milestones, 1800, 2020), 300, words)
