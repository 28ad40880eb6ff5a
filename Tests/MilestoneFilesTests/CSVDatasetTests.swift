import EDTF
import MilestoneFiles
import Milestones
import TestSupport
import Testing

@Suite struct `Reading milestones from CSV` {
  private func read(_ text: String) throws -> [Milestone] {
    let folder = try TemporaryFolder()
    return Array(try DatasetFiles(reading: [try folder.write("a.csv", text)]).dataset.milestones)
  }

  @Test func `takes every column, in any order`() throws {
    let text = """
      title,tags,references,related,source.title,id,date,date_text,date_inferred,source.url,people
      Full,"b, a\\, Inc. ,c\\\\d","4, 2","http://y  https://z",S,full,2006-08-04,"4 Aug, 2006",TRUE,http://s,
      JSON,"[""x "", ""y""]","[{""number"": 5,
        ""title"": ""N""}]","[{""title"": ""L"", ""url"": ""http://y""}]",,json,~2005,,false,,"\\[p]"
      Bare,,,,,bare,2006,,,,
      """
    let full = Milestone(
      id: "full",
      date: MilestoneDate(
        try EDTFDate(parsing: "2006-08-04"), text: "4 Aug, 2006", isInferred: true),
      title: "Full", tags: ["b", "a, Inc.", "c\\d"],
      references: [Reference(number: 4), Reference(number: 2)],
      related: [
        RelatedLink(title: nil, url: "http://y"), RelatedLink(title: nil, url: "https://z"),
      ],
      source: Source(title: "S", url: "http://s"))
    let json = Milestone(
      id: "json", date: MilestoneDate(try EDTFDate(parsing: "2005~")), title: "JSON",
      tags: ["x ", "y"], people: ["[p]"], references: [Reference(number: 5, title: "N")],
      related: [RelatedLink(title: "L", url: "http://y")])
    let bare = Milestone(
      id: "bare", date: MilestoneDate(try EDTFDate(parsing: "2006")), title: "Bare")
    #expect(try read(text) == [full, json, bare])
    #expect(try read(text.replacing("\n", with: "\r\n")) == [full, json, bare])
  }

  @Test func `takes a source as an object too`() throws {
    let text = "id,date,title,source\na,2006,A,\"{\"\"author\"\": \"\"X\"\"}\"\nb,2006,B,\n"
    #expect(try read(text).map(\.source) == [Source(author: "X"), nil])
  }

  @Test(arguments: [
    ("", "1: id: is missing; add it|1: title: is missing; add it|1: date: is missing; add it"),
    ("id,title,text", "1: date: is missing; add it"),
    ("id,date,titel", "1: titel: is no field; did you mean title?|1: title: is missing; add it"),
    ("id,date,title,source.ulr", "1: source.ulr: is no field; did you mean source.url?"),
    ("id,date, title", "1:  title: is no field; did you mean title?|1: title: is missing; add it"),
    ("id,date,title,", "1: column 4: is empty; write something or take it out"),
    ("\n\nid,date,title,tags,id", "3: id: is a column already; keep one"),
    ("id,date,title,source.url,source", "1: source: is a column already; keep one"),
    ("id,date,title,source,source.url", "1: source.url: is a column already; keep one"),
    ("id,\"date", "1: a quote that opens in this record is never closed"),
  ])
  func `says what is wrong with the header, and leaves it at that`(
    header: String, messages: String
  ) throws {
    let expected = messages.split(separator: "|").map { "a.csv:\($0)" }
    #expect(try faults(of: header, name: "a.csv") == expected)
    if !header.isEmpty, !header.contains("\"") {
      #expect(try faults(of: header + "\nx", name: "a.csv") == expected)
    }
  }

  private static let quoteAdvice = "a cell with a comma, a quote or a line break needs quotes"

  @Test(arguments: [
    ("m,2006,T,", "has 4 of 5 cells; \(quoteAdvice)"),
    ("m,2006,T,,,,", "has 7 of 5 cells; \(quoteAdvice)"),
    ("m,2006,\"T\n,,", "a quote that opens in this record is never closed"),
    (
      "m,2006,\"T\"x,,",
      "text between a closing quote and the comma; write a quote inside a cell as two"
    ),
    (
      "m,2006,T 5\",,",
      "a quote in a cell that does not begin with one; put the cell in quotes, and write the quote as two"
    ),
    ("m,2006,T\rU,,", "a carriage return outside quotes; end lines in LF or CRLF"),
    (",2006,T,,", "id: is missing; add it"),
    ("m,2006,,,", "title: is missing; add it"),
    ("m,2006, ,,", "title: is empty; write something or take it out"),
    (
      "m,2006-13,T,,",
      "date: \"2006-13\": There is no month 13: write 01 to 12, or 21 to 41 for a season."
    ),
    ("m,2006,T,x,", "date_inferred: is a text and should be true or false"),
    ("m,2006,T,,x", "references[0].number: x is no footnote number; use a whole number from 1"),
    ("m,2006,T,,\"4,,5\"", "references[1].number: is null and should be a number"),
    ("m,2006,T,,+4", "references[0].number: +4 is no footnote number; use a whole number from 1"),
    ("m,2006,T,,[4", "references: the JSON ends before it is complete; close what is open"),
    (
      "m,2006,\"T\n\n\",,\"[\n\n{\n\"\"nr\"\": 4}]\"",
      "references[0].nr: is no field; take it out|references[0].number: is missing; add it"
    ),
  ])
  func `says what is wrong with a record, and names the line that it begins on`(
    record: String, messages: String
  ) throws {
    let text = "id,date,title,date_inferred,references\na,2006,\"A\n\",,\n\(record)"
    #expect(
      try faults(of: text, name: "a.csv")
        == messages.split(separator: "|").map { "a.csv:4: \($0)" })
  }

  @Test(arguments: [
    ("tags", "\"a,,b\"", "tags[1]: is empty; write something or take it out"),
    ("people", "\"a, a\"", "people[1]: \"a\" stands twice in the list; keep one"),
    ("products", "\"[1]\"", "products[0]: is a number and should be a text"),
    (
      "related", "http://x ftp://y",
      "related[1].url: \"ftp://y\" is no web address; write http:// or https:// and a host"
    ),
    ("source", "wiki", "source: is a text and should be an object"),
    (
      "source.url", "wiki",
      "source.url: \"wiki\" is no web address; write http:// or https:// and a host"
    ),
  ])
  func `says what is wrong with a list or an object`(
    column: String, cell: String, message: String
  ) throws {
    #expect(
      try faults(of: "id,date,title,\(column)\nm,2006,T,\(cell)", name: "a.csv") == [
        "a.csv:2: \(message)"
      ])
  }

  @Test func `says what is wrong with every record`() throws {
    let text = "id,date,title\nA,2006,T\nb,2006\nc,2006,T\nc,x\",T\nc,2006,T\n"
    #expect(
      try faults(of: text, name: "a.csv").map { $0.prefix { $0 != " " } } == [
        "a.csv:2:", "a.csv:3:", "a.csv:5:", "a.csv:6:",
      ])
  }

  @Test func `refuses another encoding`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", [0xFF, 0xFE] + "id,date,title\n".utf8.flatMap { [$0, 0] })
    try folder.write("b.csv", Array("id,date,title\nm,2006,".utf8) + [0xE9])
    #expect(
      faults(in: folder, ["a.csv", "b.csv"]) == [
        "a.csv:1: the bytes are not UTF-8; save the file as UTF-8",
        "b.csv:2: the bytes are not UTF-8; save the file as UTF-8",
      ])
  }
}
