"""What an EDTF date can mean, in days, worked out by itself and not by the program under test.

Days are numbers of the proleptic Gregorian calendar, of which any difference is right.
"""

import bisect
import dataclasses
import functools
import math
import re

FIRST, LAST = -math.inf, math.inf
LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def length(year, month):
    return 29 if month == 2 and is_leap(year) else LENGTHS[month - 1]


def number(year, month, day):
    """The days before it, from the beginning of year 0."""
    before = year - 1
    leaps = before // 4 - before // 100 + before // 400
    return 365 * year + leaps + sum(length(year, m) for m in range(1, month)) + day


def year_days(year):
    return number(year, 1, 1), number(year, 12, 31)


def month_days(year, month):
    return number(year, month, 1), number(year, month, length(year, month))


def shifted(year, month, years, months):
    """Another month, by its year and its number."""
    index = 12 * (year + years) + month - 1 + months
    return index // 12, index % 12 + 1


@dataclasses.dataclass(frozen=True)
class Part:
    """One date: the days that it can mean, and the same with room for `~`."""

    days: tuple
    padded: tuple
    mark: str
    precision: str
    month: int | None = None
    day: int | None = None

    @property
    def first(self):
        return self.days[0][0]

    @property
    def last(self):
        return self.days[-1][1]

    def may(self, asked):
        return any(self.has_day(*span) for span in asked)

    def has_day(self, first, last):
        """Whether one of its days is among those; they ascend, and may be thousands."""
        index = bisect.bisect_left(self.days, first, key=lambda days: days[1])
        return index < len(self.days) and self.days[index][0] <= last

    def does(self, asked):
        if self.mark in ("?", "%"):
            return False
        days = self.padded if self.mark == "~" else self.days
        if not any(overlaps(span, days[0]) for span in asked):
            return False
        return all(any(contains(span, one) for span in asked) for one in days)


def overlaps(one, other):
    return one[0] <= other[1] and one[1] >= other[0]


def contains(whole, part):
    return whole[0] <= part[0] and whole[1] >= part[1]


def merged(ranges):
    joined = []
    for first, last in sorted(ranges):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return tuple(joined)


def fitting(mask, numbers, width):
    pattern = re.compile(mask.replace("X", r"\d"))
    return [n for n in numbers if pattern.fullmatch(f"{n:0{width}}")]


def sub_year(code, year):
    """Its first month, with the year, and how many months it has."""
    if code <= 32:
        season = (code - 21) % 4 if code <= 28 else (code - 29 + 2) % 4
        return (year, 3 + 3 * season), 3
    if code <= 36:
        return (year, 1 + 3 * (code - 33)), 3
    if code <= 39:
        return (year, 1 + 4 * (code - 37)), 4
    return (year, 1 + 6 * (code - 40)), 6


@functools.cache
def part(text):
    mark = text[-1] if text[-1] in "?~%" else ""
    date = text.rstrip("?~%")
    if date.startswith("Y"):
        days = year_days(int(date[1:]))
        return Part((days,), (days,), mark, "year")
    sign = -1 if date.startswith("-") else 1
    year, *rest = date.lstrip("-").split("-")
    years = [sign * y for y in fitting(year, range(10_000), 4)] if "X" in year else [sign * int(year)]
    years = sorted(y for y in years if not (sign < 0 and y == 0))
    # What stands before the first digit that is not known is all that is known for sure.
    unit = 10 ** (4 - year.index("X")) if "X" in year else 1
    if not rest:
        precision = {1: "year", 10: "decade", 100: "century"}.get(unit, "unknown")
        return marked([year_days(y) for y in years], mark, precision, years, unit)
    if len(rest) == 1 and "X" not in rest[0] and int(rest[0]) > 12:
        return of_sub_year(int(rest[0]), years, mark, unit)
    return of_month(years, rest, mark, unit)


def of_sub_year(code, years, mark, unit):
    days = []
    for year in years:
        start, count = sub_year(code, year)
        days.append((month_days(*start)[0], month_days(*shifted(*start, 0, count - 1))[1]))
    start, count = sub_year(code, years[0])
    last = shifted(*sub_year(code, years[-1])[0], 0, count - 1)
    padded = (month_days(*shifted(*start, -unit, -count))[0], month_days(*shifted(*last, unit, count))[1])
    return Part(merged(days), (padded,), mark, "season")


def of_month(years, rest, mark, unit):
    months = fitting(rest[0], range(1, 13), 2)
    days = []
    for year in years:
        for month in months:
            if len(rest) == 1:
                days.append(month_days(year, month))
            else:
                days += [(number(year, month, d),) * 2
                         for d in fitting(rest[1], range(1, length(year, month) + 1), 2)]
    month = months[0] if "X" not in rest[0] else None
    day = int(rest[1]) if len(rest) == 2 and "X" not in rest[1] else None
    precision = "day" if month and day else "month" if month else {
        1: "year", 10: "decade", 100: "century"}.get(unit, "unknown")
    days = merged(days)
    if mark != "~":
        return Part(days, days, mark, precision, month, day)
    # Marked dates are of one month or one day here.
    (year,) = years
    lead, tail = shifted(year, month, -unit, -1), shifted(year, month, unit, 1)
    if day is None:
        padded = month_days(*lead)[0], month_days(*tail)[1]
    else:
        padded = (number(*lead, min(day, length(*lead))) - 1, number(*tail, min(day, length(*tail))) + 1)
    return Part(days, (padded,), mark, precision, month, day)


