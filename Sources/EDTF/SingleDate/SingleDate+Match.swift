extension SingleDate {
  /// True if some day that it can mean is among `days`.
  func canFall(in days: DayRanges) -> Bool {
    days.ranges.contains { canFall(in: $0) }
  }

  func canFall(in range: DayRange) -> Bool {
    guard let day = firstDay(onOrAfter: range.earliest ?? .minimum) else { return false }
    return range.latest.map { day <= $0 } ?? true
  }

  /// True if every day that it can mean is among `days`, and it is not uncertain.
  func surelyFalls(in days: DayRanges) -> Bool {
    switch certainty {
    case .never: false
    case .within(let range), .during(let range): days.contains(range)
    case .irregular: allDays(areIn: days)
    }
  }

  var certainty: DateCertainty {
    if isUncertain { return .never }
    if isApproximate { return .within(paddedHull) }
    return isContiguous ? .within(hull) : .irregular
  }

  /// Goes from range to range by the first day that comes after each.
  ///
  /// - Complexity: O(n) in the number of ranges, however many days there are.
  private func allDays(areIn days: DayRanges) -> Bool {
    var unseen: CalendarDay? = earliest
    for range in days.ranges {
      guard let day = unseen else { return true }
      if let latest = range.latest, latest < day { continue }
      guard range.contains(day) else { return false }
      unseen = range.latest?.next.flatMap { firstDay(onOrAfter: $0) }
    }
    return unseen == nil
  }

  /// True if the days that it can mean follow each other without a gap.
  ///
  /// May be false for a date whose gaps the calendar closes by chance, such as `2004-02-2X/`.
  var isContiguous: Bool {
    if season != nil { return year.isExact }
    let hasEveryDay = day?.isWhollyUnknown ?? true
    let months = monthReadings
    if hasEveryDay, months == .bits(1...12) { return year.isContiguous }
    guard year.isExact else { return false }
    return hasEveryDay ? months.isOneRun : months.isOneBit && dayReadings.isOneRun
  }
}

extension UInt32 {
  fileprivate var isOneBit: Bool { nonzeroBitCount == 1 }

  /// True if the bits that are set follow each other without a gap.
  fileprivate var isOneRun: Bool {
    let run = self >> UInt32(trailingZeroBitCount)
    return run & (run &+ 1) == 0
  }
}
