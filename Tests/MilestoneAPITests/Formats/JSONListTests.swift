import HTTP
import MilestoneFiles
import Milestones
import TestSupport
import Testing

@testable import MilestoneAPI

@Suite struct `A list as JSON` {
  @Test func `is an object a line`() throws {
    let milestones = [try Milestone.make("a", title: "line\nbreak"), try .make("b")]
    let list = MilestoneList.make(count: 2, fields: [.id, .title], isPretty: true)
    #expect(
      list.written(milestones, by: NDJSONList.self)
        == #"{"id":"a","title":"line\nbreak"}"# + "\n"
        + #"{"id":"b","title":"Something happens"}"# + "\n")
  }

  static let subjects: [(MilestoneList.Subject, String)] = [
    (.all, ""), (.one, ""), (.year(-43), #""year":-43,"#), (.month("08"), #""month":"08","#),
    (.day("08-04"), #""day":"08-04","#),
  ]

  @Test(arguments: subjects)
  func `says first what it is of`(subject: MilestoneList.Subject, head: String) throws {
    let list = MilestoneList.make(subject, target: "/t", fields: .id)
    #expect(
      list.written([try .make("a")], by: JSONList.self)
        == "{\(head)"
        + #""total":1,"certain":1,"count":1,"offset":0,"limit":null,"links":{"self":"/t","#
        + #""first":"/t","prev":null,"next":null,"last":"/t"},"milestones":[{"id":"a"}]}"# + "\n")
  }

  @Test func `may be the milestones alone`() throws {
    let list = MilestoneList.make(fields: .id, isBareArray: true)
    #expect(list.written([], by: JSONList.self) == "[]\n")
    #expect(list.written([try .make("a")], by: JSONList.self) == "[{\"id\":\"a\"}]\n")
  }

  @Test(arguments: [
    "/milestones", "/milestones?pretty=true", "/milestones?shape=array&pretty=true",
    "/milestones?shape=array&fields=id,date.edtf",
  ])
  func `is what the server answers`(target: String) throws {
    let store = MilestoneStore(try defaultFiles.get().dataset)
    let isBare = target.contains("shape")
    let fields: FieldSelection = target.contains("fields") ? [.id, .dateEDTF] : .all
    let list = MilestoneList(
      subject: .all,
      snapshot: Snapshot(
        store: store, digest: "d", modified: HTTPDate(secondsSince1970: 0),
        loaded: HTTPDate(secondsSince1970: 0)),
      site: Site(),
      links: PageLinks(current: target, first: target, previous: nil, next: nil, last: target),
      total: 24, certain: 24, count: 24, offset: 0, limit: 100, fields: fields, rendered: nil,
      isPretty: target.contains("pretty"), isForSpreadsheets: false, facets: [],
      isBareArray: isBare)
    let answer = try API.overDefaultHistory().get(target).text
    #expect(list.written(Array(store.milestones), by: JSONList.self) == answer)
    #expect(list.writtenInPieces(Array(store.milestones), by: JSONList.self) == answer)
  }
}
