import EDTF

/// Years as a query and a path write them: at least four digits, a hyphen before those BC.
enum YearSyntax {
  /// The year that `text` is: `2006`, `0043`, `-0043`, `12006`.
  ///
  /// Year 0 is 1 BC and has no hyphen.
  static func year(_ text: String) -> Int64? { year(text.utf8.span) }

  private static func year(_ bytes: Span<UInt8>) -> Int64? {
    let isNegative = !bytes.isEmpty && bytes[0] == UInt8(ascii: "-")
    let digits = bytes.extracting((isNegative ? 1 : 0)...)
    guard digits.count >= 4, digits.count == 4 || digits[0] != UInt8(ascii: "0") else { return nil }
    // Counted downwards, as there is one year more below 0 than above.
    var year: Int64 = 0
    for index in digits.indices {
      guard (0x30...0x39).contains(digits[index]) else { return nil }
      let tens = year.multipliedReportingOverflow(by: 10)
      let ones = tens.partialValue.subtractingReportingOverflow(Int64(digits[index] - 0x30))
      guard !tens.overflow, !ones.overflow else { return nil }
      year = ones.partialValue
    }
    guard isNegative else { return year == .min ? nil : -year }
    return year == 0 ? nil : year
  }

  /// A regular expression of ECMA-262 for what ``read(_:take:)`` takes, but for the order in ranges.
  static let pattern: String = {
    let year = "(?!-0000)-?([0-9]{4}|[1-9][0-9]{4,17})"
    let part = "(\(year)(\\.\\.(\(year))?)?|\\.\\.(\(year))?)"
    return "\(part)(,\(part))*"
  }()

  /// The year as ``year(_:)`` reads it.
  static func text(_ year: Int64) -> String {
    let digits = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return year < 0 ? "-\(padded)" : padded
  }

  /// Reads years and ranges such as `2001,2005..2008,..1999`.
  static func read(_ text: String, take: (DayRanges) -> Void) -> ParameterFault.Reason? {
    do throws(Fault) {
      var ranges: [DayRange] = []
      ranges.reserveCapacity(2)
      try text.utf8.span.forEachCommaPart { part throws(Fault) in ranges.append(try range(part)) }
      take(DayRanges(ranges))
      return nil
    } catch {
      return error.reason
    }
  }

  /// Whole years as ``read(_:take:)`` takes them.
  static func text(_ years: DayRanges) -> String {
    years.ranges.map { range in
      let (first, last) = (range.earliest?.year, range.latest?.year)
      if let first, first == last { return text(first) }
      return "\(first.map(text) ?? "")..\(last.map(text) ?? "")"
    }.joined(separator: ",")
  }

  private struct Fault: Error {
    let reason: ParameterFault.Reason
  }

  private static func range(_ text: Span<UInt8>) throws(Fault) -> DayRange {
    guard let dots = dots(text) else {
      guard let year = year(text) else { throw notAYear(text) }
      return DayRange(year: year)
    }
    let first = try bound(text.extracting(first: dots))
    let last = try bound(text.extracting((dots + 2)...))
    let range = DayRange(
      earliest: first.flatMap { DayRange(year: $0).earliest },
      latest: last.flatMap { DayRange(year: $0).latest })
    guard let range else { throw Fault(reason: .reversedYears) }
    return range
  }

  /// The year at one end of a range; nil where nothing stands there.
  private static func bound(_ text: Span<UInt8>) throws(Fault) -> Int64? {
    guard !text.isEmpty else { return nil }
    guard let year = year(text) else { throw notAYear(text) }
    return year
  }

  /// Where the first two dots begin; nil where there are none.
  private static func dots(_ bytes: Span<UInt8>) -> Int? {
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "."), bytes[index + 1] == UInt8(ascii: ".") { return index }
      index += 1
    }
    return nil
  }

  private static func notAYear(_ bytes: Span<UInt8>) -> Fault {
    guard let text = try? UTF8Span(validating: bytes) else {
      return Fault(reason: .notAYear(suggestion: nil))
    }
    return Fault(reason: .notAYear(suggestion: Int64(String(copying: text)).map(Self.text)))
  }
}
