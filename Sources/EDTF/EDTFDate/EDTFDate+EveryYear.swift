extension EDTFDate {
  /// Whether it may fall in any year from 0 to 9999, such as `XXXX-08-04`, which says no year, and
  /// unlike `XXXX-02-29`.
  package var mayFallInEveryYear: Bool {
    switch form {
    case .single(let date), .timed(let date, _):
      // What a year without a leap day has, every year has.
      date.year.isWhollyUnknown && !date.year.isNegative && date.canFall(in: DayRange(year: 2001))
    case .interval, .set: false
    }
  }
}

extension DayRange {
  /// Whether it has all days of some year from 0 to 9999.
  package var hasYearOfFourDigits: Bool {
    let start = max(earliest ?? .first(of: 0), .first(of: 0))
    let end = min(latest ?? .last(of: 9999), .last(of: 9999))
    guard start <= end else { return false }
    let isWholeFromStart = start == .first(of: start.year)
    return .last(of: isWholeFromStart ? start.year : start.year + 1) <= end
  }
}
