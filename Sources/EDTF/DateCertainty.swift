/// The days on which one can be sure of a date.
package enum DateCertainty: Hashable, Sendable {
  /// Of no range, as the date is marked uncertain.
  case never

  /// One moment, on one of these days: sure of a range that holds them all.
  ///
  /// An approximate date (`~`) has them padded on both sides.
  case within(DayRange)

  /// Something that goes on all these days: sure of a range that has any of them.
  case during(DayRange)

  /// Days with gaps between them, or several moments: `EDTFDate.match` knows.
  case irregular
}
