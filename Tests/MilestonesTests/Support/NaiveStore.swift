import EDTF
import Milestones

/// Answers as the store does, by looking at every milestone.
struct NaiveStore {
  let milestones: [Milestone]

  init(_ dataset: Dataset) {
    milestones = dataset.milestones.enumerated().sorted { left, right in
      let (first, second) = (left.element.date.value, right.element.date.value)
      return first < second || (first == second && left.offset < right.offset)
    }.map(\.element)
  }

  func page(_ query: MilestoneQuery) -> (total: Int, certain: Int, positions: [Int]) {
    let matches = milestones.indices.filter {
      match(milestones[$0], query.filter) >= query.filter.match
    }
    var ordered = matches.sorted { comesBefore($0, $1, query.sort.key) }
    if query.sort.isDescending { ordered.reverse() }
    let rest = ordered.dropFirst(query.offset)
    return (
      matches.count, matches.count { match(milestones[$0], query.filter) == .certain },
      Array(rest.prefix(query.limit ?? rest.count))
    )
  }

  private func match(_ milestone: Milestone, _ filter: MilestoneFilter) -> DateMatch {
    let date = milestone.date.value
    if let ids = filter.ids, !ids.contains(milestone.id) { return .none }
    for names in filter.tags where !milestone.tags.contains(where: names.contains) { return .none }
    var match = filter.days.map { date.match($0) } ?? .certain
    if let on = filter.on {
      guard date.month == on.month, on.day == nil || date.dayOfMonth == on.day else { return .none }
      if date.isApproximate || date.isUncertain { match = min(match, .possible) }
    }
    return match
  }

  private func comesBefore(_ left: Int, _ right: Int, _ key: MilestoneSort.Key) -> Bool {
    let (first, second) = (milestones[left], milestones[right])
    switch key {
    case .date: return left < right
    case .id: return first.id < second.id
    case .title: return first.title == second.title ? left < right : first.title < second.title
    case .latest:
      let (firstDay, secondDay) = (first.date.value.latest, second.date.value.latest)
      if firstDay == secondDay { return left < right }
      guard let firstDay else { return false }
      return secondDay.map { firstDay < $0 } ?? true
    }
  }
}
