import TestSupport
import Testing

@testable import MilestoneFiles

@Suite struct `Saying what is wrong with a data file` {
  private static let identifierRule =
    "use lower-case letters, digits, hyphens and dots, at most 200, with a letter or a digit at either end"

  @Test(arguments: [
    ("", "a.json:1: the JSON ends before it is complete; close what is open"),
    ("{\n\"milestones\": [\n", "a.json:3: the JSON ends before it is complete; close what is open"),
    (
      "{\"milestones\": []}\n}",
      "a.json:2: text after the end of the JSON; one file or line holds one value"
    ),
    ("{\n\"milestones\" []}", "a.json:2: broken JSON: here should be a colon"),
    ("{\"years\": [],\n\"years\": []}", "a.json:2: \"years\" stands twice in one object; keep one"),
    (
      "{\"\n\": 1}",
      "a.json:1: a line break or control character inside a text; write \\n for a break"
    ),
    (
      "[\n\n\"\\x\"]",
      "a.json:3: a backslash with no escape of JSON behind it; write \\\\ for a backslash"
    ),
    (
      String(repeating: "[", count: 40),
      "a.json:1: values are nested too deep; a milestone needs three levels"
    ),
    ("[]", "a.json:1: is a list and should be an object"),
    ("{\n}", "a.json:1: milestones: is missing; add it"),
    ("{\"milestones\":\n{}}", "a.json:2: milestones: is an object and should be a list"),
    ("{\"milestones\": [\n\n7]}", "a.json:3: is a number and should be an object"),
    ("{\"milestones\": [],\n\"years\": 1}", "a.json:2: years: is a number and should be a list"),
    (
      "{\"milestones\": [], \"years\": [1,\n\"2\"]}",
      "a.json:2: years[1]: is a text and should be a number"
    ),
    (
      "{\"milestones\": [], \"years\": [2012.5]}",
      "a.json:1: years[0]: 2012.5 is no year; use a whole number such as 2012 or -43"
    ),
    (
      "{\"milestones\": [], \"years\": [9223372036854775808]}",
      "a.json:1: years[0]: 9223372036854775808 is no year; use a whole number such as 2012 or -43"
    ),
    (
      "{\"milestones\": [],\n\"dataset\": []}",
      "a.json:2: dataset: is a list and should be an object"
    ),
    ("{\"milestones\": [],\n\"dataset\": {}}", "a.json:2: dataset.title: is missing; add it"),
    (
      "{\"milestones\": [], \"dataset\": {\"title\": \" \"}}",
      "a.json:1: dataset.title: is empty; write something or take it out"
    ),
    (
      "{\"milestones\": [], \"dataset\": {\"title\": \"T\",\n\"lisence\": \"x\"}}",
      "a.json:2: dataset.lisence: is no field; did you mean licence?"
    ),
    (
      "{\"milestones\": [], \"dataset\": {\"title\": \"T\", \"source\": {\n\"url\": \"wiki\"}}}",
      "a.json:2: dataset.source.url: \"wiki\" is no web address; write http:// or https:// and a host"
    ),
    (
      "{\"milestone\": []}",
      "a.json:1: milestone: is no field; did you mean milestones?|a.json:1: milestones: is missing; add it"
    ),
  ])
  func `of a whole dataset`(text: String, messages: String) throws {
    #expect(try faults(of: text) == messages.split(separator: "|").map(String.init))
  }

