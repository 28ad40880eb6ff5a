extension EDTFInterval {
  /// Reads a whole interval.
  init(scanning scanner: inout EDTFScanner, in text: Span<UInt8>) throws(EDTFError) {
    let start = try Endpoint(scanning: &scanner, in: text)
    try self.init(scanningAfter: start, &scanner, in: text)
  }

  /// Reads the `/` and the end.
  init(
    scanningAfter start: Endpoint, _ scanner: inout EDTFScanner, in text: Span<UInt8>
  ) throws(EDTFError) {
    guard scanner.take("/", in: text) else { throw scanner.leftover(in: text) }
    let end = try Endpoint(scanning: &scanner, in: text)
    self.init(start: start, end: end)
    guard scanner.isAtEnd(of: text) else { throw scanner.leftover(in: text) }
    if start == .unknown, end == .unknown { throw .intervalIsUnknown }
    if start.date == nil || end.date == nil { scanner.raiseLevel(to: 1) }
    if hasDate(where: \.isMasked) { scanner.raiseLevel(to: 2) }
    try checkOrder()
  }

  private func checkOrder() throws(EDTFError) {
    guard let start = start.date, let end = end.date else { return }
    let (earliestStart, latestEnd) = (start.earliest, end.latest)
    guard earliestStart <= latestEnd else {
      throw .intervalIsReversed(earliestStart: earliestStart, latestEnd: latestEnd)
    }
  }

}

extension EDTFInterval.Endpoint {
  fileprivate init(scanning scanner: inout EDTFScanner, in text: Span<UInt8>) throws(EDTFError) {
    switch scanner.peek(in: text) {
    case _ where scanner.isAtEnd(of: text): self = .unknown
    case UInt8(ascii: "/"): self = .unknown
    case _ where scanner.takeDots(in: text): self = .open
    case UInt8(ascii: "["), UInt8(ascii: "{"): throw .intervalOfSets
    case UInt8(ascii: "P"), UInt8(ascii: "R"): throw .durationOrRecurrence
    default: self = .date(try SingleDate(scanning: &scanner, in: text))
    }
  }
}
