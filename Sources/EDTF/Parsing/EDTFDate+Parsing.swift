extension EDTFDate {
  /// The longest text that is read.
  package static let maximumBytes = 65_536

  /// Reads any expression of levels 0, 1 and 2, and nothing beside it: no spaces, no other case.
  ///
  /// - Throws: What is wrong, and where. A text of the draft of 2012 is told apart.
  /// - Complexity: O(n); ranges are not enumerated.
  package init(parsing text: String) throws(EDTFError) {
    try self.init(parsing: text.utf8.span)
  }

  /// Reads any expression of levels 0, 1 and 2 from ASCII bytes.
  ///
  /// - Throws: What is wrong, and where. A text of the draft of 2012 is told apart.
  /// - Complexity: O(n); ranges are not enumerated.
  package init(parsing text: Span<UInt8>) throws(EDTFError) {
    if let plain = SingleDate(plain: text) {
      self.init(.single(plain), level: plain.qualifiers.year.isEmpty ? 0 : 1)
      return
    }
    guard !text.isEmpty else { throw .empty }
    guard text.count <= Self.maximumBytes else {
      throw .tooLong(bytes: text.count, limit: Self.maximumBytes)
    }
    var scanner = EDTFScanner()
    do throws(EDTFError) {
      let form = try Form(scanning: &scanner, in: text)
      self.init(form, level: scanner.level)
    } catch {
      throw error.explained(by: text)
    }
  }
}

extension EDTFDate.Form {
  fileprivate init(scanning scanner: inout EDTFScanner, in text: Span<UInt8>) throws(EDTFError) {
    switch scanner.peek(in: text) {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      self = .set(try EDTFSet(scanning: &scanner, in: text))
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "P"), UInt8(ascii: "R"):
      self = .interval(try EDTFInterval(scanning: &scanner, in: text))
    default:
      let date = try SingleDate(scanning: &scanner, in: text)
      try self.init(scanningAfter: date, &scanner, in: text)
    }
  }

  private init(
    scanningAfter date: SingleDate, _ scanner: inout EDTFScanner, in text: Span<UInt8>
  ) throws(EDTFError) {
    if scanner.isAtEnd(of: text) {
      self = .single(date)
    } else if scanner.peek(in: text) == UInt8(ascii: "/") {
      self = .interval(try EDTFInterval(scanningAfter: .date(date), &scanner, in: text))
    } else if scanner.take("T", in: text) {
      if !date.qualifiers.all.isEmpty { throw .timeIsQualified }
      if date.day == nil || date.isMasked { throw .timeNeedsWholeDay }
      self = .timed(date, try ClockTime(scanning: &scanner, in: text))
      guard scanner.isAtEnd(of: text) else { throw Self.excess(scanner, in: text) }
    } else {
      throw scanner.leftover(in: text)
    }
  }

  private static func excess(_ scanner: EDTFScanner, in text: Span<UInt8>) -> EDTFError {
    switch scanner.peek(in: text) {
    case UInt8(ascii: "/"): .timeInIntervalOrSet
    case let byte where Qualifier(byte) != nil: .timeIsQualified
    case let byte where EDTFScanner.isDigit(byte): .offsetIsMalformed
    default: scanner.unexpected(in: text)
    }
  }
}

extension EDTFScanner {
  /// What is wrong with the byte that comes next, where a date has been read and must end.
  func leftover(in text: Span<UInt8>) -> EDTFError {
    switch peek(in: text) {
    case UInt8(ascii: "-"): .tooManyComponents
    case UInt8(ascii: "S"): .significantDigitsAreMisplaced
    case UInt8(ascii: "T"): .timeInIntervalOrSet
    case UInt8(ascii: ","): .setNeedsBrackets
    case UInt8(ascii: ".") where isAtDots(in: text): .setNeedsBrackets
    case UInt8(ascii: "]"), UInt8(ascii: "}"): .setIsClosedWrongly
    case UInt8(ascii: "/"): .intervalOfSets
    default: unexpected(in: text)
    }
  }
}
