extension TwoDigits {
  fileprivate init(
    scanning component: DateComponent, _ scanner: inout EDTFScanner, in text: Span<UInt8>
  ) throws(EDTFError) {
    let count = scanner.countDigits(orMasks: true, in: text)
    guard count == 2 else {
      throw count == 0 && scanner.isAtLetter(in: text)
        ? scanner.unexpected(in: text) : .needsTwoDigits(component)
    }
    self.init(
      tens: Self.digit(scanner.peek(in: text)), ones: Self.digit(scanner.peek(ahead: 1, in: text)))
    scanner.skip(2)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    byte == UInt8(ascii: "X") ? nil : byte & 0xF
  }

  /// Reads the digits of a day.
  init(
    scanningDay scanner: inout EDTFScanner, in text: Span<UInt8>
  ) throws(EDTFError) {
    try self.init(scanning: .day, &scanner, in: text)
    if let number {
      guard 1...31 ~= number else { throw .noSuchDay(number) }
    } else if readings(upTo: 31) == 0 {
      throw .noDayFits
    }
  }
}

extension SingleDate.Part {
  /// Reads the digits of a month or of a part of the year.
  init(scanning scanner: inout EDTFScanner, in text: Span<UInt8>) throws(EDTFError) {
    let digits = try TwoDigits(scanning: .month, &scanner, in: text)
    guard let number = digits.number else {
      if digits.readings(upTo: 12) == 0 { throw .noMonthFits }
      self = .month(digits)
      return
    }
    if 1...12 ~= number {
      self = .month(digits)
    } else if let season = SubYear(code: number) {
      self = .season(season)
    } else {
      throw .noSuchMonth(number)
    }
  }
}

extension EDTFScanner {
  fileprivate func isAtLetter(in text: Span<UInt8>) -> Bool {
    peek(in: text) | 0x20 &- UInt8(ascii: "a") < 26
  }
}
