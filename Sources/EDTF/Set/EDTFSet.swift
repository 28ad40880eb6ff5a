/// Several dates, of which one or all are meant.
struct EDTFSet: Hashable, Sendable {
  enum Choice: Hashable, Sendable {
    /// `[…]`: one of the dates, it is not known which.
    case oneOf
    /// `{…}`: each of the dates.
    case allOf
  }

  enum Member: Hashable, Sendable {
    case date(SingleDate)
    /// Two dates of one precision and those between them: `1670..1672`.
    case range(SingleDate, SingleDate)
    /// The date or an earlier one: `..1984`.
    case upTo(SingleDate)
    /// The date or a later one: `1984..`.
    case from(SingleDate)
    /// The date, an earlier or a later one: `..1984..`.
    case around(SingleDate)
  }

  let choice: Choice

  /// At least one.
  let members: [Member]

  /// From the first day of any member to the last; members need not be in order.
  var hull: DayRange { DayRange(ordered: earliest, latest) }

  /// The first day of all members; `nil` if one of them is open before.
  var earliest: CalendarDay? {
    var earliest = CalendarDay.maximum
    for member in members {
      guard let first = member.first else { return nil }
      earliest = min(earliest, first.earliest)
    }
    return earliest
  }

  /// The last day of all members; `nil` if one of them is open after.
  var latest: CalendarDay? {
    var latest = CalendarDay.minimum
    for member in members {
      guard let last = member.last else { return nil }
      latest = max(latest, last.latest)
    }
    return latest
  }
}

extension EDTFSet.Member {
  /// The first date of a range, or the only date; `nil` if open before it.
  var first: SingleDate? {
    switch self {
    case .date(let date), .from(let date), .range(let date, _): date
    case .upTo, .around: nil
    }
  }

  /// The last date of a range, or the only date; `nil` if open after it.
  var last: SingleDate? {
    switch self {
    case .date(let date), .upTo(let date), .range(_, let date): date
    case .from, .around: nil
    }
  }

  var hull: DayRange { DayRange(ordered: first?.earliest, last?.latest) }

  /// `hull` with room for what is approximate.
  var paddedHull: DayRange {
    DayRange(ordered: first?.paddedHull.earliest, last?.paddedHull.latest)
  }

  func hasDate(where holds: (SingleDate) -> Bool) -> Bool {
    switch self {
    case .date(let date), .upTo(let date), .from(let date), .around(let date): holds(date)
    case .range(let first, let last): holds(first) || holds(last)
    }
  }

  var isUncertain: Bool { hasDate(where: \.isUncertain) }

  /// True if the days that it can mean follow each other without a gap.
  var isContiguous: Bool {
    if case .date(let date) = self { date.isContiguous } else { true }
  }
}

extension EDTFSet: CustomStringConvertible {
  var description: String {
    let list = members.map(\.description).joined(separator: ",")
    return choice == .oneOf ? "[\(list)]" : "{\(list)}"
  }
}

extension EDTFSet.Member: CustomStringConvertible {
  var description: String {
    switch self {
    case .date(let date): date.description
    case .range(let first, let last): "\(first)..\(last)"
    case .upTo(let date): "..\(date)"
    case .from(let date): "\(date).."
    case .around(let date): "..\(date).."
    }
  }
}
