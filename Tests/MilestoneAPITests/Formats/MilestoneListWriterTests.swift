import Milestones
import TestSupport
import Testing

@testable import MilestoneAPI

@Suite struct `A list in any format` {
  private func expectSame<Writer: MilestoneListWriter & ~Copyable>(
    _ milestones: [Milestone], by writer: Writer.Type
  ) {
    for isPretty in [false, true] {
      let list = MilestoneList.make(count: milestones.count, isPretty: isPretty)
      let whole = list.written(milestones, by: writer)
      #expect(list.writtenInPieces(milestones, by: writer) == whole)
      #expect(list.written(milestones, by: writer) == whole)
    }
  }

  @Test(arguments: [0, 1, 300])
  func `is the same bytes however it is cut`(count: Int) {
    let milestones = Array(Dataset.random(count: count, seed: 7).milestones)
    expectSame(milestones, by: JSONList.self)
    expectSame(milestones, by: NDJSONList.self)
    expectSame(milestones, by: CSVList.self)
    expectSame(milestones, by: CalendarList.self)
    expectSame(milestones, by: AtomList.self)
    expectSame(milestones, by: JSONFeedList.self)
    expectSame(milestones, by: TimelineJSList.self)
    expectSame(milestones, by: JSONLDList.self)
    expectSame(milestones, by: MarkdownList.self)
  }

  @Test(arguments: [1, 2, 7, 64, 300])
  func `is the same JSON in pieces of milestones that are there already`(size: Int) throws {
    let milestones = Dataset.random(count: 300, seed: 8)
    let list = MilestoneList.make(of: milestones, count: 300, isRendered: true)
    #expect(list.rendered != nil)
    let store = list.snapshot.store
    var writer = JSONList(list)
    writer.begin()
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: 300, by: size) {
      writer.add(Array(start..<min(start + size, 300)), of: store)
      bytes += writer.take()
    }
    writer.end()
    bytes += writer.take()
    let plain = MilestoneList.make(of: milestones, count: 300)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == plain.written(Array(store.milestones), by: JSONList.self))
  }
}