  @Test(arguments: [
    (#""id": null"#, "id: is missing; add it"),
    (#""id": 7"#, "id: is a number and should be a text"),
    (#""id": """#, "id: is empty; write something or take it out"),
    (#""id": "A b""#, "id: \"A b\" is no identifier; \(identifierRule)"),
    (#""id": "-a""#, "id: \"-a\" is no identifier; \(identifierRule)"),
    (#""id": "a.""#, "id: \"a.\" is no identifier; \(identifierRule)"),
    (#""id": "é""#, "id: \"é\" is no identifier; \(identifierRule)"),
    (#""title": null"#, "title: is missing; add it"),
    (#""title": "\n\u00a0\t""#, "title: is empty; write something or take it out"),
    (#""title": ["a"]"#, "title: is a list and should be a text"),
    (#""text": true"#, "text: is true or false and should be a text"),
    (#""text": """#, "text: is empty; write something or take it out"),
    (
      #""date": null"#,
      #"the milestone has no date; add "date" in EDTF, such as "2006-08", or "date_text" in words"#
    ),
    (
      #""date": null, "date_text": "2006-02-30""#,
      "date_text: \"2006-02-30\": There is no 30 February in 2006."
    ),
    (
      #""date": null, "date_text": "03/04/2005""#,
      "date_text: \"03/04/2005\": “03/04/2005” may be 2005-04-03 or 2005-03-04: write one of these, "
        + "or say which order is meant, dmy or mdy."
    ),
    (#""date": null, "date_text": 2006"#, "date_text: is a number and should be a text"),
    (#""date": """#, "date: is empty; write something or take it out"),
    (#""date": 2006"#, "date: is a number and should be a text"),
    (
      #""date": "2006-13""#,
      "date: \"2006-13\": There is no month 13: write 01 to 12, or 21 to 41 for a season."
    ),
    (#""date_inferred": "yes""#, "date_inferred: is a text and should be true or false"),
    (#""date_inferred": null"#, "date_inferred: is null and should be true or false"),
    (#""date_text": []"#, "date_text: is a list and should be a text"),
    (#""tags": "a""#, "tags: is a text and should be a list"),
    (#""tags": ["a", 1]"#, "tags[1]: is a number and should be a text"),
    (#""tags": ["a", "b", "a"]"#, "tags[2]: \"a\" stands twice in the list; keep one"),
    (#""people": [""]"#, "people[0]: is empty; write something or take it out"),
    (#""organizations": [null]"#, "organizations[0]: is empty; write something or take it out"),
    (#""products": {}"#, "products: is an object and should be a list"),
    (#""references": [4]"#, "references[0]: is a number and should be an object"),
    (#""references": [{}]"#, "references[0].number: is missing; add it"),
    (#""references": [{"number": "4"}]"#, "references[0].number: is a text and should be a number"),
    (
      #""references": [{"number": 1}, {"number": 0}]"#,
      "references[1].number: 0 is no footnote number; use a whole number from 1"
    ),
    (
      #""references": [{"number": 1e2}]"#,
      "references[0].number: 1e2 is no footnote number; use a whole number from 1"
    ),
    (
      #""references": [{"number": 1, "page": 2}]"#, "references[0].page: is no field; take it out"
    ),
    (#""related": [{"title": "T"}]"#, "related[0].url: is missing; add it"),
    (#""related": [null]"#, "related[0]: is null and should be an object"),
    (
      #""related": [{"url": "ftp://x"}]"#,
      "related[0].url: \"ftp://x\" is no web address; write http:// or https:// and a host"
    ),
    (#""source": "wiki""#, "source: is a text and should be an object"),
    (#""source": {"titel": "T"}"#, "source.titel: is no field; did you mean title?"),
    (#""source": {"author": 1}"#, "source.author: is a number and should be a text"),
    (#""tag": []"#, "tag: is no field; did you mean tags?"),
    (#""Text": "x""#, "Text: is no field; did you mean text?"),
    (#""colour": 1"#, "colour: is no field; take it out"),
  ])
  func `of a milestone`(members: String, message: String) throws {
    #expect(try faults(ofMilestoneWith: members) == ["a.ndjson:1: \(message)"])
  }

  @Test func `of bytes that are no text`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.json", Array("{\n\"".utf8) + [0xFF] + Array("\": 1}".utf8))
    #expect(
      faults(in: folder, ["a.json"]) == [
        "a.json:2: the bytes are not UTF-8; save the file as UTF-8"
      ])
  }

  @Test func `shows nothing that a terminal could obey, and not all of what is long`() throws {
    let hostile = try faults(ofMilestoneWith: #""id": "\u001b[2J\u0007\u009b""#)
    #expect(
      hostile.joined().unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(
      hostile == [
        "a.ndjson:1: id: \"\\u{1B}[2J\\u{07}\\u{009B}\" is no identifier; \(Self.identifierRule)"
      ])
    let words = try faults(ofMilestoneWith: #""date": null, "date_text": "\u001b[2J May""#)
    #expect(words.count == 1)
    #expect(words.joined().unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    let long = String(repeating: "é", count: 5000)
    let digits = String(repeating: "9", count: 5000)
    for members in [
      "\"id\": \"\(long)\"", "\"date\": \"\(long)\"", "\"date\": null, \"date_text\": \"\(long)\"",
      "\"\(long)\": 1",
      "\"tags\": [\"\(long)\", \"\(long)\"]",
      "\"references\": [{\"number\": \(digits)}]", "\"related\": [{\"url\": \"\(long)\"}]",
    ] {
      let messages = try faults(ofMilestoneWith: members)
      #expect(messages.count == 1)
      #expect(messages.allSatisfy { $0.count < 300 && $0.contains("…") }, "\(members.prefix(20))")
    }
  }

  @Test func `of many faults at once, each with its line and field`() throws {
    let text = """
      {
        "dataset": { "titel": "T" },
        "years": ["x"],
        "milestones": [
          {
            "id": "A",
            "date": "2006-8",
            "title": "",
            "tags": [1]
          },
          { "id": "b", "date": "2006", "title": "B" },
          { "id": "b", "date": "2007", "title": "C",
            "related": [{ "url": "x" }, { "url": "y" }] }
        ]
      }
      """
    #expect(
      try faults(of: text) == [
        "a.json:2: dataset.titel: is no field; did you mean title?",
        "a.json:2: dataset.title: is missing; add it",
        "a.json:3: years[0]: is a text and should be a number",
        "a.json:6: id: \"A\" is no identifier; \(Self.identifierRule)",
        "a.json:7: date: \"2006-8\": The month needs two digits, as in 2001-05; from one year to another is "
          + "2001/2005.",
        "a.json:8: title: is empty; write something or take it out",
        "a.json:9: tags[0]: is a number and should be a text",
        "a.json:12: id: \"b\" is the identifier at a.json:11 too; give each its own",
        "a.json:13: related[0].url: \"x\" is no web address; write http:// or https:// and a host",
        "a.json:13: related[1].url: \"y\" is no web address; write http:// or https:// and a host",
      ])
  }

  @Test func `of every line of a file of lines`() throws {
    let lines = [
      "{", "", #"{"id": "a", "date": "2006", "title": "A"}"#, "[]", "{} {}", "\u{FEFF}x", "{}",
    ]
    #expect(
      try faults(of: lines.joined(separator: "\r\n"), name: "a.ndjson") == [
        "a.ndjson:1: the JSON ends before it is complete; close what is open",
        "a.ndjson:4: is a list and should be an object",
        "a.ndjson:5: text after the end of the JSON; one file or line holds one value",
        "a.ndjson:6: broken JSON: here should be a value: a text in quotes, a number, a list, an object, "
          + "true, false or null",
        "a.ndjson:7: id: is missing; add it",
        "a.ndjson:7: the milestone has no date; add \"date\" in EDTF, such as \"2006-08\", "
          + "or \"date_text\" in words",
        "a.ndjson:7: title: is missing; add it",
      ])
  }
}
