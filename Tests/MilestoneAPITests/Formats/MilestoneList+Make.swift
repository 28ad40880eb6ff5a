import HTTP
import Milestones

@testable import MilestoneAPI

extension MilestoneList {
  /// A list of all of `milestones`, of which only what the test is about need be said.
  static func make(
    _ subject: Subject = .all, of dataset: Dataset = .about("History"), count: Int = 1,
    at site: Site = Site(), target: String = "/milestones",
    next: String? = nil, fields: FieldSelection = .all, isPretty: Bool = false,
    isForSpreadsheets: Bool = false, isBareArray: Bool = false, isRendered: Bool = false,
    modified: HTTPDate = HTTPDate(secondsSince1970: 1_429_718_940)
  ) -> MilestoneList {
    let snapshot = Snapshot(
      store: MilestoneStore(dataset), digest: "d", modified: modified, loaded: modified)
    return MilestoneList(
      subject: subject, snapshot: snapshot, site: site,
      links: PageLinks(
        current: target, first: target, previous: nil, next: next, last: next ?? target),
      total: count, certain: count, count: count, offset: 0, limit: nil, fields: fields,
      rendered: isRendered ? snapshot.rendered : nil,
      isPretty: isPretty, isForSpreadsheets: isForSpreadsheets, facets: [],
      isBareArray: isBareArray)
  }

  /// What a writer makes of it in one piece.
  func written<Writer: MilestoneListWriter & ~Copyable>(
    _ milestones: [Milestone], by _: Writer.Type
  ) -> String {
    let milestones = MilestoneColumns(milestones)
    var writer = Writer(self)
    writer.begin()
    for index in milestones.indices { writer.add(index, of: milestones) }
    writer.end()
    return String(decoding: writer.take(), as: UTF8.self)
  }

  /// What a writer makes of it where every piece is taken at once.
  func writtenInPieces<Writer: MilestoneListWriter & ~Copyable>(
    _ milestones: [Milestone], by _: Writer.Type
  ) -> String {
    let milestones = MilestoneColumns(milestones)
    var writer = Writer(self)
    var bytes = writer.take()
    writer.begin()
    bytes += writer.take()
    for index in milestones.indices {
      writer.add(index, of: milestones)
      bytes += writer.take()
    }
    writer.end()
    bytes += writer.take()
    return String(decoding: bytes + writer.take(), as: UTF8.self)
  }
}

extension Dataset {
  /// A dataset of that title, without milestones.
  static func about(_ title: String) -> Dataset {
    var dataset = Dataset()
    dataset.title = title
    return dataset
  }
}
