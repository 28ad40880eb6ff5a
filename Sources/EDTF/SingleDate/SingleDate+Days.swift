/// The days that a date can mean, its qualifiers left aside.
extension SingleDate {
  var earliest: CalendarDay {
    guard isPlain else { return firstDay(onOrAfter: .minimum) ?? .minimum }
    return CalendarDay(existing: year.value, month ?? 1, dayOfMonth ?? 1)
  }

  var latest: CalendarDay {
    guard isPlain else { return lastDay(onOrBefore: .maximum) ?? .maximum }
    guard let month else { return .last(of: year.value) }
    guard let dayOfMonth else { return CalendarDay(lastOf: month, in: year.value) }
    return CalendarDay(existing: year.value, month, dayOfMonth)
  }

  /// From the first of the days to the last, gaps included.
  var hull: DayRange { DayRange(ordered: earliest, latest) }

  /// The first of the days from `limit` on; `nil` if there is none.
  ///
  /// - Complexity: O(1); only where a leap day is wanted is more than one year tried.
  func firstDay(onOrAfter limit: CalendarDay) -> CalendarDay? {
    let reachesBack = season?.reachesNextYear == true && limit.year > .min
    var candidate = year.first(onOrAfter: reachesBack ? limit.year - 1 : limit.year)
    while let reading = candidate {
      if let day = firstDay(in: reading, onOrAfter: limit) { return day }
      candidate = reading == .max ? nil : year.first(onOrAfter: reading + 1)
    }
    return nil
  }

  /// The last of the days up to `limit`; `nil` if there is none.
  ///
  /// - Complexity: O(1); only where a leap day is wanted is more than one year tried.
  func lastDay(onOrBefore limit: CalendarDay) -> CalendarDay? {
    var candidate = year.last(onOrBefore: limit.year)
    while let reading = candidate {
      if let day = lastDay(in: reading, onOrBefore: limit) { return day }
      candidate = reading == .min ? nil : year.last(onOrBefore: reading - 1)
    }
    return nil
  }

  private func firstDay(in year: Int64, onOrAfter limit: CalendarDay) -> CalendarDay? {
    if let season {
      return season.lastDay(in: year) < limit ? nil : max(season.firstDay(in: year), limit)
    }
    let start = year > limit.year ? CalendarDay.first(of: year) : limit
    var months = monthReadings & .bits(start.month...12)
    while months != 0 {
      let month = months.trailingZeroBitCount
      let from = month == start.month ? start.day : 1
      let days = dayReadings & .bits(from...CalendarDay.lengthOfMonth(month, in: year))
      if days != 0 { return CalendarDay(existing: year, month, days.trailingZeroBitCount) }
      months &= months - 1
    }
    return nil
  }

  private func lastDay(in year: Int64, onOrBefore limit: CalendarDay) -> CalendarDay? {
    if let season {
      return season.firstDay(in: year) > limit ? nil : min(season.lastDay(in: year), limit)
    }
    let end = year < limit.year ? CalendarDay.last(of: year) : limit
    var months = monthReadings & .bits(1...end.month)
    while months != 0 {
      let month = 31 - months.leadingZeroBitCount
      let length = CalendarDay.lengthOfMonth(month, in: year)
      let days = dayReadings & .bits(1...(month == end.month ? min(end.day, length) : length))
      if days != 0 { return CalendarDay(existing: year, month, 31 - days.leadingZeroBitCount) }
      months &= ~(1 << UInt32(month))
    }
    return nil
  }

  /// The months it can be, as bits 1 to 12.
  var monthReadings: UInt32 {
    guard case .month(let digits) = part else { return .bits(1...12) }
    return digits.readings(upTo: 12)
  }

  /// The days of a long month that it can be, as bits 1 to 31.
  var dayReadings: UInt32 {
    day?.readings(upTo: 31) ?? .bits(1...31)
  }
}
