import EDTF
import Milestones
import TestSupport
import Testing

@testable import MilestoneFiles

@Suite struct `Reading YAML` {
  private static func milestone(_ rest: String) -> String {
    "milestones:\n- id: m\n  date: 2006\n  title: T\n\(rest)"
  }

  private func read(_ text: String) throws -> Dataset {
    let folder = try TemporaryFolder()
    return try DatasetFiles(reading: [try folder.write("a.yaml", text)]).dataset
  }

  private func fault(_ bytes: [UInt8]) -> SyntaxFault? {
    do throws(SyntaxFault) {
      _ = try YAMLReader.read(bytes.span)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "2006-08-04", "2006", "1999", "yes", "No", "on", "1e3", "0x10", "010", "1_000", ".5", "-1",
    "true",
    "12:30:45", "=", "<<", "2001-12-14t21:59:43.10-05:00", "a b", "a & b * c", "nUll", "AT&T",
  ])
  func `takes a text without quotes as it stands`(text: String) throws {
    let dataset = try read(
      "milestones: [{id: 1e3, date: 2006-08-04, title: \(text), tags: [\(text)]}]")
    #expect(dataset.milestones.map(\.title) == [text])
    #expect(dataset.milestones.map(\.tags) == [[text]])
    #expect(dataset.milestones.map(\.id) == ["1e3"])
    #expect(dataset.milestones.map(\.date.value.description) == ["2006-08-04"])
  }

  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func `takes for null what is nothing`(text: String) throws {
    #expect(
      try read(Self.milestone("  text: \(text)\n  tags: \(text)")).milestones.map(\.text) == [nil])
    #expect(try read(Self.milestone("  text: '\(text)x'")).milestones.map(\.text) == [text + "x"])
  }

  @Test func `takes texts in every style, and what they say of lines`() throws {
    let text = """
      milestones:
        - id: m
          date: "2006"
          title: 'It''s'
          text: |
            One & two
              *three*

            four
          tags: ["\\u00e9\\n", plain,
            over
            lines]
          date_inferred: True
          references:
          - number: 4
          - {number: 5, title: null, url: https://x/#y}
      """
    let milestone = try #require(try read("\u{FEFF}" + text).milestones.first)
    #expect(milestone.title == "It's")
    #expect(milestone.text == "One & two\n  *three*\n\nfour\n")
    #expect(milestone.tags == ["é\n", "plain", "over lines"])
    #expect(milestone.date.isInferred)
    #expect(
      milestone.references == [Reference(number: 4), Reference(number: 5, url: "https://x/#y")])
    #expect(try read(text.replacing("\n", with: "\r\n")).milestones.first == milestone)
  }

  @Test func `takes an anchor that nothing repeats`() throws {
    #expect(try read(Self.milestone("  text: &a x * y")).milestones.map(\.text) == ["x * y"])
  }

  @Test(arguments: [
    ("", "1: is null and should be an object"),
    ("- a", "1: is a list and should be an object"),
    ("a", "1: is a text and should be an object"),
    ("milestones:\n- id: m\n  id: n", "2: \"id\" stands twice in one object; keep one"),
    ("years: [2012]\n---\na: b", "3: a second document; one file holds one, so take the --- out"),
    (
      "years: []\n? [a]\n: b", "2: broken YAML: a name that is a list or an object; names are texts"
    ),
    (
      "years: []\n? {a: b}\n: b",
      "2: broken YAML: a name that is a list or an object; names are texts"
    ),
    (
      "years:\n- !!binary aGk=",
      "2: the tag tag:yaml.org,2002:binary; take it out, or put a text that begins with ! in quotes"
    ),
    (
      "years: !!python/object:os.system []",
      "1: the tag tag:yaml.org,2002:python/object:os.system; take it out, or put a text that begins with ! in quotes"
    ),
    ("!x years: []", "1: the tag !x; take it out, or put a text that begins with ! in quotes"),
    (
      "years: &a [1]\n\ndataset: *a",
      "3: an alias; write out what it stands for, or put a text that begins with * in quotes"
    ),
    (
      "years: []\ndataset: *a",
      "2: an alias; write out what it stands for, or put a text that begins with * in quotes"
    ),
    (
      "text: |\n  a\n\ntitle: *bold* text",
      "4: an alias; write out what it stands for, or put a text that begins with * in quotes"
    ),
    (
      "years: []\ntitle: \"a\n\n\n",
      "2: broken YAML: the end of the file inside quotes; close them"
    ),
    (
      "years: []\na: b: c",
      "2: broken YAML: a colon that makes no name here; put a text with a colon and a blank in it in quotes"
    ),
    (
      "years:\n\t- 1",
      "2: broken YAML: a character that no value begins with; indent with blanks and not tabs, and put a text that begins with @, % or ` in quotes"
    ),
    ("years: []\ndataset", "2: broken YAML: a name without a colon and a blank behind it"),
    ("years: [1]\ndataset: \"a", "2: broken YAML: the end of the file inside quotes; close them"),
    (
      "a:\n  - b\n c: d",
      "3: broken YAML: something that does not line up with what it belongs to; mend the indentation or the quotes"
    ),
    (
      "years: [1\ndataset: 2",
      "2: broken YAML: did not find expected ',' or ']', while parsing a flow sequence that begins on line 1"
    ),
    (
      "dataset: \"\\q\"",
      "1: broken YAML: a backslash with no escape of YAML behind it; write \\\\ for a backslash"
    ),
    (
      "years: []\ndataset: \u{7}",
      "2: a control character; write it as an escape, such as \\x07, in double quotes"
    ),
    (
      "years: []\ndataset: a\u{0}",
      "2: a control character; write it as an escape, such as \\x07, in double quotes"
    ),
    (
      "years: \(String(repeating: "[", count: 32))\(String(repeating: "]", count: 32))",
      "1: values are nested too deep; a milestone needs three levels"
    ),
    ("years: [1e3]", "1: years[0]: 1e3 is no year; use a whole number such as 2012 or -43"),
    ("years: [010]", "1: years[0]: 010 is no year; use a whole number such as 2012 or -43"),
    ("years: ['1']", "1: years[0]: is a text and should be a number"),
    (
      "yeras: [1]",
      "1: yeras: is no field; did you mean years?|a.yaml:1: milestones: is missing; add it"
    ),
  ])
  func `says what is wrong`(text: String, message: String) throws {
    let expected = ("a.yaml:" + message).split(separator: "|").map(String.init)
    #expect(try faults(of: text, name: "a.yaml") == expected)
  }

  @Test(arguments: [
    ("  date_inferred: yes", "5: date_inferred: is a text and should be true or false"),
    (
      "  references: [{number: x}]",
      "5: references[0].number: x is no footnote number; use a whole number from 1"
    ),
    ("  tags:\n  - a\n  - a", "7: tags[1]: \"a\" stands twice in the list; keep one"),
    ("  tags: a", "5: tags: is a text and should be a list"),
    (
      "  related:\n  - url:\n      ftp://x",
      "7: related[0].url: \"ftp://x\" is no web address; write http:// or https:// and a host"
    ),
    ("  titel: x", "5: titel: is no field; did you mean title?"),
    ("  text: ''", "5: text: is empty; write something or take it out"),
    (
      "- id: m\n  date: 2006\n  title: U",
      "5: id: \"m\" is the identifier at a.yaml:2 too; give each its own"
    ),
  ])
  func `says what is wrong with a field`(rest: String, message: String) throws {
    #expect(try faults(of: Self.milestone(rest), name: "a.yaml") == ["a.yaml:" + message])
  }

  @Test func `refuses what is no UTF-8, with its line`() {
    #expect(fault(Array("a: b\nc: ".utf8) + [0xFF]) == SyntaxFault(line: 2, reason: .notUTF8))
    #expect(fault([0xFF, 0xFE, 0x61, 0]) == SyntaxFault(line: 1, reason: .notUTF8))
    #expect(fault([0x61, 0, 0x3A, 0]) == SyntaxFault(line: 1, reason: .controlInYAML))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[a: ", "{? ", "[? "])
  func `refuses what is nested without end`(opening: String) {
    for count in [33, 300, 1000, 100_000] {
      #expect(fault(Array(String(repeating: opening, count: count).utf8)) != nil)
    }
    let closed = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(fault(Array(closed.utf8)) == SyntaxFault(line: 1, reason: .tooDeep))
    #expect(fault(Array("\(closed): b".utf8)) != nil)
  }

  @Test func `refuses aliases of aliases before it follows one`() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...60 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(fault(Array(bomb.utf8)) == SyntaxFault(line: 2, reason: .alias))
    #expect(fault(Array((bomb + "? *a60\n: x\n? *a60\n: y").utf8))?.reason == .alias)
    #expect(fault(Array("&a [*a]".utf8))?.reason == .alias)
    #expect(fault(Array("a: &a !!str x\nb: *a".utf8)) != nil)
  }

  @Test func `gives a value or a fault, whatever byte is changed`() {
    let text = "a: &b [1, 'x''y', \"\\u00e9\"]\n? c\n: |\n  é\n  d\n- {e: f, g: !h i} # j\n...\n"
    let bytes = Array(text.utf8)
    let marks = Array("{}[]\"',:\\ 0-.nX\u{1}\n\t|>&*!?#%@~".utf8) + [0, 0x80, 0xC3, 0xFF]
    for index in bytes.indices {
      _ = fault(Array(bytes[..<index]))
      for mark in marks {
        var changed = bytes
        changed[index] = mark
        _ = fault(changed)
        changed.insert(mark, at: index)
        #expect(fault(changed).map { (1...9).contains($0.line) } ?? true)
      }
    }
  }
}
