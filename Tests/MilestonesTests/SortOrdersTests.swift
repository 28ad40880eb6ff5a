import TestSupport
import Testing

@testable import Milestones

@Suite struct `The orders of a list` {
  private static func orders(of store: MilestoneStore) -> SortOrders {
    let dates = store.milestones.dates
    return SortOrders(SortOrders.Parts(store.milestones, days: Later { DayIndex(dates) }))
  }

  private static func sorted(
    _ positions: [Int], by key: MilestoneSort.Key, in store: MilestoneStore
  ) -> [Int] {
    let set = PositionSet(ascending: positions.map { Int32($0) }, limit: store.milestones.count)
    return orders(of: store).page(set, by: key, offset: 0, size: positions.count)
  }

  @Test(arguments: MilestoneSort.Key.allCases)
  func `are total, and the same of a part as of the whole`(key: MilestoneSort.Key) {
    let store = MilestoneStore(Dataset.random(count: 90, seed: 50))
    let all = Array(store.milestones.indices)
    let whole = Self.sorted(all, by: key, in: store)
    #expect(whole.sorted() == all)
    let part = whole.filter { $0 % 3 == 1 }
    #expect(Self.sorted(part.sorted(), by: key, in: store) == part)
    let set = PositionSet(ascending: part.sorted().map { Int32($0) }, limit: 90)
    let page = Self.orders(of: store).page(set, by: key, offset: 7, size: 5)
    #expect(page == Array(part[7..<12]))
  }

  @Test func `by the latest day puts what has none at the end`() throws {
    let store = try MilestoneStore.make(dates: ["2004/..", "2005", "2001/2009", "../1999", "2004/"])
    let ordered = Self.sorted(Array(0..<5), by: .latest, in: store)
    #expect(ordered.prefix(3).map { store.milestones[$0].id } == ["m3", "m1", "m2"])
    let open = Array(ordered.suffix(2))
    #expect(open == open.sorted())
  }

  @Test func `by title and by identifier compare texts`() throws {
    var dataset = Dataset()
    dataset.milestones = [
      try .make("b", date: "2001", title: "Same"), try .make("c", date: "2002", title: "Other"),
      try .make("a", date: "2003", title: "Same"),
    ]
    let store = MilestoneStore(dataset)
    #expect(Self.sorted([0, 1, 2], by: .title, in: store) == [1, 0, 2])
    #expect(Self.sorted([0, 1, 2], by: .id, in: store) == [2, 0, 1])
    #expect(Self.sorted([0, 2], by: .id, in: store) == [2, 0])
  }
}
