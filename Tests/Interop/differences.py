"""Where other implementations differ from ours, which rule that is, and who is right."""

import calendar
import dataclasses
import re
from collections.abc import Callable

EDTF_ACCEPTS, EDTF_REFUSES = "edtf accepts", "edtf refuses"
VALIDATE_ACCEPTS, VALIDATE_REFUSES = "edtf-validate accepts", "edtf-validate refuses"
EDTF_BOUNDS = "edtf has other bounds"

MARK = "[?~%]"
DATE = re.compile(
    rf"(?P<ly>{MARK}?)(?P<year>-?[\dX]{{4}})(?P<ry>{MARK}?)"
    rf"(?:-(?P<lm>{MARK}?)(?P<month>[\dX]{{2}})(?P<rm>{MARK}?)"
    rf"(?:-(?P<ld>{MARK}?)(?P<day>[\dX]{{2}})(?P<rd>{MARK}?))?)?")


@dataclasses.dataclass
class Case:
    """A text with our answer and another's."""

    text: str
    ours: dict
    #: True, False, the name of an exception, or for bounds a pair or an exception.
    theirs: object

    @property
    def is_interval(self):
        return "/" in self.text

    @property
    def is_set(self):
        return self.text[:1] in ("[", "{")

    @property
    def ends(self):
        return self.text.split("/") if self.is_interval else []

    @property
    def members(self):
        return self.text[1:-1].split(",") if self.is_set else []

    @property
    def dates(self):
        """The texts of the single dates in it."""
        return [date for part in re.split(r"/|,|\.\.", self.text.strip("[]{}")) if (date := part)]

    def any(self, holds):
        return any(holds(date) for date in self.dates)


def parts(date):
    match = DATE.fullmatch(date)
    return match.groupdict() if match else {}


def marks(date):
    return len(re.findall(MARK, date))


def is_masked(date):
    return bool(parts(date)) and "X" in date


def is_long(date):
    return re.fullmatch(rf"{MARK}?Y-?\d+(E\d+)?(S\d+)?{MARK}?", date) is not None


def code(date):
    month = parts(date).get("month") or ""
    return int(month) if month.isdigit() and 21 <= int(month) <= 41 else None


def has_inner_mark(date):
    """A mark anywhere but alone at the end."""
    return bool(parts(date)) and re.search(rf"{MARK}.", date) is not None


def is_level_2(date):
    """Marked inside, or masked otherwise than from the right as level 1 has it."""
    return has_inner_mark(date) or is_masked(date)


def qualifies_twice(date):
    """More than one mark, of which one is at the right of a component."""
    found = parts(date)
    return marks(date) > 1 and any(found.get(key) for key in ("ry", "rm", "rd"))


def lacks_day(date):
    """A day of the calendar that the month has in no such year."""
    found = parts(date.partition("T")[0])
    if not (found.get("day") or "").isdigit() or not found["month"].isdigit():
        return False
    month, day = int(found["month"]), int(found["day"])
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return False
    if not found["year"].lstrip("-").isdigit():
        return day > (29 if month == 2 else calendar.monthrange(2001, month)[1])
    return day > days_in_month(int(found["year"]), month)


def days_in_month(year, month):
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 + leap if month == 2 else calendar.monthrange(2001, month)[1]


def no_day_fits(date):
    """A masked month or day that no month or day of the calendar fits."""
    found = parts(date)
    if not found.get("month") or "X" not in date:
        return False
    year = found["year"]
    years = [int(year)] if year.lstrip("-").isdigit() else None
    for month in range(1, 13):
        if not fits(f"{month:02}", found["month"]):
            continue
        last = max(days_in_month(y, month) for y in years) if years else (
            29 if month == 2 else days_in_month(2001, month))
        if not found["day"] or any(fits(f"{d:02}", found["day"]) for d in range(1, last + 1)):
            return False
    return True


def fits(number, mask):
    return all(m in ("X", n) for n, m in zip(number, mask))


def offset_of(text):
    match = re.search(r"T[\d:]{8}([+-])(\d\d)(?::(\d\d))?$", text)
    return (int(match[2]), int(match[3] or 0), match[3] is not None) if match else None


