import EDTF
import Milestones
import TestSupport
import Testing

@testable import MilestoneAPI

@Suite struct `A table of milestones` {
  private func table(
    _ milestones: [Milestone], _ fields: FieldSelection, isForSpreadsheets: Bool = false
  ) -> String {
    MilestoneList.make(fields: fields, isForSpreadsheets: isForSpreadsheets)
      .written(milestones, by: CSVList.self)
  }

  @Test func `has a column for each field, in the milestone's order`() throws {
    let milestone = Milestone(
      id: "m", date: MilestoneDate(try EDTFDate(parsing: "2006-08-04"), text: "4 Aug, 2006"),
      title: "Title", text: "Text", tags: ["a", "b"], people: ["P"], products: [#"1,2\3"#],
      references: [Reference(number: 4), Reference(number: 5, title: "T", url: "https://e.org/")],
      related: [RelatedLink(title: nil, url: "https://e.org/a,b")],
      source: Source(title: "S", author: "A"))
    #expect(
      table([milestone], .all)
        == "id,year,date.text,date.label,date.edtf,date.precision,date.earliest,date.latest,"
        + "date.approximate,date.uncertain,date.inferred,title,text,tags,people,organizations,"
        + "products,references.number,references.title,references.url,related.title,related.url,"
        + "source.title,source.url,source.revision,source.author,source.retrieved,links.self\r\n"
        + #"m,2006,"4 Aug, 2006",4 August 2006,2006-08-04,day,2006-08-04,2006-08-04,"#
        + #"false,false,false,Title,Text,"a,b",P,,"1\,2\\3","4,5",",T",",https://e.org/",,"#
        + #""https://e.org/a\,b",S,,,A,,/milestones/m"# + "\r\n")
  }

  @Test(arguments: [
    ("plain, not", #""plain, not""#), (#"a "b""#, #""a ""b""""#), (#"""#, #""""""#),
    ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), (" a ", " a "), ("=cmd|'/c'!A1", "=cmd|'/c'!A1"),
    ("a;b\tc'd", "a;b\tc'd"), ("\u{0}\u{FFFE}é😀", "\u{0}\u{FFFE}é😀"),
  ])
  func `quotes what must be, and nothing else`(title: String, cell: String) throws {
    #expect(try table([.make(title: title)], [.id, .title]) == "id,title\r\nm,\(cell)\r\n")
  }

  @Test(arguments: ["=1", "+1", "-1", "@a", "\ta"])
  func `is safe for spreadsheets where that is asked for`(title: String) throws {
    let milestones = [try Milestone.make(title: title), try .make(title: "a=\(title)")]
    #expect(
      table(milestones, .title, isForSpreadsheets: true)
        == "\u{FEFF}title\r\n'\(title)\r\na=\(title)\r\n")
    #expect(table(milestones, .title) == "title\r\n\(title)\r\na=\(title)\r\n")
  }

  @Test func `puts the apostrophe within the quotes`() throws {
    #expect(
      try table([.make(title: "\r=\"1\"")], .title, isForSpreadsheets: true)
        == "\u{FEFF}title\r\n\"'\r=\"\"1\"\"\"\r\n")
  }

  @Test func `has no line with nothing on it`() throws {
    #expect(try table([.make(), .make()], .text) == "text\r\n\"\"\r\n\"\"\r\n")
  }

  @Test func `has years as they are counted, and nothing for those unknown`() throws {
    let dates = ["-0043-03-15", "Y12006", "0000", "XXXX-01-11", "{1667,1668}", "../1985"]
    let milestones = try dates.map { try Milestone.make(date: $0) }
    #expect(
      table(milestones, [.year, .dateEDTF, .dateEarliest])
        == "year,date.edtf,date.earliest\r\n-43,-0043-03-15,-0043-03-15\r\n"
        + "12006,Y12006,12006-01-01\r\n0,0000,0000-01-01\r\n,XXXX-01-11,0000-01-11\r\n"
        + "1667,\"{1667,1668}\",1667-01-01\r\n1985,../1985,\r\n")
  }

  @Test func `is a header where there are no milestones`() {
    #expect(table([], [.id, .linksNext, .linksSelf]) == "id,links.self\r\n")
  }
}
