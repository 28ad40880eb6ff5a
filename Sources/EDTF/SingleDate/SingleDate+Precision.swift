extension SingleDate {
  /// What it says for sure: the finest exact component, or else as much of the year as is known.
  var precision: DatePrecision {
    if season != nil { return .season }
    if month != nil { return dayOfMonth != nil ? .day : .month }
    return year.precision
  }
}

extension WrittenYear {
  fileprivate var precision: DatePrecision {
    switch isExact ? 1 : unit {
    case 1: .year
    case 10: .decade
    case 100: .century
    default: .unknown
    }
  }
}
