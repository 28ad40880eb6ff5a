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
