extension WrittenYear {
  /// Reads a year with its sign, and `S` with its digits, where they come next.
  init(
    scanning scanner: inout EDTFScanner, in text: Span<UInt8>
  ) throws(EDTFError) {
    let isNegative = scanner.take("-", in: text)
    if isNegative { scanner.raiseLevel(to: 1) }
    if isNegative, scanner.peek(in: text) == UInt8(ascii: "Y") {
      throw scanner.unexpected(in: text)
    }
    if scanner.take("Y", in: text) {
      try self.init(scanningLong: &scanner, in: text)
    } else {
      try self.init(scanningFourDigits: &scanner, isNegative: isNegative, in: text)
    }
  }

  private init(
    scanningFourDigits scanner: inout EDTFScanner, isNegative: Bool, in text: Span<UInt8>
  ) throws(EDTFError) {
    var unknown: UInt8 = 0
    var magnitude: Int64 = 0
    for count in 0..<4 {
      let byte = scanner.peek(in: text)
      let isUnknown = byte == UInt8(ascii: "X")
      guard isUnknown || EDTFScanner.isDigit(byte) else {
        throw Self.shortYear(digits: count, scanner, in: text)
      }
      magnitude = magnitude * 10 + (isUnknown ? 0 : Int64(byte & 0xF))
      unknown = unknown << 1 | (isUnknown ? 1 : 0)
      scanner.skip()
    }
    let excess = scanner.countDigits(orMasks: true, in: text)
    if excess > 0 { throw .yearIsLong(digits: 4 + excess) }
    if isNegative, magnitude == 0, unknown == 0 { throw .yearZeroIsNegative }
    try self.init(
      scanningSignificant: &scanner, value: isNegative ? -magnitude : magnitude,
      isNegative: isNegative, unknownDigits: unknown, writtenDigits: 4, in: text)
  }

  /// After the `Y`.
  private init(
    scanningLong scanner: inout EDTFScanner, in text: Span<UInt8>
  ) throws(EDTFError) {
    scanner.raiseLevel(to: 1)
    let isNegative = scanner.take("-", in: text)
    let hasLeadingZero = scanner.peek(in: text) == UInt8(ascii: "0")
    let digits = scanner.countDigits(in: text)
    guard digits > 0 else { throw scanner.unexpected(in: text) }
    guard let mantissa = scanner.takeNumber(in: text) else { throw .yearIsOutOfRange }
    if scanner.peek(in: text) == UInt8(ascii: "X") { throw .yearWithPrefixIsMasked }
    if hasLeadingZero { throw .yearHasLeadingZero }
    let exponent = try Self.exponent(scanning: &scanner, in: text)
    if exponent == 0, digits < 5 { throw .yearNeedsNoPrefix }
    guard let value = Self.value(mantissa, exponent: exponent, isNegative: isNegative) else {
      throw .yearIsOutOfRange
    }
    try self.init(
      scanningSignificant: &scanner, value: value, isNegative: isNegative,
      exponent: UInt8(exponent), writtenDigits: value.decimalDigitCount, in: text)
  }

  /// Reads `E` and its digits; 0 where there is none.
  private static func exponent(
    scanning scanner: inout EDTFScanner, in text: Span<UInt8>
  ) throws(EDTFError) -> Int {
    guard scanner.take("E", in: text) else { return 0 }
    scanner.raiseLevel(to: 2)
    guard (1...9) ~= scanner.peek(in: text) &- UInt8(ascii: "0") else {
      throw .exponentIsNotPositive
    }
    guard let exponent = scanner.takeNumber(in: text), exponent <= 18 else {
      throw .yearIsOutOfRange
    }
    return Int(exponent)
  }

  private static func value(_ mantissa: UInt64, exponent: Int, isNegative: Bool) -> Int64? {
    let power = UInt64(Int64.powerOfTen(exponent))
    let (magnitude, overflow) = mantissa.multipliedReportingOverflow(by: power)
    guard !overflow else { return nil }
    guard isNegative else { return Int64(exactly: magnitude) }
    return magnitude <= Int64.min.magnitude ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
  }

  /// Reads `S` and its digits where they come next, and puts the year together.
  private init(
    scanningSignificant scanner: inout EDTFScanner, value: Int64, isNegative: Bool,
    unknownDigits: UInt8 = 0, exponent: UInt8 = 0, writtenDigits: Int, in text: Span<UInt8>
  ) throws(EDTFError) {
    var significant = 0
    if scanner.take("S", in: text) {
      significant = try Self.significantDigits(scanning: &scanner, of: writtenDigits, in: text)
      if unknownDigits != 0 { throw .significantDigitsAreMisplaced }
    }
    self.init(
      value: value, isNegative: isNegative, unknownDigits: unknownDigits, exponent: exponent,
      significantDigits: UInt8(significant))
    if significant > 0, !isEstimateInRange { throw .yearIsOutOfRange }
  }

  private static func significantDigits(
    scanning scanner: inout EDTFScanner, of digits: Int, in text: Span<UInt8>
  ) throws(EDTFError) -> Int {
    scanner.raiseLevel(to: 2)
    let isPlain = (1...9) ~= scanner.peek(in: text) &- UInt8(ascii: "0")
    let count = Int(clamping: scanner.takeNumber(in: text) ?? .max)
    guard isPlain, count <= digits else { throw .significantDigits(count, ofYearWith: digits) }
    return count
  }

  /// What is wrong where fewer than four digits stand.
  private static func shortYear(
    digits: Int, _ scanner: EDTFScanner, in text: Span<UInt8>
  ) -> EDTFError {
    switch scanner.peek(in: text) {
    case _ where digits == 0 && !scanner.isAtEnd(of: text): scanner.unexpected(in: text)
    case UInt8(ascii: "?"), UInt8(ascii: "~"), UInt8(ascii: "%"):
      scanner.isQualifierInsideYear(in: text)
        ? .qualifierInside(.year) : .yearIsShort(digits: digits)
    default: .yearIsShort(digits: digits)
    }
  }
}

extension EDTFScanner {
  fileprivate func isQualifierInsideYear(in text: Span<UInt8>) -> Bool {
    Self.isDigit(peek(ahead: 1, in: text))
  }
}
