extension EDTFDate {
  /// The days that it can mean, gaps left out; `nil` where they are of more than `limit` ranges.
  ///
  /// `19X1` are ten years, `2004-XX-15` twelve days; `XXXX-12-25` would be ten thousand.
  ///
  /// - Complexity: O(l) with l the limit; for a set times its members.
  package func days(inRanges limit: Int) -> DayRanges? {
    switch form {
    case .single(let date), .timed(let date, _):
      return date.days(inRanges: limit).flatMap { Self.union($0, limit) }
    case .interval(let interval): return DayRanges(interval.hull)
    case .set(let set):
      var ranges: [DayRange] = []
      for member in set.members {
        guard let days = member.days(inRanges: limit) else { return nil }
        ranges += days
      }
      return Self.union(ranges, limit)
    }
  }

  private static func union(_ ranges: [DayRange], _ limit: Int) -> DayRanges? {
    let days = DayRanges(ranges)
    return days.ranges.count <= limit ? days : nil
  }
}

extension EDTFSet.Member {
  fileprivate func days(inRanges limit: Int) -> [DayRange]? {
    if case .date(let date) = self { date.days(inRanges: limit) } else { [hull] }
  }
}

extension SingleDate {
  /// The days as ranges, of which some may touch each other; `nil` where they are more than that.
  fileprivate func days(inRanges limit: Int) -> [DayRange]? {
    if isContiguous { return [hull] }
    var ranges: [DayRange] = []
    var reading = year.first(onOrAfter: .min)
    while let year = reading {
      appendDays(of: year, to: &ranges)
      guard ranges.count <= max(limit, 12) * 2 else { return nil }
      reading = year == .max ? nil : self.year.first(onOrAfter: year + 1)
    }
    return ranges
  }

  private func appendDays(of year: Int64, to ranges: inout [DayRange]) {
    guard part != nil else { return ranges.append(DayRange(year: year)) }
    if let season {
      let days = DayRange(ordered: season.firstDay(in: year), season.lastDay(in: year))
      return ranges.append(days)
    }
    var months = monthReadings
    while months != 0 {
      let month = months.trailingZeroBitCount
      months &= months - 1
      var days = dayReadings & .bits(1...CalendarDay.lengthOfMonth(month, in: year))
      while days != 0 {
        let first = days.trailingZeroBitCount
        let length = (~(days >> UInt32(first))).trailingZeroBitCount
        ranges.append(
          DayRange(
            ordered: CalendarDay(existing: year, month, first),
            CalendarDay(existing: year, month, first + length - 1)))
        days &= ~(.bits(first...first + length - 1))
      }
    }
  }
}
