"""Every format of a list, read by programs that others wrote, for a plain history and a hostile one."""

import csv
import datetime
import html
import io
import json
import pathlib
import re
import tempfile
import unittest

import feedparser
import icalendar
import jsonschema
import markdown_it
import rdflib
import recurring_ical_events
from lxml import etree

import served

SCHEMAS = pathlib.Path(__file__).resolve().parent / "Schemas"
FORMATS = ["json", "ndjson", "csv", "ics", "atom", "jsonfeed", "timelinejs", "jsonld", "md"]
SITE = "https://history.example.org"
SCHEMA = rdflib.Namespace("https://schema.org/")

DATES = [
    "2006-08-04", "2004-02-29", "2006-08", "2006", "2001-21", "199X", "19XX", "XXXX-01-11", "XXXX", "../..",
    "-0043-03-15", "0000-02-29", "Y12006", "Y-17E7", "2006-08-04?", "2006-08-04~", "2006~", "2004-XX-15",
    "1985/..", "/1985", "2001-39/2002-37", "{1667,1668}", "[1667-05-06,1668]", "2001-05-06T10:20:30Z", "2031-12-31"]
TEXTS = [
    'quotes "a" and \'b\', commas; semicolons', "=cmd|'/c calc'!A1", "+1", "-1", "@SUM(A1)", "\ttab first",
    "two\nlines", "two\r\nlines of Windows", "return\ralone", "</script><script>alert(1)</script>", "a & b &lt; c",
    "![an image](http://e.org/x_y_z) **bold** `code` <b>", "# heading", "1. one", "- item", "| a | b |", "~~~",
    "www.example.org and https://example.org/a_b_c", "back\\slash \\n \\, \\;", "]]>", "\ufffe and \uffff",
    "é" * 40 + "😀" * 40, "x" * 37 + "😀" * 30, "東京" * 50, "a\u2028b\u0085c", "BEGIN:VEVENT", "{{7*7}} %s", "nul\0 and bell\a", "\x7f\x1b[31m"]


def hostile():
    """A milestone for each date and each text."""
    milestones = [
        {"id": f"date-{index}", "date": date, "title": f"Of {date}", "text": "Text.", "tags": ["a", "b, c"]}
        for index, date in enumerate(DATES)]
    milestones += [
        {"id": f"text-{index}", "date": f"2010-{index % 12 + 1:02}-{index + 1:02}", "title": text.strip(),
         "text": text.strip() + "\n\n" + text.strip(), "tags": [text.strip()], "people": [text.strip()],
         "references": [{"number": 1, "title": text.strip()}, {"number": index + 2}],
         "related": [{"title": text.strip(), "url": "https://e.org/?a=b&lt;=,(c)"}]}
        for index, text in enumerate(TEXTS)]
    return {"dataset": {"title": "A & <b> \"history\"", "description": "Of\nthings; all", "language": "en"},
            "milestones": milestones}


