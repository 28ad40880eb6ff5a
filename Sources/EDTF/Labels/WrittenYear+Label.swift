/// How a person names years: `2004`, `44 BC`, `AD 14`, `170,000,001 BC`.
extension WrittenYear {
  /// The words for the year on its own: `1990s`, `1900-1999`, `an unknown year`.
  var label: String {
    if significantDigits > 0 { return "about \(Self.name(of: value)) (\(estimateLabel))" }
    if isExact { return Self.name(of: value) }
    if isDecade { return Self.name(of: value) + "s" }
    return isContiguous && !isWhollyUnknown ? maskLabel : labelAmongOthers
  }

  /// The words for it after a day or a month, and after `of` where it is not exact.
  var labelAmongOthers: String {
    if isExact { return Self.name(of: value) }
    if isWhollyUnknown { return isNegative ? "an unknown year BC" : "an unknown year" }
    return isContiguous ? "a year \(maskLabel)" : "a year \(maskLabel) (\(self))"
  }

  /// True of decades that have a name of their own; one before 1 BC is astride two.
  var isDecade: Bool { unknownDigits == 0b1 && !isNegative && value >= 100 }

  private var maskLabel: String {
    let first = first(onOrAfter: .min) ?? value
    let last = last(onOrBefore: .max) ?? value
    return Self.name(of: first, to: last, dash: "-")
  }

  private var estimateLabel: String {
    let years = estimatedYears
    return Self.name(of: years.lowerBound, to: years.upperBound, dash: "–")
  }

  private static func name(of first: Int64, to last: Int64, dash: String) -> String {
    if first == last { return name(of: first) }
    let isAllBC = last <= 0
    return (isAllBC ? number(of: first) : name(of: first)) + dash + name(of: last)
  }

  /// Year 0 is 1 BC; years below 100 have AD, as they would not look like years.
  static func name(of year: Int64) -> String {
    if year <= 0 { return number(of: year) + " BC" }
    return year < 100 ? "AD \(year)" : number(of: year)
  }

  /// Without BC or AD, and with commas from five digits up.
  private static func number(of year: Int64) -> String {
    let number = year > 0 ? year.magnitude : year.magnitude + 1
    let digits = String(number)
    guard number > 9999 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }
}
