import TestSupport
import Testing

@testable import Milestones

@Suite struct `The orders of a list` {
  @Test(arguments: MilestoneSort.Key.allCases, [false, true])
  func `are total, and the same of a part as of the whole`(
    key: MilestoneSort.Key, isDescending: Bool
  ) {
    let store = MilestoneStore(Dataset.random(count: 90, seed: 50))
    let orders = SortOrders(store.milestones)
    let sort = MilestoneSort(key, isDescending: isDescending)
    let whole = orders.sorted(Array(store.milestones.indices), by: sort)
    #expect(whole.sorted() == Array(store.milestones.indices))
    let part = whole.filter { $0 % 3 == 1 }
    #expect(orders.sorted(part.sorted(), by: sort) == part)
    let turned = orders.sorted(
      Array(store.milestones.indices), by: MilestoneSort(key, isDescending: !isDescending))
    #expect(turned == whole.reversed())
  }

  @Test func `by the latest day puts what has none at the end`() throws {
    let store = try MilestoneStore.make(dates: ["2004/..", "2005", "2001/2009", "../1999", "2004/"])
    let orders = SortOrders(store.milestones)
    let ids = orders.sorted(Array(0..<5), by: MilestoneSort(.latest)).map {
      store.milestones[$0].id
    }
    #expect(Array(ids.prefix(3)) == ["m3", "m1", "m2"])
    let open = orders.sorted(Array(0..<5), by: MilestoneSort(.latest)).suffix(2)
    #expect(Array(open) == open.sorted())
  }

  @Test func `by title and by identifier compare texts`() throws {
    var dataset = Dataset()
    dataset.milestones = [
      try .make("b", date: "2001", title: "Same"), try .make("c", date: "2002", title: "Other"),
      try .make("a", date: "2003", title: "Same"),
    ]
    let orders = SortOrders(MilestoneStore(dataset).milestones)
    #expect(orders.sorted([0, 1, 2], by: MilestoneSort(.title)) == [1, 0, 2])
    #expect(orders.sorted([0, 1, 2], by: MilestoneSort(.id)) == [2, 0, 1])
    #expect(orders.sorted([0, 2], by: MilestoneSort(.id, isDescending: true)) == [0, 2])
  }
}
