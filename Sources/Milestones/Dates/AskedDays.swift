import EDTF

/// Days that are asked for, looked up once: in the table of days, and among the dates with gaps.
struct AskedDays: Sendable {
  /// The days as ranks of the table.
  let ranks: [DayRanks]

  /// The dates with gaps that match.
  let gapped: GappedDates.Matches
}
