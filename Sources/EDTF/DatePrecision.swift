/// How fine a date is, by what it says for sure.
///
/// Digits left unknown do not count: `199X` is a decade, `2004-06-XX` a month.
/// Where a month or a day is exact its year need not be: `XXXX-12-25` is a day.
package enum DatePrecision: String, CaseIterable, Sendable {
  case day
  case month
  /// A season, quarter, third or half of a year.
  case season
  case year
  case decade
  case century
  case interval
  case set
  /// Nothing finer than a century is known: `1XXX`, `XXXX`, `../..`.
  case unknown
  /// A day with a time of day.
  case time
}
