extension EDTFDate {
  /// Whether it may fall in each year from 0 to 9999, such as `XXXX-08-04`, which says no year, and
  /// unlike `XXXX-02-29`.
  package var mayFallInEveryYearOfFourDigits: Bool {
    switch form {
    case .single(let date), .timed(let date, _):
      // What a year without a leap day has, every year has.
      date.year.isWhollyUnknown && !date.year.isNegative && date.canFall(in: DayRange(year: 2001))
    case .interval, .set: false
    }
  }
}
