import EDTF
import Milestones
import TestSupport

extension MilestoneQuery {
  /// A question of a dataset made at random.
  static func random(of dataset: Dataset, using generator: inout SeededGenerator) -> MilestoneQuery
  {
    func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &generator) == 0 }
    var query = MilestoneQuery()
    if !chance(3) { query.filter.days = .random(using: &generator) }
    if chance(3) { query.filter.match = .certain }
    if chance(6) {
      let day = chance(2) ? nil : Int.random(in: 1...28, using: &generator)
      query.filter.on = MonthAndDay(month: Int.random(in: 1...12, using: &generator), day: day)
    }
    if chance(3) {
      let lists = [["a"], ["b", "c"], ["d", "none"], ["none"], ["a", "b", "c", "d"]]
      query.filter.names += lists.filter { _ in chance(3) }.map { .init(.tag, $0) }
    }
    if chance(5) {
      let ids = dataset.milestones.map(\.id).filter { _ in chance(3) }
      query.filter.ids = ids + ids.prefix(2) + ["none"]
    }
    if chance(6) { query.filter.months = (1...12).filter { _ in chance(3) } }
    if chance(8) { query.filter.monthDays = (1...31).filter { _ in chance(3) } }
    if chance(6) { query.filter.precisions = DatePrecision.allCases.filter { _ in chance(3) } }
    if chance(6) { query.filter.isApproximate = chance(2) }
    if chance(6) { query.filter.isUncertain = chance(2) }
    if chance(8) { query.filter.features = MilestoneFeature.allCases.filter { _ in chance(6) } }
    if chance(8) { query.filter.references = [1, 3, 9].filter { _ in chance(2) } }
    if chance(8) {
      let lists = [["P"], ["Q", "none"]].filter { _ in chance(2) }
      query.filter.names += lists.map { .init(.person, $0) }
    }
    if chance(9) { query.filter.names.append(.init(.product, ["X"])) }
    query.sort = MilestoneSort(
      MilestoneSort.Key.allCases.randomElement(using: &generator) ?? .date, isDescending: chance(2))
    if chance(2) { query.sort = MilestoneSort(.date, isDescending: chance(2)) }
    query.offset =
      chance(2) ? 0 : Int.random(in: 0...dataset.milestones.count + 3, using: &generator)
    if !chance(3) { query.limit = Int.random(in: 0...dataset.milestones.count, using: &generator) }
    return query
  }
}
