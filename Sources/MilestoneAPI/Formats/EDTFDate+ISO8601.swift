import EDTF

extension EDTFDate {
  /// When it begins and ends in ISO 8601, as far as that can say it.
  ///
  /// A day, a month or a year without a doubt, a moment, or either end of an interval that is such
  /// a one. Nothing of a date that is only known to lie somewhere within a time.
  var endsInISO8601: (start: String?, end: String?) {
    let text = description
    guard precision == .interval else { return (Self.isISO8601(self) ? text : nil, nil) }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { end in
      (try? EDTFDate(parsing: String(end))).flatMap { Self.isISO8601($0) ? String(end) : nil }
    }
    return (ends.first ?? nil, ends.last ?? nil)
  }

  private static func isISO8601(_ date: EDTFDate) -> Bool {
    switch date.precision {
    case .time: true
    case .day, .month, .year:
      date.description.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
    default: false
    }
  }
}
