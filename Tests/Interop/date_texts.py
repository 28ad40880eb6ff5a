"""Seeded texts over the grammar of EDTF, of all levels, and the same with a few characters wrong."""

import calendar
import random

ALPHABET = "00112345679--//XXYES?~%..,[]{}:+TZ xu"
SUB_YEARS = range(21, 42)


#: What chance brings too rarely to rely on.
RARE = [
    "-000X-12-01/2012~", "1987-22/53X7-02-X9", "1900-X2-3X/8615-07-31", "-0400S2-01",
    "[..2001..]", "{..1990,2001..}", "/-1966-09", "1900-02-29", "1900-02-29~", "0001-02-3X",
    "[1667,1668,1670..1672]", "2001-05T10:10:10", "-0100-05/-0100-05-24", "-00XX",
    "{-0X0X,2004-06,-0110}",
]


class DateTexts:
    """A source of texts that are the same for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def take(self, count):
        """So many texts, no two alike; about a quarter of what is not rare has been tampered with."""
        texts = dict.fromkeys(RARE)
        while len(texts) < count:
            text = self.expression()
            if self.chance(0.25):
                text = self.tampered(text)
            if text and "\r" not in text and "\n" not in text:
                texts[text] = None
        return list(texts)

    def chance(self, probability):
        return self.random.random() < probability

    def one_of(self, *choices):
        return self.random.choice(choices)

    def expression(self):
        return self.random.choices(
            [self.plain, self.timed, self.level_1, self.level_2, self.interval, self.set],
            [15, 8, 18, 25, 25, 12])[0]()

    def year_number(self):
        return self.one_of(
            self.random.randint(0, 9999), self.random.randint(1890, 2030),
            self.random.choice([0, 4, 100, 400, 1600, 1900, 2000, 2004, 2100]))

    def year(self):
        number = self.year_number()
        return f"-{number:04}" if number and self.chance(0.12) else f"{number:04}"

    def month(self):
        return f"{self.random.randint(1, 12):02}"

    def day(self, year, month):
        """One that the month has in that year, or rarely only in others, or in none."""
        if self.chance(0.08):
            return f"{self.random.randint(29, 31)}"
        number = int(year)
        leap = number % 4 == 0 and (number % 100 != 0 or number % 400 == 0)
        last = 28 + leap if month == "02" else calendar.monthrange(2001, int(month))[1]
        return f"{self.random.choice([1, last, self.random.randint(1, last)]):02}"

    def components(self):
        year = self.year()
        month = self.month()
        return [year, month, self.day(year, month)][:self.random.randint(1, 3)]

    def plain(self):
        return "-".join(self.components())

    def timed(self):
        year, month = self.year(), self.month()
        hour, minute, second = (self.random.randint(0, top) for top in (24, 59, 59))
        zone = self.one_of(
            "", "Z", "+05", "-11:30", "+00:00", "-00:00", "+14:00", "+00", "-23:59",
            f"{self.one_of('+', '-')}{self.random.randint(0, 24):02}:{self.random.randint(0, 60):02}")
        if hour == 24:
            minute = second = 0
        date = f"{year}-{month}-{self.day(year, month)}"
        if self.chance(0.05):
            date = date[:self.one_of(-3, -6)]
        return f"{date}T{hour:02}:{minute:02}:{second:02}{zone}"

    def mark(self):
        return self.one_of("?", "~", "%")

    def season(self, codes=range(21, 25)):
        return f"{self.year()}-{self.random.choice(codes)}"

    def long_year(self):
        sign = self.one_of("", "-")
        return f"Y{sign}{self.random.randint(10000, 10 ** self.random.randint(5, 9))}"

    def level_1(self):
        year = self.year()
        return self.one_of(
            lambda: self.plain() + self.mark(), self.season, self.long_year,
            lambda: year[:-1] + "X", lambda: year[:-2] + "XX", lambda: f"{year}-XX",
            lambda: f"{year}-{self.month()}-XX", lambda: f"{year}-XX-XX")()

    def masked(self):
        """Any digit may be unknown."""
        if self.chance(0.05):
            return f"{self.year()}-{self.one_of('02', '04', '12')}-{self.one_of('2', '3')}X"
        parts = self.components()
        for _ in range(self.random.randint(1, 3)):
            index = self.random.randrange(len(parts))
            place = self.random.randrange(parts[index].startswith("-"), len(parts[index]))
            parts[index] = parts[index][:place] + "X" + parts[index][place + 1:]
        return "-".join(parts)

    def marked(self):
        """Any component may have a mark at its left or right."""
        parts = self.components()
        for _ in range(self.random.randint(1, 2)):
            index = self.random.randrange(len(parts))
            if any(mark in parts[index] for mark in "?~%"):
                continue
            parts[index] = (self.mark() + parts[index] if self.chance(0.5)
                            else parts[index] + self.mark())
        return "-".join(parts)

    def exponential(self):
        sign = self.one_of("", "-")
        return f"Y{sign}{self.random.randint(1, 200)}E{self.random.randint(1, 9)}"

    def level_2(self):
        return self.one_of(
            self.masked, self.masked, self.marked, self.marked, self.exponential,
            lambda: self.season(SUB_YEARS),
            lambda: self.season(SUB_YEARS) + self.mark(),
            lambda: self.one_of(self.year, self.long_year, self.exponential)()
            + f"S{self.random.randint(1, 5)}",
            lambda: self.masked() + self.mark(), lambda: self.long_year() + self.mark())()

    def endpoint(self):
        return self.random.choices(
            [self.plain, lambda: self.plain() + self.mark(), lambda: "..", lambda: "",
             self.season, self.masked, self.marked, self.long_year,
             lambda: self.season(SUB_YEARS)],
            [40, 12, 6, 6, 8, 8, 8, 3, 4])[0]()

    def overlap(self):
        """An interval that ends in the month or the year that it begins in, or in year 0."""
        year, month = self.year(), self.month()
        day = f"{year}-{month}-{self.day(year, month)}"
        return self.one_of(f"{day}/{year}-{month}", f"{day}/{year}", f"/0000-{month}",
                           f"{year}-{month}/{day}", f"{day}~/{year}?-{month}")

    def interval(self):
        if self.chance(0.08):
            return self.overlap()
        ends = [self.endpoint(), self.endpoint()]
        if self.chance(0.85):
            ends.sort(key=self.rank)
        return "/".join(ends)

    @staticmethod
    def rank(end):
        """Puts earlier before later, about."""
        digits = end.strip("?~%").replace("X", "0")
        if digits.startswith("-"):
            return (0, -int(digits[1:5]), "")
        return (1, int(digits[:4]), digits[4:]) if digits[:4].isdigit() else (1, 5000, "")

    def member(self):
        return self.random.choices(
            [self.plain, self.range, self.masked, self.marked, self.season, self.long_year],
            [60, 15, 8, 8, 5, 3])[0]()

    def range(self):
        first, last = sorted([self.components(), self.components()])
        length = min(len(first), len(last)) if self.chance(0.9) else 3
        return "..".join(["-".join(first[:length]), "-".join(last[:length])])

    def set(self):
        members = [self.member() for _ in range(self.random.randint(1, 4))]
        if self.chance(0.15):
            members[0] = ".." + self.plain()
        if self.chance(0.15):
            members[-1] = self.plain() + ".."
        text = ",".join(members)
        return self.one_of(f"[{text}]", f"{{{text}}}")

    def tampered(self, text):
        for _ in range(self.random.choice([1, 1, 1, 2])):
            place = self.random.randrange(len(text) + 1) if text else 0
            letter = self.random.choice(ALPHABET)
            text = self.one_of(
                text[:place] + letter + text[place:], text[:place] + text[place + 1:],
                text[:place] + letter + text[place + 1:],
                text[:place] + text[place + 1:place + 2] + text[place:place + 1]
                + text[place + 2:])
        return text
