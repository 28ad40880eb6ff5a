import EDTF

/// Dates to read, as often as their number goes into that of the repetitions.
enum Dates {
  /// Years, months and days.
  static let plain = ["2006-08-04", "2006-08", "2006", "1999-12-31", "2004-02-29"]

  /// As they stand in the specification, from plain ones to sets.
  static let ofAllLevels = [
    "1985-04-12", "1985-04-12T23:20:30Z", "1964/2008", "2004-06~", "201X", "2004-XX-XX", "2001-21",
    "Y-17E7", "1985-04-12/..", "-1985", "2004-06~-11", "?2004-06-~11", "156X-12-25", "1950S2",
    "[1667,1668,1670..1672]", "{1960,1961-12}", "2004-06-XX/2004-07-03", "2001-34",
    "XXXX-12-XX", "1984-06?/2004-08?",
  ]

  /// Reads the next of `texts`, and its first and last day.
  static func work(_ texts: [String]) -> (Int) throws -> Int {
    let dates = texts.map { Array($0.utf8) }
    return { turn in
      let text = dates[turn % dates.count]
      let date = try EDTFDate(parsing: text.span)
      guard let earliest = date.earliest, let latest = date.latest else { return 0 }
      return latest.day - earliest.day + 1
    }
  }
}
