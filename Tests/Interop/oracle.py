"""The same milestones in SQLite, and the same questions in SQL."""

import json
import re
import sqlite3
import unicodedata

import calendar_days

FEATURES = ["text", "tags", "people", "organizations", "products", "references", "related", "source"]
KINDS = {"tag": "tags", "person": "people", "organization": "organizations", "product": "products"}


def folded_words(text):
    """Words as unicode61 has them, without accents."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", plain)


class Oracle:
    def __init__(self, milestones):
        self.base = sqlite3.connect(":memory:")
        self.base.create_function("may", 2, self.may, deterministic=True)
        self.base.create_function("does", 2, self.does, deterministic=True)
        self.base.create_function("begins", 2, self.begins, deterministic=True)
        self.asked = {}
        self.base.executescript("""
            CREATE TABLE m(n INTEGER PRIMARY KEY, id, date, title, text, first, last, precision,
              month, day, approximate, uncertain, has);
            CREATE TABLE name(kind, n, name);
            CREATE TABLE reference(n, number);
            CREATE VIRTUAL TABLE words USING fts5(title, text, tokenize = 'porter unicode61');
        """)
        for n, milestone in enumerate(milestones):
            self.add(n, milestone)
        self.base.executescript("CREATE INDEX i ON name(kind, name, n); CREATE INDEX r ON reference(number)")

    def add(self, n, milestone):
        date = calendar_days.date(milestone["date"])
        first, last = date.bounds
        has = [feature for feature in FEATURES if milestone.get(feature)]
        self.base.execute(
            "INSERT INTO m VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (n, milestone["id"], milestone["date"], milestone["title"], milestone.get("text"),
             None if first == calendar_days.FIRST else first,
             None if last == calendar_days.LAST else last, date.precision, date.month, date.day,
             date.approximate, date.uncertain, json.dumps(has)))
        for kind, field in KINDS.items():
            for name in milestone.get(field) or []:
                self.base.execute("INSERT INTO name VALUES(?,?,?)", (kind, n, name))
        for reference in milestone.get("references") or []:
            self.base.execute("INSERT INTO reference VALUES(?,?)", (n, reference["number"]))
        self.base.execute("INSERT INTO words(rowid, title, text) VALUES(?,?,?)",
                          (n, milestone["title"], milestone.get("text")))

    def may(self, date, key):
        return calendar_days.date(date).may(self.asked[key])

    def does(self, date, key):
        return calendar_days.date(date).does(self.asked[key])

    @staticmethod
    def begins(text, prefix):
        return any(word.startswith(prefix) for word in folded_words(text or ""))

    def key(self, ranges):
        """A name for some days, as SQL functions take no lists."""
        key = json.dumps([[str(a), str(b)] for a, b in ranges])
        self.asked[key] = ranges
        return key

    #: Date order: what has no first day first, what has no last day last, what is sure before what
    #: is marked, then the text, then the file's order.
    DATE_ORDER = ["first IS NOT NULL", "first", "last IS NULL", "last", "approximate OR uncertain",
                  "date", "n"]
    ORDERS = {
        "date": DATE_ORDER, "latest": ["last IS NULL", "last"] + DATE_ORDER,
        "title": ["title"] + DATE_ORDER, "id": ["id"],
    }

    def order(self, sort):
        terms = self.ORDERS[sort.lstrip("-")]
        way = " DESC" if sort.startswith("-") else ""
        return ", ".join(f"({term}){way}" for term in terms)

    def condition(self, question, certain=False):
        """The conditions of a question in SQL, and their values."""
        terms, values = ["1"], []
        def add(term, *more):
            terms.append(term)
            values.extend(more)
        if question.days is not None:
            add("does(date, ?)" if certain else "may(date, ?)", self.key(question.days))
        def one_of(column, numbers):
            add(f"{column} IN ({','.join('?' * len(numbers))})", *numbers)
        for column, numbers in (("month", question.months), ("day", question.month_days),
                                ("precision", question.precisions), ("id", question.ids)):
            if numbers is not None:
                one_of(column, numbers)
        of_calendar = question.months is not None or question.month_days is not None
        if question.on:
            add("month = ? AND day = ?", *question.on)
        if certain and (of_calendar or question.on):
            add("NOT (approximate OR uncertain)")
        for column in ("approximate", "uncertain"):
            if (asked := getattr(question, column)) is not None:
                add(f"{column} = ?", asked)
        for kind, names in question.names:
            add(f"n IN (SELECT n FROM name WHERE kind = ? AND name IN ({','.join('?' * len(names))}))",
                kind, *names)
        for feature in question.has:
            add("EXISTS (SELECT 1 FROM json_each(has) WHERE value = ?)", feature)
        if question.references:
            add(f"n IN (SELECT n FROM reference WHERE number IN ({','.join('?' * len(question.references))}))",
                *question.references)
        self.add_words(question, add)
        return " AND ".join(terms), values

    @staticmethod
    def add_words(question, add):
        for word in question.words:
            match = "n IN (SELECT rowid FROM words WHERE words MATCH ?)"
            excluded = "NOT " if word.is_excluded else ""
            if word.is_prefix:
                prefix = folded_words(word.text)[0]
                add(f"{excluded}(begins(title, ?) OR begins(text, ?))", prefix, prefix)
            else:
                add(excluded + match, f'"{word.text}"')

    def select(self, columns, question, certain, tail=""):
        condition, values = self.condition(question, certain)
        return self.base.execute(f"SELECT {columns} FROM m WHERE {condition} {tail}", values)

    def count(self, question, certain=False):
        return self.select("count(*)", question, certain).fetchone()[0]

    def ids(self, question):
        tail = f"ORDER BY {self.order(question.sort)} LIMIT {question.limit} OFFSET {question.offset}"
        return [row[0] for row in self.select("id", question, question.is_certain, tail)]

    def facet(self, question, facet):
        """Each value with how many of the result have it; of years those that are asked for."""
        condition, values = self.condition(question, question.is_certain)
        if facet in KINDS:
            rows = self.base.execute(
                f"SELECT name, count(*) FROM name WHERE kind = ? AND n IN "
                f"(SELECT n FROM m WHERE {condition}) GROUP BY name", [facet, *values])
        elif facet == "month" and question.is_certain:
            rows = self.base.execute(
                f"SELECT month, count(*) FROM m WHERE {condition} AND month IS NOT NULL "
                f"AND NOT (approximate OR uncertain) GROUP BY month", values)
        else:
            rows = self.base.execute(
                f"SELECT {facet}, count(*) FROM m WHERE {condition} AND {facet} IS NOT NULL "
                f"GROUP BY {facet}", values)
        return dict(rows.fetchall())
