extension SingleDate {
  /// Reads a date with its qualifiers, up to the first byte that cannot belong to it.
  init(scanning scanner: inout EDTFScanner, in text: Span<UInt8>) throws(EDTFError) {
    try self.init(scanningComponents: &scanner, in: text)
    try checkDayExists()
    scanner.raiseLevel(to: maskLevel)
  }

  private init(
    scanningComponents scanner: inout EDTFScanner, in text: Span<UInt8>
  ) throws(EDTFError) {
    qualifiers = Qualifiers()
    part = nil
    day = nil
    qualifiers.year = try scanner.takeLeftQualifier(in: text)
    year = try WrittenYear(scanning: &scanner, in: text)
    qualifiers.addToLeft(of: .year, try scanner.takeRightQualifier(of: .year, in: text))
    guard scanner.take("-", in: text) else { return }
    if year.isLong { throw .yearWithPrefixHasMonth }
    if year.significantDigits > 0 { throw .significantDigitsAreMisplaced }
    qualifiers.part = try scanner.takeLeftQualifier(in: text)
    part = try Part(scanning: &scanner, in: text)
    qualifiers.addToLeft(of: .month, try scanner.takeRightQualifier(of: .month, in: text))
    guard scanner.take("-", in: text) else { return }
    if let season { throw .seasonHasDay(code: Int(season.code)) }
    qualifiers.day = try scanner.takeLeftQualifier(in: text)
    day = try TwoDigits(scanningDay: &scanner, in: text)
    qualifiers.addToLeft(of: .day, try scanner.takeRightQualifier(of: .day, in: text))
  }

  private func checkDayExists() throws(EDTFError) {
    guard let day else { return }
    guard let month, let dayOfMonth = day.number else {
      if firstDay(onOrAfter: .minimum) == nil { throw .noDateFits }
      return
    }
    if dayOfMonth <= 28 { return }
    if year.isExact {
      guard dayOfMonth > CalendarDay.lengthOfMonth(month, in: year.value) else { return }
      throw .notInMonth(day: dayOfMonth, month: month, year: year.value)
    }
    if firstDay(onOrAfter: .minimum) == nil {
      throw .notInMonth(day: dayOfMonth, month: month, year: nil)
    }
  }

  /// The level that seasons and unknown digits need.
  private var maskLevel: Int {
    if year.hasUnknownDigits {
      return part == nil && (year.unknownDigits == 0b1 || year.unknownDigits == 0b11) ? 1 : 2
    }
    switch part {
    case nil: return 0
    case .season(let season): return season.code <= 24 ? 1 : 2
    case .month(let digits) where digits.number != nil: return day?.maskLevel ?? 0
    case .month(let digits): return digits.isWhollyUnknown && day?.isWhollyUnknown != false ? 1 : 2
    }
  }

  /// True if a digit of any component is unknown.
  var isMasked: Bool {
    if year.hasUnknownDigits || day.map({ $0.number == nil }) == true { return true }
    if case .month(let digits) = part { return digits.number == nil }
    return false
  }
}

extension SingleDate.Qualifiers {
  /// A mark at the right of a component is for it and for all at its left.
  fileprivate mutating func addToLeft(of component: DateComponent, _ mark: Qualifier) {
    if mark.isEmpty { return }
    year.formUnion(mark)
    if component != .year { part.formUnion(mark) }
    if component == .day { day.formUnion(mark) }
  }
}

extension TwoDigits {
  fileprivate var maskLevel: Int {
    number != nil ? 0 : isWhollyUnknown ? 1 : 2
  }

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

  fileprivate init(
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
  fileprivate init(scanning scanner: inout EDTFScanner, in text: Span<UInt8>) throws(EDTFError) {
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
  /// A mark before a component, which is for it alone.
  fileprivate mutating func takeLeftQualifier(in text: Span<UInt8>) throws(EDTFError) -> Qualifier {
    let mark = try takeQualifier(in: text)
    if mark.isEmpty { return mark }
    if isAtEnd(of: text) { throw .qualifierAlone }
    raiseLevel(to: 2)
    return mark
  }

  /// A mark after a component; at the end of the date it is for all of it.
  fileprivate mutating func takeRightQualifier(
    of component: DateComponent, in text: Span<UInt8>
  ) throws(EDTFError) -> Qualifier {
    let mark = try takeQualifier(in: text)
    if mark.isEmpty { return mark }
    if countDigits(orMasks: true, in: text) > 0 { throw .qualifierInside(component) }
    raiseLevel(to: peek(in: text) == UInt8(ascii: "-") ? 2 : 1)
    return mark
  }

  fileprivate func isAtLetter(in text: Span<UInt8>) -> Bool {
    peek(in: text) | 0x20 &- UInt8(ascii: "a") < 26
  }
}
