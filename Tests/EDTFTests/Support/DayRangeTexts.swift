import EDTF

extension DayRange {
  /// From `1962-03-04..1962-05-06`, a side left out being open; for tests only.
  init?(_ text: String) {
    let sides = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2 else { return nil }
    let earliest = sides[0].isEmpty ? nil : CalendarDay(text: String(sides[0]))
    let latest = sides[1].isEmpty ? nil : CalendarDay(text: String(sides[1]))
    self.init(earliest: earliest, latest: latest)
  }
}

extension DayRanges {
  /// Years and ranges of days in a row: `1962 1964 2001-05-01..2001-05-31`; for tests only.
  init(_ text: String) {
    self.init(
      text.split(separator: " ").compactMap { item in
        Int64(item).map { DayRange(year: $0) } ?? DayRange(String(item))
      })
  }
}

extension CalendarDay {
  /// From `2006-08-04` or `-0043-03-15`; `nil` for anything else; for tests only.
  init?(text: String) {
    let isNegative = text.hasPrefix("-")
    let fields = text.split(separator: "-").map { Int64($0) }
    guard fields.count == 3, let year = fields[0], let month = fields[1], let day = fields[2] else {
      return nil
    }
    self.init(year: isNegative ? -year : year, month: Int(month), day: Int(day))
  }
}
