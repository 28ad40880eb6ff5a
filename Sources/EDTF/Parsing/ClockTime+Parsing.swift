extension ClockTime {
  /// Reads what comes after the `T`, and the time zone.
  init(scanning scanner: inout EDTFScanner, in text: Span<UInt8>) throws(EDTFError) {
    hour = try Self.number(.hour, below: 24, scanning: &scanner, in: text)
    try Self.takeColon(scanning: &scanner, in: text)
    minute = try Self.number(.minute, below: 60, scanning: &scanner, in: text)
    try Self.takeColon(scanning: &scanner, in: text)
    second = try Self.number(.second, below: 60, scanning: &scanner, in: text)
    switch scanner.peek(in: text) {
    case UInt8(ascii: "."), UInt8(ascii: ","): throw .timeHasFraction
    default: zone = try Zone(scanning: &scanner, in: text)
    }
  }

  private static func number(
    _ component: ClockComponent, below limit: UInt64,
    scanning scanner: inout EDTFScanner, in text: Span<UInt8>
  ) throws(EDTFError) -> UInt8 {
    let digits = scanner.countDigits(in: text)
    guard digits == 2, let number = scanner.takeNumber(in: text) else {
      throw digits > 2 ? .timeNeedsColons : .timeIsIncomplete
    }
    guard number < limit else { throw .noSuchTime(component, Int(number)) }
    return UInt8(number)
  }

  private static func takeColon(
    scanning scanner: inout EDTFScanner, in text: Span<UInt8>
  ) throws(EDTFError) {
    guard scanner.take(":", in: text) else { throw .timeIsIncomplete }
  }
}

extension ClockTime.Zone {
  fileprivate init(scanning scanner: inout EDTFScanner, in text: Span<UInt8>) throws(EDTFError) {
    switch scanner.peek(in: text) {
    case UInt8(ascii: "Z"):
      self = .utc
      scanner.skip()
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      self = try .offset(scanning: &scanner, in: text)
    default: self = .local
    }
  }

  private static func offset(
    scanning scanner: inout EDTFScanner, in text: Span<UInt8>
  ) throws(EDTFError) -> Self {
    let isWest = scanner.peek(in: text) == UInt8(ascii: "-")
    scanner.skip()
    let hours = try twoDigits(below: 24, scanning: &scanner, in: text)
    guard scanner.take(":", in: text) else {
      return .offset(isWest: isWest, hours: hours, minutes: nil)
    }
    let minutes = try twoDigits(below: 60, scanning: &scanner, in: text)
    return .offset(isWest: isWest, hours: hours, minutes: minutes)
  }

  private static func twoDigits(
    below limit: UInt64, scanning scanner: inout EDTFScanner, in text: Span<UInt8>
  ) throws(EDTFError) -> UInt8 {
    guard scanner.countDigits(in: text) == 2, let number = scanner.takeNumber(in: text) else {
      throw .offsetIsMalformed
    }
    guard number < limit else { throw .offsetIsOutOfRange }
    return UInt8(number)
  }
}
