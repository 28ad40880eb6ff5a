import EDTF
import Milestones
import TestSupport

extension Dataset {
  /// A history of dates of every kind, with few titles and tags, so that many are equal.
  static func random(count: Int, seed: UInt64) -> Dataset {
    var texts = DateTexts(seed: seed)
    var generator = SeededGenerator(seed: seed &+ 1)
    var dataset = Dataset()
    for (number, date) in texts.dates(count).enumerated() {
      dataset.milestones.append(
        Milestone(
          id: "m\(number * 37 % 101)-\(number)", date: MilestoneDate(date),
          title: ["Alpha", "beta", "Beta", "gamma", "é", "e\u{301}"].randomElement(
            using: &generator) ?? "",
          tags: ["a", "b", "c", "d"].filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }))
    }
    return dataset
  }
}

extension MilestoneQuery {
  /// A question of a dataset made at random.
  static func random(of dataset: Dataset, using generator: inout SeededGenerator) -> MilestoneQuery
  {
    func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &generator) == 0 }
    var query = MilestoneQuery()
    if !chance(3) { query.filter.days = .random(using: &generator) }
    if chance(3) { query.filter.match = .certain }
    if chance(4) {
      let day = chance(2) ? nil : Int.random(in: 1...28, using: &generator)
      query.filter.on = MonthAndDay(month: Int.random(in: 1...12, using: &generator), day: day)
    }
    if chance(3) {
      let lists = [["a"], ["b", "c"], ["d", "none"], ["none"], ["a", "b", "c", "d"]]
      query.filter.tags = lists.filter { _ in chance(3) }
    }
    if chance(5) {
      let ids = dataset.milestones.map(\.id).filter { _ in chance(3) }
      query.filter.ids = ids + ids.prefix(2) + ["none"]
    }
    query.sort = MilestoneSort(
      MilestoneSort.Key.allCases.randomElement(using: &generator) ?? .date, isDescending: chance(2))
    if chance(2) { query.sort = MilestoneSort(.date, isDescending: chance(2)) }
    query.offset =
      chance(2) ? 0 : Int.random(in: 0...dataset.milestones.count + 3, using: &generator)
    if !chance(3) { query.limit = Int.random(in: 0...dataset.milestones.count, using: &generator) }
    return query
  }
}
