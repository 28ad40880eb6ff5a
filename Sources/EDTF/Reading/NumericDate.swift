/// Two or three numbers with one sign between them, as in `2006-08-04` or `4/8/2006`.
struct NumericDate {
  let parts: [DateNumber]
  /// `-`, `/` or `.`.
  let separator: Unicode.Scalar
  /// As it was written.
  let text: String
  let order: NumericOrder?

  /// The date; `nil` where the numbers are none by themselves, as in `1-3 May` or `2001-2003`.
  ///
  /// - Throws: where they are a date of which it is not known which, or none that there is.
  func date() throws(DateReadingError) -> SingleDate? {
    let digits = parts.map(\.digits)
    switch (digits.count, digits[0]) {
    case (3, 4): return try date(year: 0, month: 1, day: 2)
    case (3, ...2): return try dateWithYearLast()
    case (2, 4) where separator == "-" && digits[1] == 2: return try monthOrSpan()
    case (2, ...2) where separator != "-" && digits[1] == 4: return try date(year: 1, month: 0)
    default: return nil
    }
  }

  /// `2006-08`; `1914-18` may be two years, and `1851-52` must be.
  private func monthOrSpan() throws(DateReadingError) -> SingleDate? {
    switch parts[1].value {
    case 1...12: return try date(year: 0, month: 1)
    case 42...: return nil
    default: throw .ambiguousSpan(text)
    }
  }

  private func dateWithYearLast() throws(DateReadingError) -> SingleDate {
    guard parts[1].digits <= 2 else { throw .noSuchNumber(text) }
    guard parts[2].digits == 4 else { throw .shortYear(text) }
    let (first, second) = (parts[0].value, parts[1].value)
    switch order {
    case .dmy: return try date(year: 2, month: 1, day: 0)
    case .mdy: return try date(year: 2, month: 0, day: 1)
    case nil where first > 12 || first == second: return try date(year: 2, month: 1, day: 0)
    case nil where second > 12: return try date(year: 2, month: 0, day: 1)
    case nil:
      throw .ambiguousOrder(
        text, dayFirst: try date(year: 2, month: 1, day: 0).description,
        monthFirst: try date(year: 2, month: 0, day: 1).description)
    }
  }

  /// The date whose components are the parts with these numbers.
  private func date(
    year: Int, month: Int, day: Int? = nil
  ) throws(DateReadingError) -> SingleDate {
    let (month, day) = (parts[month].value, day.map { parts[$0].value })
    guard 1...12 ~= month, day.map({ 1...31 ~= $0 }) ?? true else { throw .noSuchNumber(text) }
    return SingleDate(
      year: .exactly(parts[year].value), part: .month(TwoDigits(Int(month))),
      day: day.map { TwoDigits(Int($0)) }, qualifiers: SingleDate.Qualifiers())
  }
}

extension NumericDate {
  /// The date that eight digits are in the basic format of ISO 8601, `20060804`.
  static func basic(_ number: DateNumber) -> SingleDate? {
    guard number.digits == 8, number.ending == .none, number.text.utf8.count == 8 else {
      return nil
    }
    let (month, day) = (number.value / 100 % 100, number.value % 100)
    guard 1...12 ~= month, 1...31 ~= day else { return nil }
    return SingleDate(
      year: .exactly(number.value / 10_000), part: .month(TwoDigits(Int(month))),
      day: TwoDigits(Int(day)), qualifiers: SingleDate.Qualifiers())
  }
}

extension TwoDigits {
  /// A number from 0 to 99.
  init(_ number: Int) {
    self.init(tens: UInt8(number / 10), ones: UInt8(number % 10))
  }
}

extension WrittenYear {
  /// A year of which every digit is known.
  static func exactly(_ year: Int64) -> WrittenYear {
    WrittenYear(value: year, isNegative: year < 0)
  }
}
