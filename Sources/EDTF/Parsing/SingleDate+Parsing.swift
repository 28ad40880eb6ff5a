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
}
