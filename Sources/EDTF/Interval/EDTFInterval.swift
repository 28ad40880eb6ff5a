/// The time from one date to another.
struct EDTFInterval: Hashable, Sendable {
  enum Endpoint: Hashable, Sendable {
    case date(SingleDate)
    /// Without limit: written `..`.
    case open
    /// It has an end, of which nothing is known: written as nothing.
    case unknown

    var date: SingleDate? {
      if case .date(let date) = self { date } else { nil }
    }
  }

  let start: Endpoint
  let end: Endpoint

  func hasDate(where holds: (SingleDate) -> Bool) -> Bool {
    start.date.map(holds) == true || end.date.map(holds) == true
  }

  var isUndated: Bool { start.date == nil && end.date == nil }

  /// From the first day on which it can have begun to the last on which it can have ended.
  var hull: DayRange {
    DayRange(ordered: start.date?.earliest, end.date?.latest)
  }
}

extension EDTFInterval: CustomStringConvertible {
  var description: String { "\(start)/\(end)" }
}

extension EDTFInterval.Endpoint: CustomStringConvertible {
  var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }
}