def without_controls(text):
    """A text as a format has it that cannot hold all characters."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]", "", text)


class OfAHistory:
    """What holds of any history; each class below has one."""

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(served.Server(cls.history(), "--public-url", f"{SITE}/"))
        cls.bodies = {name: cls.fetch(name) for name in FORMATS}
        cls.milestones = [json.loads(line) for line in cls.bodies["ndjson"].decode().split("\n")[:-1]]

    @classmethod
    def fetch(cls, name):
        status, _, body = cls.server.fetch(f"/milestones.{name}")
        assert status == 200, (name, body)
        return body

    def test_every_format_is_the_same_when_it_is_fetched_again(self):
        for name in FORMATS:
            self.assertEqual(self.fetch(name), self.bodies[name], name)

    def test_lines_of_json_are_what_json_has(self):
        self.assertEqual(self.milestones, json.loads(self.bodies["json"])["milestones"])
        self.assertEqual(json.loads(self.bodies["json"])["total"], len(self.milestones))

    def test_a_table_has_all_that_json_has(self):
        text = self.bodies["csv"].decode()
        rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
        self.assertEqual(len(rows), len(self.milestones))
        for row, milestone in zip(rows, self.milestones):
            self.assertNotIn(None, row)
            self.assertEqual(row, self.cells(milestone, row))

    def cells(self, milestone, row):
        def names(values):
            return ",".join(re.sub(r"[\\,]", r"\\\g<0>", str(value or "")) for value in values)

        def cell(name):
            first, _, second = name.partition(".")
            value = milestone[first]
            if isinstance(value, dict):
                value = value[second]
            elif isinstance(value, list):
                return names(each[second] if second else each for each in value)
            elif second:
                return ""
            return {None: "", True: "true", False: "false"}.get(value, str(value)) if not isinstance(value, int) \
                or isinstance(value, bool) else str(value)

        return {name: cell(name) for name in row}

    def test_a_calendar_has_the_anniversaries_of_days(self):
        body = self.bodies["ics"]
        self.assertTrue(all(len(line) <= 75 for line in body.split(b"\r\n")))
        self.assertNotIn(b"\n", body.replace(b"\r\n", b""))
        calendar = icalendar.Calendar.from_ical(body)
        self.assertEqual(calendar.errors, [])
        events = {str(event["UID"]).split("@")[0]: event for event in calendar.walk("VEVENT")}
        days = {m["id"]: m for m in self.milestones
                if m["date"]["precision"] in ("day", "time") and m["year"] is not None}
        self.assertEqual(set(events), set(days))
        for name, event in events.items():
            self.assertEqual(event.errors, [])
            earliest = days[name]["date"]["earliest"]
            start = event["DTSTART"].dt
            self.assertEqual(earliest[-5:], start.strftime("%m-%d"))
            self.assertEqual(str(event["X-MILESTONE-DATE"]), days[name]["date"]["edtf"])
            title = re.sub(r"\r\n?", "\n", without_controls(days[name]["title"]))
            self.assertTrue(without_controls(str(event["SUMMARY"])).startswith(f"{title} ("), name)
            self.assert_yearly(calendar, event, start)

    def assert_yearly(self, calendar, event, start):
        one = icalendar.Calendar()
        one.add_component(event)
        years = range(2032, 2041)
        found = recurring_ical_events.of(one).between(
            datetime.date(years[0], 1, 1), datetime.date(years[-1] + 1, 1, 1))
        expected = [year for year in years if (start.month, start.day) != (2, 29) or year % 4 == 0]
        self.assertEqual(sorted(each["DTSTART"].dt for each in found),
                         [start.replace(year=year) for year in expected])

    def test_a_feed_in_atom_is_as_the_rfc_says(self):
        schema = etree.RelaxNG(etree.parse(str(SCHEMAS / "atom.rng")))
        document = etree.fromstring(self.bodies["atom"])
        schema.assertValid(document)
        feed = feedparser.parse(self.bodies["atom"])
        self.assertFalse(feed.bozo, feed.get("bozo_exception"))
        self.assertEqual(feed.feed.links[0]["href"], f"{SITE}/milestones.atom")
        atom = "{http://www.w3.org/2005/Atom}"
        entries = document.findall(f"{atom}entry")
        self.assertEqual([without_controls(m["title"]) for m in self.milestones],
                         [without_controls(entry.findtext(f"{atom}title")) for entry in entries])
        self.assertEqual(
            [f"tag:history.example.org,2026:/milestones/{m['id']}" for m in self.milestones],
            [entry.id for entry in feed.entries])
        for entry, milestone in zip(entries, self.milestones):
            content = without_controls(entry.findtext(f"{atom}content"))
            self.assertTrue(content.startswith(milestone["date"]["label"]))
            self.assertTrue(content.endswith(without_controls(milestone["text"])))
            self.assertEqual([without_controls(tag) for tag in milestone["tags"]],
                             [without_controls(each.get("term")) for each in entry.findall(f"{atom}category")])

    def validate(self, name):
        document = json.loads(self.bodies[name])
        schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(document, schema, jsonschema.Draft202012Validator)
        return document

    def test_a_feed_in_json_is_as_its_page_says(self):
        items = self.validate("jsonfeed")["items"]
        self.assertEqual([item["title"] for item in items], [m["title"] for m in self.milestones])
        self.assertEqual([item["_milestone"]["date"] for item in items], [m["date"] for m in self.milestones])
        self.assertEqual(len({item["id"] for item in items}), len(items))

    def test_a_timeline_has_what_has_a_year(self):
        document = self.validate("timelinejs")
        drawn = [m for m in self.milestones if m["year"] is not None]
        self.assertEqual([event["unique_id"] for event in document["events"]], [m["id"] for m in drawn])
        for event, milestone in zip(document["events"], drawn):
            headline = html.unescape(event["text"]["headline"])
            self.assertEqual(without_controls(headline), without_controls(milestone["title"]))
            self.assertNotIn("<", event["text"]["headline"] + event["display_date"])
            tags = set(re.findall(r"<[^>]*>?", event["text"]["text"]))
            self.assertTrue(all(re.fullmatch(r'<(/?p|br|a href="[^"<>]*"|/a)>', tag) for tag in tags), tags)

    def test_linked_data_is_read_without_the_network(self):
        self.assertNotIn(b"<", self.bodies["jsonld"])
        graph = rdflib.Graph().parse(data=self.bodies["jsonld"], format="json-ld")
        for milestone in self.milestones:
            node = rdflib.URIRef(f"{SITE}/milestones/{milestone['id']}")
            self.assertEqual(graph.value(node, rdflib.RDF.type), SCHEMA.Event)
            self.assertEqual(str(graph.value(node, SCHEMA.name)), milestone["title"])
            date = graph.value(node, rdflib.DCTERMS.date)
            self.assertEqual(str(date), milestone["date"]["edtf"])
            self.assertTrue(str(date.datatype).endswith("/EDTF"))
            start = graph.value(node, SCHEMA.startDate)
            if start is not None:
                self.assertRegex(str(start), r"^-?\d{4}(-\d\d(-\d\d(T[\d:]+Z)?)?)?$")
                self.assertTrue(milestone["date"]["edtf"].startswith(str(start)))
        listed = rdflib.collection.Collection(
            graph, graph.value(rdflib.URIRef(f"{SITE}/milestones.jsonld"), SCHEMA.itemListElement))
        self.assertEqual([str(node).rsplit("/", 1)[1] for node in listed], [m["id"] for m in self.milestones])

    def test_a_text_to_read_says_what_the_milestones_say(self):
        for parser in (markdown_it.MarkdownIt("commonmark"), markdown_it.MarkdownIt("gfm-like")):
            tokens = parser.parse(self.bodies["md"].decode())
            kinds = {token.type for token in tokens}
            self.assertLessEqual(kinds, {
                "heading_open", "heading_close", "inline", "paragraph_open", "paragraph_close",
                "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"})
            inlines = [token for token in tokens if token.type == "inline"]
            marks = {child.type for token in inlines for child in token.children}
            self.assertLessEqual(marks, {"text", "softbreak", "strong_open", "strong_close", "link_open",
                                         "link_close", "text_special"})
            links = [self.link(token) for token in inlines]
            titles = [link for link in links if link and link[0].startswith(f"{SITE}/milestones/")]
            self.assertEqual(
                titles,
                [(f"{SITE}/milestones/{m['id']}",
                  re.sub("[\r\n]+", " ", re.sub(r"[\0-\x08\x0b-\x0c\x0e-\x1f]", "", m["title"])))
                 for m in self.milestones])

    @staticmethod
    def link(token):
        """The target and the words of the first link of a paragraph."""
        children = token.children
        start = next((i for i, child in enumerate(children) if child.type == "link_open"), None)
        if start is None:
            return None
        end = next(i for i, child in enumerate(children) if child.type == "link_close")
        return children[start].attrs["href"], "".join(child.content for child in children[start:end])


class TheSchemas(unittest.TestCase):
    """A schema that takes everything would be no evidence."""

    def test_they_refuse_what_lacks_a_part(self):
        schema = etree.RelaxNG(etree.parse(str(SCHEMAS / "atom.rng")))
        feed = '<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:a,2026:b</id><title/>%s' \
            '<author><name>A</name></author></feed>'
        self.assertTrue(schema.validate(etree.fromstring(feed % "<updated>2015-04-22T16:09:00Z</updated>")))
        for part in ("", "<updated>2015-04-22</updated>", "<updated>-0043-03-15</updated>"):
            self.assertFalse(schema.validate(etree.fromstring(feed % part)), part)
        for name, document in [
                ("jsonfeed", {"version": "https://jsonfeed.org/version/1.1", "title": "", "items": [{"id": "a"}]}),
                ("timelinejs", {"events": [{"text": {}}]}),
                ("timelinejs", {"events": [{"start_date": {"year": 1, "day": 2}}]})]:
            validator = jsonschema.Draft202012Validator(
                json.loads((SCHEMAS / f"{name}.schema.json").read_text()))
            self.assertFalse(validator.is_valid(document), document)


class ThePlainHistory(OfAHistory, unittest.TestCase):
    @classmethod
    def history(cls):
        return served.HISTORY


class AHostileHistory(OfAHistory, unittest.TestCase):
    @classmethod
    def history(cls):
        folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        file = pathlib.Path(folder) / "history.json"
        file.write_text(json.dumps(hostile()))
        return str(file)
