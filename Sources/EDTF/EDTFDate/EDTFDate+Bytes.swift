/// Dates written into bytes without a string of each, as most dates of most histories can be.
extension EDTFDate {
  /// Appends the `description`.
  package func appendDescription(to bytes: inout [UInt8]) {
    guard let (year, month, day) = plainParts else {
      return bytes.append(contentsOf: description.utf8)
    }
    bytes.append(year: year)
    if let month { bytes.append(hyphenAndTwoDigits: month) }
    if let day { bytes.append(hyphenAndTwoDigits: day) }
  }

  /// Appends the `label`.
  package func appendLabel(to bytes: inout [UInt8]) {
    guard let (year, month, day) = plainParts, year >= 100 else {
      return bytes.append(contentsOf: label.utf8)
    }
    if let day {
      if day >= 10 { bytes.append(digit: day / 10) }
      bytes.append(digit: day % 10)
      bytes.append(UInt8(ascii: " "))
    }
    if let month {
      bytes.append(contentsOf: MonthName.text(month).utf8)
      bytes.append(UInt8(ascii: " "))
    }
    if year >= 1000 { bytes.append(digit: year / 1000) }
    for place in [100, 10, 1] { bytes.append(digit: year / place % 10) }
  }

  /// A year from 0 to 9999, a month of it or a day, without a mark and without an unknown digit.
  private var plainParts: (year: Int, month: Int?, day: Int?)? {
    guard case .single(let date) = form, date.isPlain, date.qualifiers.all.isEmpty,
      !date.year.isNegative, !date.year.isLong
    else { return nil }
    return (Int(date.year.value), date.month, date.dayOfMonth)
  }
}

extension CalendarDay {
  /// Appends the `description`.
  package func appendDescription(to bytes: inout [UInt8]) {
    guard 0...9999 ~= year else { return bytes.append(contentsOf: description.utf8) }
    bytes.append(year: Int(year))
    bytes.append(hyphenAndTwoDigits: month)
    bytes.append(hyphenAndTwoDigits: day)
  }
}

extension [UInt8] {
  /// `year` is from 0 to 9999.
  fileprivate mutating func append(year: Int) {
    append(digit: year / 1000)
    append(digit: year / 100 % 10)
    append(digit: year / 10 % 10)
    append(digit: year % 10)
  }

  fileprivate mutating func append(hyphenAndTwoDigits number: Int) {
    append(UInt8(ascii: "-"))
    append(digit: number / 10)
    append(digit: number % 10)
  }

  fileprivate mutating func append(digit: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
  }
}
