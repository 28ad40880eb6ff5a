extension SingleDate {
  /// The days from the first to the last that it can mean, with room on both sides if approximate.
  ///
  /// Each component marked `~` adds one unit of its own: a year (a decade where the last digit of
  /// the year is unknown), a month (the length of a season), a day. A side has no bound where
  /// the room would leave the years that can be written.
  var paddedHull: DayRange {
    guard isApproximate else { return hull }
    return DayRange(ordered: shifted(earliest, by: -1), shifted(latest, by: 1))
  }

  /// Moves a first day back (`direction` -1) or a last day on (1).
  private func shifted(_ bound: CalendarDay, by direction: Int) -> CalendarDay? {
    let years = qualifiers.year.contains(.approximate) ? year.unit : 0
    let months = qualifiers.part.contains(.approximate) ? season?.monthCount ?? 1 : 0
    let moved = bound.adding(years: years * Int64(direction), months: months * direction)
    if day == nil { return direction > 0 ? moved?.endOfMonth : moved }
    guard qualifiers.day.contains(.approximate) else { return moved }
    return direction > 0 ? moved?.next : moved?.previous
  }
}
