import EDTF
import Milestones
import TestSupport
import Testing

@testable import MilestoneAPI

@Suite struct `Milestones as linked data` {
  @Test func `are events in the words of schema.org`() throws {
    let milestone = Milestone(
      id: "m", date: MilestoneDate(try EDTFDate(parsing: "2006-08-04")), title: "</script>",
      tags: ["t"], people: ["P"],
      references: [Reference(number: 1), Reference(number: 2, title: "R")],
      related: [RelatedLink(title: nil, url: "https://e.org/")])
    let list = MilestoneList.make(
      at: Site(baseURL: "https://h.example"), target: "/milestones.jsonld")
    #expect(
      list.written([milestone], by: JSONLDList.self)
        == #"{"@context":{"@vocab":"https://schema.org/","#
        + #""date":{"@id":"http://purl.org/dc/terms/date","#
        + #""@type":"http://id.loc.gov/datatypes/edtf/EDTF"},"#
        + #""itemListElement":{"@container":"@list"},"url":{"@type":"@id"}},"#
        + #""@id":"https://h.example/milestones.jsonld","@type":"ItemList","name":"History","#
        + #""numberOfItems":1,"itemListElement":[{"@id":"https://h.example/milestones/m","#
        + #""@type":"Event","name":"\u003c/script>","startDate":"2006-08-04","#
        + #""date":"2006-08-04","keywords":["t"],"about":[{"@type":"Person","name":"P"}],"#
        + #""subjectOf":[{"@type":"CreativeWork","name":"R"},"#
        + #"{"@type":"CreativeWork","url":"https://e.org/"}]}]}"# + "\n")
  }

  static let ends: [(String, String?, String?)] = [
    ("2006-08-04", "2006-08-04", nil), ("2006-08", "2006-08", nil), ("2006", "2006", nil),
    ("2006-08-04T10:20:30Z", "2006-08-04T10:20:30Z", nil), ("-0043-03-15", "-0043-03-15", nil),
    ("2006~", nil, nil), ("2006-08-04?", nil, nil), ("199X", nil, nil), ("2001-21", nil, nil),
    ("2006-XX-04", nil, nil), ("XXXX-01-11", nil, nil), ("Y12006", nil, nil),
    ("2000-02/2000-05-06", "2000-02", "2000-05-06"), ("2001-39/2002", nil, "2002"),
    ("1985/..", "1985", nil), ("/1985", nil, "1985"), ("2004~/2005", nil, "2005"),
    ("{1667,1668}", nil, nil), ("../..", nil, nil),
  ]

  @Test(arguments: ends)
  func `say of a date only what ISO 8601 can`(date: String, start: String?, end: String?) throws {
    let ends = try EDTFDate(parsing: date).endsInISO8601
    #expect(ends.start == start)
    #expect(ends.end == end)
  }
}