def marked(days, mark, precision, years, unit):
    padded = (year_days(years[0] - unit)[0], year_days(years[-1] + unit)[1])
    return Part(merged(days), (padded,), mark, precision)


class Date:
    """A whole expression: what it may be, what it is for certain, and what it says of itself."""

    def __init__(self, text):
        self.text = text
        self.open = self.unknown = ()
        self.parts, self.ranges = [], []
        self.month = self.day = None
        if "/" in text:
            self.kind, self.precision = "interval", "interval"
            self.ends = text.split("/")
            self.parts = [part(end) for end in self.ends if end not in ("", "..")]
            if not self.parts:
                self.precision = "unknown"
        elif text[0] in "[{":
            self.kind, self.precision = ("one" if text[0] == "[" else "all"), "set"
            self.members = [self.member(member) for member in text[1:-1].split(",")]
        else:
            self.kind = "moment"
            self.parts = [part(text.partition("T")[0])]
            self.precision = "time" if "T" in text else self.parts[0].precision
            self.month, self.day = self.parts[0].month, self.parts[0].day

    def member(self, text):
        """A member's date or range: its first and its last part, nil where it is open."""
        first, dots, last = text.partition("..")
        if not dots:
            last = first
        ends = [part(end) if end else None for end in (first, last)]
        self.parts += [end for end in ends if end]
        return *ends, bool(dots)

    @property
    def approximate(self):
        return any(one.mark in ("~", "%") for one in self.parts)

    @property
    def uncertain(self):
        return any(one.mark in ("?", "%") for one in self.parts)

    @property
    def bounds(self):
        if self.kind == "interval":
            first, last = self.ends
            return (part(first).first if first not in ("", "..") else FIRST,
                    part(last).last if last not in ("", "..") else LAST)
        if self.kind in ("one", "all"):
            return (min(a.first if a else FIRST for a, _, _ in self.members),
                    max(b.last if b else LAST for _, b, _ in self.members))
        return self.parts[0].first, self.parts[0].last

    def may(self, asked):
        if self.kind == "moment":
            return self.parts[0].may(asked)
        if self.kind == "interval":
            return any(overlaps(self.bounds, span) for span in asked)
        return any(self.member_may(member, asked) for member in self.members)

    @staticmethod
    def member_hull(member, padded=False):
        first, last, _ = member
        def ends(one):
            return one.padded if padded and one.mark == "~" else one.days
        return (ends(first)[0][0] if first else FIRST, ends(last)[-1][1] if last else LAST)

    def member_may(self, member, asked):
        first, _, is_range = member
        if not is_range:
            return first.may(asked)
        return any(overlaps(self.member_hull(member), span) for span in asked)

    def does(self, asked):
        if not self.may(asked) or not asked:
            return False
        if self.kind == "moment":
            return self.parts[0].does(asked)
        if self.kind == "interval":
            return self.interval_does(asked)
        if self.kind == "one":
            return all(self.member_does(member, asked) for member in self.members)
        return any(self.some_does(member, asked) for member in self.members)

    def member_does(self, member, asked):
        first, last, is_range = member
        if not is_range:
            return first.does(asked)
        if any(one and one.mark in ("?", "%") for one in (first, last)):
            return False
        return any(contains(span, self.member_hull(member, padded=True)) for span in asked)

    def some_does(self, member, asked):
        """Of all dates of a range, whole years here, one that lies in the days."""
        first, last, is_range = member
        if not is_range:
            return first.does(asked)
        low, high = self.member_hull(member)
        for span in asked:
            start, end = max(low, span[0]), min(high, span[1])
            if start == FIRST or end == LAST:
                if start < end:
                    return True
                continue
            if start <= end and whole_year_between(start, end):
                return True
        return False

    def interval_does(self, asked):
        if self.uncertain:
            return False
        first, last = self.ends
        known = [end for end in (first, last) if end not in ("", "..")]
        if "" in (first, last):
            return len(known) == 1 and part(known[0]).does(asked)
        begun = self.end_days(first)[1] if first != ".." else FIRST
        ending = self.end_days(last)[0] if last != ".." else LAST
        if known and len(known) == 2:
            lead, tail = self.end_days(first), self.end_days(last)
            begun, ending = min(lead[1], tail[1]), max(tail[0], lead[0])
            if begun > ending:
                return any(contains(span, (lead[0], tail[1])) for span in asked)
        return any(overlaps((begun, ending), span) for span in asked)

    @staticmethod
    def end_days(text):
        one = part(text)
        days = one.padded if one.mark == "~" else one.days
        return days[0][0], days[-1][1]


def whole_year_between(start, end):
    year = int(start // 365.2425) - 1
    while number(year, 1, 1) < start:
        year += 1
    return number(year, 12, 31) <= end


@functools.cache
def date(text):
    return Date(text)