def significant(date):
    match = re.fullmatch(rf"(-?\d{{4}}|Y-?\d+(?:E\d+)?)S(\d+){MARK}?", date)
    if not match:
        return None
    digits = match[1].lstrip("Y-")
    if "E" in digits:
        base, exponent = digits.split("E")
        digits = base + "0" * int(exponent)
    return digits, match[2]


def is_reversed(case):
    return "before it starts" in case.ours.get("error", "")


def first_day(date):
    """Year, month and day that a date may begin with, the digits that are unknown taken as 0."""
    found = parts(date)
    year, month, day = ((found[key] or "00").replace("X", "0") for key in ("year", "month", "day"))
    return int(year), 3 * (int(month) % 4 + 1) if code(date) else int(month), int(day)


def winter(date):
    return code(date) in (24, 28, 30)


def raises(*names):
    return lambda case: case.theirs in names


@dataclasses.dataclass
class Rule:
    """One way to differ: what it is about, whose, when, and who is right."""

    name: str
    kinds: tuple
    why: str
    holds: Callable


RULES = [
    Rule("season-in-interval", (EDTF_REFUSES, VALIDATE_REFUSES),
         "Ours: an interval has two dates, and a season, quarter or half of a year is one.",
         lambda c: c.is_interval and any((code(e) or 0) > 24 for e in c.ends)),
    Rule("long-year-in-interval", (EDTF_REFUSES, VALIDATE_REFUSES),
         "Ours: nothing keeps a long year out of an interval.",
         lambda c: c.is_interval and c.any(is_long)),
    Rule("qualified-unspecified", (EDTF_REFUSES, VALIDATE_REFUSES),
         "Ours: a mark is for the date as it stands, unknown digits or not.",
         lambda c: c.any(lambda d: is_masked(d) and marks(d) > 0)),
    Rule("qualified-season", (EDTF_REFUSES, VALIDATE_REFUSES),
         "Ours: a season can be as uncertain as a month.",
         lambda c: c.any(lambda d: code(d) is not None and marks(d) > 0)),
    Rule("qualified-long-year", (EDTF_REFUSES, VALIDATE_REFUSES),
         "Ours: a mark at the end is for any date, also for a year of five digits.",
         lambda c: not c.is_interval and c.any(lambda d: is_long(d) and marks(d) == 1)),
    Rule("both-side-qualifiers", (EDTF_REFUSES, VALIDATE_REFUSES),
         "Ours: marks at the left and at the right of components may stand in one date.",
         lambda c: c.any(qualifies_twice)),
    Rule("season-in-set", (EDTF_REFUSES, VALIDATE_REFUSES),
         "Ours: the members of a set are dates, and a season is one.",
         lambda c: c.is_set and c.any(lambda d: code(d) is not None)),
    Rule("long-year-in-set", (EDTF_REFUSES, VALIDATE_REFUSES),
         "Ours: the members of a set are dates, and a long year is one.",
         lambda c: c.is_set and c.any(is_long)),
    Rule("single-member-set", (EDTF_REFUSES, VALIDATE_REFUSES),
         "Ours: there is no least number of members.",
         lambda c: c.is_set and len(c.members) == 1 and ".." not in c.text),
    Rule("set-open-both-ends", (EDTF_REFUSES, VALIDATE_REFUSES),
         "Ours: a set may be open at its beginning and at its end, of one member too.",
         lambda c: c.is_set and (c.text[1:3] == ".." or c.text[-3:-1] == "..")),
    Rule("offset-range", (EDTF_REFUSES, VALIDATE_REFUSES),
         "Ours: an offset is up to 23:59; they stop at 14:00.",
         lambda c: (o := offset_of(c.text)) is not None
         and (14, 0) <= o[:2] <= (23, 59) and o != (14, 0, True)),
    Rule("negative-zero-offset", (EDTF_REFUSES, VALIDATE_REFUSES),
         "Ours: no offset from UTC may be written as 00 or 00:00.",
         lambda c: (o := offset_of(c.text)) is not None and o[:2] == (0, 0)),
    Rule("level-2-date-beside-open-or-unknown", (EDTF_REFUSES, VALIDATE_REFUSES),
         "Ours: `..` or nothing may stand beside any date, also one masked or marked inside.",
         lambda c: len(c.ends) == 2 and any(
             end in ("", "..") and is_level_2(other)
             for end, other in (c.ends, c.ends[::-1]))),
    Rule("level-2-date-beside-qualified", (EDTF_REFUSES,),
         "Ours: a date with a mark at its end may stand beside any date in an interval.",
         lambda c: len(c.ends) == 2 and any(
             marks(end) == 1 and not is_level_2(end) and is_level_2(other)
             for end, other in (c.ends, c.ends[::-1]))),
    Rule("negative-masked-year", (EDTF_REFUSES,),
         "Ours: a year before 1 BC may have any digit unknown; theirs only in the level 1 forms.",
         lambda c: c.any(lambda d: re.match(r"-[\dX]*X[\dX]*", (parts(d).get("year") or "")))),
    Rule("masked-month-crashes", (EDTF_REFUSES,),
         "Ours: a masked month without a day is level 2; theirs fails with an AttributeError.",
         lambda c: c.theirs == "AttributeError" and c.any(
             lambda d: "X" in (parts(d).get("month") or "") and not parts(d)["day"])),
    Rule("unknown-beside-open-crashes", (EDTF_REFUSES,),
         "Ours: an unknown end and an open one are an interval; theirs fails with a TypeError.",
         lambda c: c.theirs == "TypeError" and sorted(c.ends) == ["", ".."]),
    Rule("season-after-negative-start", (VALIDATE_REFUSES,),
         "Ours: an interval may begin BC and end in a season; theirs takes another way first.",
         lambda c: len(c.ends) == 2 and c.ends[0].startswith("-")
         and 21 <= (code(c.ends[1]) or 0) <= 24),
    Rule("year-zero-in-interval", (VALIDATE_REFUSES,),
         "Ours: year 0000 is a year as any other, also at the end of an interval.",
         lambda c: c.is_interval and c.any(lambda d: d.lstrip("?~%").startswith("0000"))),
    Rule("negative-masked-year-in-interval", (VALIDATE_REFUSES,),
         "Ours: a year BC with unknown digits may begin an interval.",
         lambda c: c.is_interval and re.match(r"-[\dX]*X", parts(c.ends[0]).get("year") or "")),
    Rule("mask-taken-apart", (VALIDATE_REFUSES,),
         "Ours: month and day fit together; theirs fills each by itself, and gets no day.",
         lambda c: any(re.search(r"-(02|X2)-(X9|2X|3X)$", end) for end in c.ends)),
    Rule("order-within-a-year-BC", (VALIDATE_REFUSES,),
         "Ours: a year BC runs from January on; theirs compares its days the other way round.",
         lambda c: len(c.ends) == 2 and all(map(parts, c.ends))
         and len({parts(end)["year"] for end in c.ends}) == 1
         and parts(c.ends[0])["year"].startswith("-")),
    Rule("overlapping-endpoints", (VALIDATE_REFUSES,),
         "Ours: an interval is in order if some day of its start is before some day of its end.",
         lambda c: len(c.ends) == 2 and all(map(parts, c.ends))
         and first_day(c.ends[0]) > first_day(c.ends[1])),
    Rule("negative-year-after-unknown-or-open-start", (VALIDATE_REFUSES,),
         "Ours: an interval without a start may end BC.",
         lambda c: re.match(rf"(\.\.)?/{MARK}?-\d", c.text)),

    Rule("reversed-interval", (EDTF_ACCEPTS,),
         "Ours: what ends before it starts is no interval; theirs does not compare.",
         is_reversed),
    Rule("odd-significant-digits", (EDTF_ACCEPTS, VALIDATE_ACCEPTS),
         "Ours: no more digits are sure than the year has, and not none.",
         lambda c: c.any(lambda d: (s := significant(d)) is not None
                         and (int(s[1]) > len(s[0]) or s[1].startswith("0")))),
    Rule("odd-exponent", (EDTF_ACCEPTS, VALIDATE_ACCEPTS),
         "Ours: a year that does not fit in 64 bits is refused, not half understood.",
         lambda c: any(int(e) > 15 for e in re.findall(r"Y-?\d+E(\d+)", c.text))),
    Rule("set-range-order-or-position", (EDTF_ACCEPTS, VALIDATE_ACCEPTS),
         "Ours: a range in a set goes from an earlier date to a later one.",
         lambda c: "A range goes from" in c.ours["error"] and c.is_set),
    Rule("impossible-calendar-day", (EDTF_ACCEPTS, VALIDATE_ACCEPTS),
         "Ours: the day must be in the calendar, also beside a mark and in a set.",
         lambda c: c.any(lacks_day)),
    Rule("impossible-mask", (EDTF_ACCEPTS, VALIDATE_ACCEPTS),
         "Ours: some day of the calendar must fit a mask.", lambda c: c.any(no_day_fits)),
    Rule("outer-whitespace", (EDTF_ACCEPTS,),
         "Ours: no blank belongs to a date; theirs skips them between its parts.",
         lambda c: " " in c.text),
    Rule("time-on-partial-date", (EDTF_ACCEPTS, VALIDATE_ACCEPTS),
         "Ours: a time needs a whole date.",
         lambda c: re.fullmatch(r"-?\d{4}(-\d\d)?T.*", c.text)),
    Rule("hour-24", (EDTF_ACCEPTS, VALIDATE_ACCEPTS),
         "Ours: the last hour of a day is 23.", lambda c: "T24:00:00" in c.text),
    Rule("significant-digits-before-month", (EDTF_ACCEPTS,),
         "Ours: a year with S stands alone.",
         lambda c: re.search(r"\dS\d+-\d\d", c.text)),

    Rule("unknown-endpoint", (EDTF_BOUNDS,),
         "Ours: an unknown end is no bound; theirs invents one ten years off.",
         lambda c: isinstance(c.theirs, list) and any(
             end == "" and c.ours[bound] is None and theirs is not None
             for end, bound, theirs in zip(c.ends, ("earliest", "latest"), c.theirs))),
    Rule("significant-digits", (EDTF_BOUNDS,),
         "Ours: every year that begins with the sure digits; theirs only the estimate.",
         lambda c: c.any(lambda d: significant(d) is not None)),
    Rule("negative-masks", (EDTF_BOUNDS,),
         "Ours: a year BC runs from January too; theirs turns its months and days round.",
         lambda c: c.any(lambda d: (parts(d).get("year") or "").startswith("-")
                         and "XX" in (parts(d)["month"], parts(d)["day"]))),
    Rule("negative-mask-reaching-zero", (EDTF_BOUNDS,),
         "Ours: there is no year -0000, so a mask BC ends at -0001.",
         lambda c: c.any(lambda d: re.fullmatch(r"-0*X+", parts(d).get("year") or ""))),
    Rule("negative-mask-in-set", (EDTF_BOUNDS,),
         "Ours: the first year that fits a mask BC has the greatest digits; theirs the least.",
         lambda c: c.is_set and c.any(
             lambda d: re.match(r"-[\dX]*X", parts(d).get("year") or ""))),
    Rule("season-months", (EDTF_BOUNDS,),
         "Ours: winter goes on into the next year; theirs stops on 31 December.",
         lambda c: c.any(winter)),
    Rule("masked-month-or-day-crashes", (EDTF_BOUNDS,),
         "Ours: bounds are of the days that fit; theirs fails at a half-masked month or day.",
         lambda c: str(c.theirs).startswith("ValueError") and c.any(
             lambda d: re.search(r"-(X\d|\dX)(-|$)", d))),
    Rule("open-set-crashes", (EDTF_BOUNDS,),
         "Ours: a set that is open has no bound there; theirs fails with a TypeError.",
         lambda c: str(c.theirs).startswith("TypeError") and c.is_set
         and (c.text[1:3] == ".." or c.text[-3:-1] == "..")),
]


def explaining(case, kind):
    """The first rule that explains a difference."""
    return next((rule for rule in RULES if kind in rule.kinds and rule.holds(case)), None)
