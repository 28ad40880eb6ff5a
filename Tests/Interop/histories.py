"""Histories made at random, with dates of every kind; the same for the same seed."""

import json
import random

WORDS = (
    "kernel container containers contained containing virtual virtualized virtualization release "
    "released releases releasing migrate migration migrations live network networks networked "
    "project projects company companies general generally generous generously patch patches "
    "patched café cafés naïve über stage staging staged memory memories universe university "
    "universal news new skies sky dying die file files filed format formatted formatting porting "
    "ported port ports 2001 2.6.25 x86 linux_kernel o'clock first-rate 東京 東京都 京都市").split()
FEW = ["the", "of", "a", "kernel", "container", "release"]
TAGS = ["kernel", "arm", "criu", "tag, with comma", "back\\slash", "naïve", "東京", "x y", "rare"]
PEOPLE = ["Ada", "Ben, Jr.", "Çelik"]


class History:
    """A source of milestones."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def milestones(self, count):
        return [self.milestone(index) for index in range(count)]

    def milestone(self, index):
        some = self.random.random
        return {
            "id": f"m{index * 7919 % 100_003}-{index}", "date": self.date(),
            "title": self.words(2, 5), "text": self.words(3, 12) if some() < 0.8 else None,
            "tags": self.sample(TAGS, 0.2), "people": self.sample(PEOPLE, 0.15),
            "organizations": self.sample(["Org", "Other Org"], 0.15),
            "products": self.sample(["P1", "P2"], 0.2),
            "references": [{"number": n} for n in self.sample([1, 2, 3, 40], 0.1)],
            "related": [{"url": "https://example.org/"}] if some() < 0.2 else [],
            "source": {"title": "S"} if some() < 0.1 else None,
        }

    def sample(self, names, chance):
        return [name for name in names if self.random.random() < chance]

    def words(self, least, most):
        count = self.random.randint(least, most)
        return " ".join(
            self.random.choice(FEW if self.random.random() < 0.4 else WORDS) for _ in range(count))

    def date(self):
        makers = [
            (30, lambda: self.day() + self.mark()), (10, lambda: self.month() + self.mark()),
            (10, lambda: self.year() + self.mark()), (4, lambda: self.year()[:3] + "X" + self.mark()),
            (2, lambda: self.year()[:2] + "XX"), (5, self.sub_year), (8, self.interval),
            (8, self.gaps), (6, self.set), (3, self.rare), (2, lambda: self.day() + "T12:30:00Z"),
        ]
        return self.random.choices([m for _, m in makers], [w for w, _ in makers])[0]()

    def mark(self):
        return self.random.choices(["", "~", "?", "%"], [12, 2, 2, 1])[0]

    def year(self):
        return str(self.random.randint(1985, 2016))

    def month(self):
        return f"{self.year()}-{self.random.randint(1, 12):02}"

    def day(self):
        return f"{self.month()}-{self.random.randint(1, 28):02}"

    def point(self):
        return self.random.choice([self.day, self.month, self.year])() + self.mark()

    def sub_year(self):
        return f"{self.year()}-{self.random.randint(21, 41)}" + self.mark()

    def interval(self):
        ends = sorted([self.point(), self.point()])
        if ends[0][:4] == ends[1][:4]:
            ends = [self.year(), "2017"]
        return self.random.choice([
            "/".join(ends), "/".join(ends), ends[0] + "/..", "../" + ends[1], ends[0] + "/",
            "/" + ends[1]])

    def gaps(self):
        year, month = self.year(), self.random.randint(1, 12)
        return self.random.choice([
            year[:2] + "X" + year[3], f"{year}-XX-{self.random.randint(1, 28):02}",
            f"{year}-XX", f"{year}-{month:02}-XX", f"{year[:3]}X-{month:02}",
            f"XXXX-{month:02}-{self.random.randint(1, 28):02}", f"{year}-1X", f"199X-02-29"])

    def set(self):
        years = sorted({self.year() for _ in range(3)})
        inside = ",".join(years)
        if len(years) == 3:
            inside = self.random.choice([
                inside, f"{years[0]}..{years[1]},{self.year()}", f"..{years[0]},{years[2]}",
                f"{years[0]},{years[2]}..", f"{years[0]}-05,{years[2]}~"])
        return self.random.choice(["[{}]", "{{{}}}"]).format(inside)

    def rare(self):
        return self.random.choice([
            "-0043-03-15", "0000", "Y12006", "Y-17000", "../..", "XXXX", "1XXX", "-01XX", "2000-24",
            "19XX~", "XXXX-12"])


def write(milestones, path):
    """As a file of one milestone a line."""
    with open(path, "w", encoding="utf-8") as file:
        for milestone in milestones:
            file.write(json.dumps(milestone, ensure_ascii=False) + "\n")
