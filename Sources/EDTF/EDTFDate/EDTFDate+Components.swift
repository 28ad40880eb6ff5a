extension EDTFDate {
  /// How fine it is, by what it says for sure.
  package var precision: DatePrecision {
    switch form {
    case .single(let date): date.precision
    case .timed: .time
    case .interval(let interval): interval.isUndated ? .unknown : .interval
    case .set: .set
    }
  }

  /// The year it is listed under: that of `earliest`, or of `latest` where there is no earliest.
  ///
  /// `nil` where no digit of the year is known (`XXXX-01-11`), and for `../..`.
  package var year: Int64? {
    switch form {
    case .single(let date), .timed(let date, _): date.headingYear
    case .interval(let interval): interval.start.date?.headingYear ?? interval.end.date?.finalYear
    case .set(let set): set.headingYear
    }
  }

  /// From 1 to 12, where the date says one month: `2006-08`, `XXXX-08-04`.
  ///
  /// Intervals and sets say none.
  package var month: Int? {
    switch form {
    case .single(let date), .timed(let date, _): date.month
    case .interval, .set: nil
    }
  }

  /// From 1 to 31, where the date says one day of a month: `2006-08-04`, `2004-XX-15`.
  ///
  /// Intervals and sets say none.
  package var dayOfMonth: Int? {
    switch form {
    case .single(let date), .timed(let date, _): date.dayOfMonth
    case .interval, .set: nil
    }
  }
}

extension SingleDate {
  fileprivate var headingYear: Int64? {
    year.isWhollyUnknown ? nil : earliest.year
  }

  fileprivate var finalYear: Int64? {
    year.isWhollyUnknown ? nil : latest.year
  }
}

extension EDTFSet {
  fileprivate var headingYear: Int64? {
    if earliest != nil { return members.compactMap { $0.first?.headingYear }.min() }
    return latest == nil ? nil : members.compactMap { $0.last?.finalYear }.max()
  }
}
