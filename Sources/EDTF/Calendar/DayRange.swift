/// The days from one to another, both of them included.
///
/// A side that is `nil` has no bound. A range is never reversed, so it always holds a day.
package struct DayRange: Hashable, Sendable {
  /// The first day; `nil` if days go back without end.
  package let earliest: CalendarDay?

  /// The last day; `nil` if days go on without end.
  package let latest: CalendarDay?

  /// Every day there is.
  package static let always = DayRange(ordered: nil, nil)

  /// `nil` where `latest` comes before `earliest`.
  package init?(earliest: CalendarDay?, latest: CalendarDay?) {
    if let earliest, let latest, latest < earliest { return nil }
    self.init(ordered: earliest, latest)
  }

  /// From 1 January to 31 December.
  package init(year: Int64) {
    self.init(ordered: .first(of: year), .last(of: year))
  }

  /// The caller has made sure that `latest` does not come before `earliest`.
  init(ordered earliest: CalendarDay?, _ latest: CalendarDay?) {
    self.earliest = earliest
    self.latest = latest
  }

  /// True of the first and the last day too.
  package func contains(_ day: CalendarDay) -> Bool {
    if let earliest, day < earliest { return false }
    if let latest, day > latest { return false }
    return true
  }

  /// True if every day of `other` is a day of this range.
  package func contains(_ other: DayRange) -> Bool {
    !startsAfter(other) && !endsBefore(other)
  }

  /// True if some day lies in both.
  package func overlaps(_ other: DayRange) -> Bool {
    if let earliest, let otherLatest = other.latest, otherLatest < earliest { return false }
    if let latest, let otherEarliest = other.earliest, otherEarliest > latest { return false }
    return true
  }

  /// The days that lie in both; `nil` if there are none.
  package func intersection(_ other: DayRange) -> DayRange? {
    DayRange(
      earliest: startsAfter(other) ? earliest : other.earliest,
      latest: endsBefore(other) ? latest : other.latest)
  }

  func startsAfter(_ other: DayRange) -> Bool {
    guard let earliest else { return false }
    guard let otherEarliest = other.earliest else { return true }
    return earliest > otherEarliest
  }

  func endsBefore(_ other: DayRange) -> Bool {
    guard let latest else { return false }
    guard let otherLatest = other.latest else { return true }
    return latest < otherLatest
  }
}
