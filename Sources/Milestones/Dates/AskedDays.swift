import EDTF

/// Days that are asked for, looked up once: in the table of days, and among the dates with gaps.
struct AskedDays: Sendable {
  /// The days as ranks of the table.
  let ranks: [DayRanks]

  /// How each different date with gaps matches, by its number, as ``DayMarks`` has it.
  let gapped: [UInt8]
}
