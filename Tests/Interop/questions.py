"""Questions made at random, as the server takes them and as SQL needs them."""

import dataclasses
import random
import urllib.parse

import calendar_days as days
import histories

PRECISIONS = ["day", "month", "season", "year", "decade", "century", "interval", "set", "unknown", "time"]


@dataclasses.dataclass(frozen=True)
class Word:
    text: str
    is_phrase: bool = False
    is_prefix: bool = False
    is_excluded: bool = False

    @property
    def written(self):
        text = f'"{self.text}"' if self.is_phrase else self.text
        return ("-" if self.is_excluded else "") + text + ("*" if self.is_prefix else "")


@dataclasses.dataclass
class Question:
    """What is asked; `parameters` is the same as the server takes it."""

    parameters: list = dataclasses.field(default_factory=list)
    years: list | None = None
    span: tuple | None = None
    is_certain: bool = False
    months: list | None = None
    month_days: list | None = None
    on: tuple | None = None
    precisions: list | None = None
    approximate: bool | None = None
    uncertain: bool | None = None
    names: list = dataclasses.field(default_factory=list)
    ids: list | None = None
    has: list = dataclasses.field(default_factory=list)
    references: list | None = None
    words: list = dataclasses.field(default_factory=list)
    sort: str = "date"
    limit: int = 100
    offset: int = 0

    @property
    def days(self):
        """The days that are asked for; None where none are."""
        if self.years is None:
            return None if self.span is None else days.merged([self.span])
        if self.span is None:
            return days.merged(self.years)
        common = [(max(a, self.span[0]), min(b, self.span[1])) for a, b in days.merged(self.years)]
        return tuple((a, b) for a, b in common if a <= b)

    @property
    def target(self):
        # A list of names has its commas as they are, and those in a name behind a backslash.
        query = "&".join(f"{name}={urllib.parse.quote(value)}" for name, value in self.parameters)
        return "/milestones" + ("?" + query if query else "")


def escaped(name):
    return name.replace("\\", "\\\\").replace(",", "\\,")


class Questions:
    def __init__(self, seed, milestones, first_year=1985, last_year=2016):
        self.random = random.Random(seed)
        self.ids = [milestone["id"] for milestone in milestones]
        self.names = {kind: sorted({n for m in milestones for n in m.get(field) or []})
                      for kind, field in (("tag", "tags"), ("person", "people"),
                                          ("organization", "organizations"), ("product", "products"))}
        self.first, self.last = first_year, last_year

    def chance(self, one_in):
        return self.random.randrange(one_in) == 0

    def year(self):
        return self.random.randint(self.first - 2, self.last + 2)

    def take(self, words=None):
        """A question of a few parameters; of words where there are any."""
        question = Question()
        steps = [self.add_years, self.add_span, self.add_months, self.add_on, self.add_quality,
                 self.add_names, self.add_ids, self.add_has, self.add_reference]
        for step in self.random.sample(steps, self.random.choice([0, 1, 1, 2, 2, 3, 4])):
            step(question)
        if words:
            self.add_words(question, words)
        if self.chance(3):
            question.is_certain = True
            question.parameters.append(("match", "certain"))
        if self.chance(2):
            question.sort = self.random.choice(["date", "-date", "latest", "-latest", "title", "-title", "id", "-id"])
            question.parameters.append(("sort", question.sort))
        question.limit = self.random.choice([0, 1, 7, 100, 1000])
        question.parameters.append(("limit", str(question.limit)))
        if self.chance(2):
            question.offset = self.random.choice([1, 3, 20, 150, 5000])
            question.parameters.append(("offset", str(question.offset)))
        self.random.shuffle(question.parameters)
        return question

    def add_years(self, question):
        texts, ranges = [], []
        for _ in range(self.random.choice([1, 1, 2, 3])):
            first, last = sorted([self.year(), self.year()])
            text, span = self.random.choice([
                (f"{first}", days.year_days(first)), (f"{first}", days.year_days(first)),
                (f"{first}..{last}", (days.year_days(first)[0], days.year_days(last)[1])),
                (f"..{first}", (days.FIRST, days.year_days(first)[1])),
                (f"{last}..", (days.year_days(last)[0], days.LAST))])
            texts.append(text)
            ranges.append(span)
        question.years = ranges
        question.parameters.append(("year", ",".join(texts)))

    def add_span(self, question):
        first, last = sorted([self.year(), self.year()])
        ends = [self.end(first), self.end(last)]
        span = [days.date(ends[0]).bounds[0], days.date(ends[1]).bounds[1]]
        if span[0] > span[1]:
            return
        for index, name in enumerate(("from", "to")):
            if self.chance(4):
                span[index] = (days.FIRST, days.LAST)[index]
            else:
                question.parameters.append((name, ends[index]))
        if span != [days.FIRST, days.LAST]:
            question.span = tuple(span)

    def end(self, year):
        month, day = self.random.randint(1, 12), self.random.randint(1, 28)
        return self.random.choice([
            f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{day:02}", f"{year}-2{month % 4 + 1}"])

    def add_months(self, question):
        if self.chance(2):
            question.months = self.random.sample(range(1, 13), self.random.randint(1, 3))
            question.parameters.append(("month", ",".join(map(str, question.months))))
        else:
            question.month_days = self.random.sample(range(1, 32), self.random.randint(1, 9))
            question.parameters.append(("day", ",".join(map(str, question.month_days))))

    def add_on(self, question):
        question.on = self.random.randint(1, 12), self.random.randint(1, 28)
        question.parameters.append(("on", "{:02}-{:02}".format(*question.on)))

    def add_quality(self, question):
        name = self.random.choice(["approximate", "uncertain", "precision"])
        if name == "precision":
            question.precisions = self.random.sample(PRECISIONS, self.random.randint(1, 3))
            question.parameters.append((name, ",".join(question.precisions)))
        else:
            setattr(question, name, self.chance(2))
            question.parameters.append((name, str(getattr(question, name)).lower()))

    def add_names(self, question):
        for _ in range(self.random.choice([1, 1, 2])):
            kind = self.random.choice(["tag", "tag", "person", "organization", "product"])
            known = self.names[kind]
            names = self.random.sample(known, min(len(known), self.random.randint(1, 2)))
            if self.chance(5) or not names:
                names.append("nothing has this name")
            question.names.append((kind, names))
            question.parameters.append((kind, ",".join(map(escaped, names))))

    def add_ids(self, question):
        question.ids = self.random.sample(self.ids, min(len(self.ids), self.random.choice([1, 5, 40])))
        question.ids.append("unheard-of")
        question.parameters.append(("id", ",".join(question.ids)))

    def add_has(self, question):
        question.has = self.random.sample(
            ["text", "tags", "people", "organizations", "products", "references", "related", "source"],
            self.random.randint(1, 2))
        question.parameters.append(("has", ",".join(question.has)))

    def add_reference(self, question):
        question.references = self.random.sample([1, 2, 3, 40, 99], self.random.randint(1, 2))
        question.parameters.append(("reference", ",".join(map(str, question.references))))

    def add_words(self, question, words):
        for _ in range(self.random.choice([1, 1, 2, 3])):
            kind = self.random.choice(["word", "word", "word", "phrase", "prefix"])
            text = self.random.choice(words)
            if kind == "phrase":
                text = f"{text} {self.random.choice(words)}"
            if kind == "prefix":
                text = text[:self.random.randint(1, 4)]
            question.words.append(Word(
                text, is_phrase=kind == "phrase", is_prefix=kind == "prefix",
                is_excluded=bool(question.words) and self.chance(4)))
        question.parameters.append(("q", " ".join(word.written for word in question.words)))
