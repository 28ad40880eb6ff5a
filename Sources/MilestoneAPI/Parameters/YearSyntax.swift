import EDTF

/// Years as a query and a path write them: at least four digits, a hyphen before those BC.
enum YearSyntax {
  /// The year that `text` is: `2006`, `0043`, `-0043`, `12006`.
  ///
  /// Year 0 is 1 BC and has no hyphen.
  static func year(_ text: some StringProtocol) -> Int64? {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    let hyphens = text.utf8.count - digits.count
    guard digits.count >= 4, hyphens <= 1, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.count == 4 || digits.first != UInt8(ascii: "0"), let year = Int64(text),
      hyphens == 0 || year != 0
    else { return nil }
    return year
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
    var ranges: [DayRange] = []
    let comma = UInt8(ascii: ",")
    for part in text.utf8.split(separator: comma, omittingEmptySubsequences: false) {
      switch range(Substring(part)) {
      case .success(let range): ranges.append(range)
      case .failure(let fault): return fault.reason
      }
    }
    take(DayRanges(ranges))
    return nil
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

  private static func range(_ text: Substring) -> Result<DayRange, Fault> {
    guard let (left, right) = ends(text) else {
      guard let year = year(text) else { return .failure(notAYear(text)) }
      return .success(DayRange(year: year))
    }
    let (first, last) = (year(left), year(right))
    if first == nil, !left.isEmpty { return .failure(notAYear(left)) }
    if last == nil, !right.isEmpty { return .failure(notAYear(right)) }
    let range = DayRange(
      earliest: first.flatMap { DayRange(year: $0).earliest },
      latest: last.flatMap { DayRange(year: $0).latest })
    guard let range else { return .failure(Fault(reason: .reversedYears)) }
    return .success(range)
  }

  /// What stands before and behind the first two dots; nil where there are none.
  private static func ends(_ text: Substring) -> (Substring, Substring)? {
    let (bytes, dot) = (text.utf8, UInt8(ascii: "."))
    let dots = zip(bytes.indices, bytes.indices.dropFirst()).first {
      bytes[$0] == dot && bytes[$1] == dot
    }
    // A character may be more than its dot: a combining mark behind it must not be passed over.
    return dots.map { (Substring(bytes[..<$0]), Substring(bytes[bytes.index(after: $1)...])) }
  }

  private static func notAYear(_ text: Substring) -> Fault {
    let meant = Int64(text).map(Self.text)
    return Fault(reason: .notAYear(suggestion: meant))
  }
}
