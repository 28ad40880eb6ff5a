import EDTF

/// Days that are asked for, looked up once in the table of days.
struct AskedDays: Sendable {
  /// The days.
  let days: DayRanges

  /// The same as ranks of the table.
  let ranks: [DayRanks]

  /// Whether they have a whole year of four digits, in which every yearly date may fall.
  let hasYear: Bool

  /// The days, with their ranks in `table`.
  init(_ days: DayRanges, _ table: DayTable) {
    self.days = days
    ranks = table.ranks(of: days)
    hasYear = days.ranges.contains(where: \.hasYearOfFourDigits)
  }
}
