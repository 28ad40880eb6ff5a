import EDTF
import JSON
import Milestones
import TestSupport
import Testing

@testable import MilestoneAPI

@Suite struct `Milestones written from their columns` {
  private static let fields: [FieldSelection] =
    [.all, [], [.dateText], [.dateInferred, .year], [.relatedURL, .sourceTitle]]
    + FieldSelection.names.map(\.fields)

  @Test(arguments: fields)
  func `are what each by itself is`(_ fields: FieldSelection) throws {
    let milestones = MilestoneColumns(
      Dataset.random(count: 300, seed: 7).milestones + (try Self.full))
    var milestoneWriter = MilestoneJSONWriter(fields: fields)
    for index in milestones.indices {
      var fromColumns = JSONWriter()
      milestoneWriter.write(index, of: milestones, to: &fromColumns)
      var alone = JSONWriter()
      MilestoneJSON(milestone: milestones[index], fields: fields).write(to: &alone)
      #expect(
        String(decoding: fromColumns.take(), as: UTF8.self)
          == String(decoding: alone.take(), as: UTF8.self))
    }
  }

  /// Milestones with all that one may have, and with what has to be escaped.
  private static var full: [Milestone] {
    get throws {
      let date = try EDTFDate(parsing: "2006-08~")
      return [
        Milestone(
          id: "a.b-1", date: MilestoneDate(date, text: "“around”\tAugust", isInferred: true),
          title: "quote \" backslash \\ line\nend", text: "\u{1}\u{1F}é\u{1F600}",
          tags: ["a\"b", "ü"],
          people: ["P\\Q"], organizations: ["O, Inc."], products: [""],
          references: [Reference(number: 3, title: "t\"", url: nil), Reference(number: 4)],
          related: [RelatedLink(title: nil, url: "https://example.org/?a=b\"c")],
          source: Source(title: "s\n", url: nil, revision: "r", author: nil, retrieved: "2026")),
        Milestone(id: "b", date: MilestoneDate(date), title: "", text: ""),
      ]
    }
  }
}
