extension EDTFSet {
  /// How many members a set may have, so that matching it stays cheap.
  static let maximumMembers = 1_000

  /// Reads a whole set, from its opening bracket.
  init(scanning scanner: inout EDTFScanner, in text: Span<UInt8>) throws(EDTFError) {
    choice = scanner.take("[", in: text) ? .oneOf : .allOf
    if choice == .allOf { scanner.skip() }
    scanner.raiseLevel(to: 2)
    if scanner.isAtClosing(in: text) { throw .setIsEmpty }
    var members: [Member] = []
    members.reserveCapacity(4)
    repeat {
      guard members.count < Self.maximumMembers else {
        throw .setHasTooManyMembers(limit: Self.maximumMembers)
      }
      members.append(try Member(scanning: &scanner, isFirst: members.isEmpty, in: text))
    } while scanner.take(",", in: text)
    self.members = members
    guard scanner.take(choice == .oneOf ? "]" : "}", in: text) else {
      throw Self.unclosed(scanner, in: text)
    }
    guard scanner.isAtEnd(of: text) else { throw scanner.leftover(in: text) }
  }

  private static func unclosed(_ scanner: EDTFScanner, in text: Span<UInt8>) -> EDTFError {
    if scanner.isAtEnd(of: text) { return .setIsNotClosed }
    if scanner.isAtClosing(in: text) { return .setIsClosedWrongly }
    return scanner.leftover(in: text)
  }
}

extension EDTFSet.Member {
  fileprivate init(
    scanning scanner: inout EDTFScanner, isFirst: Bool, in text: Span<UInt8>
  ) throws(EDTFError) {
    let isOpenBefore = scanner.takeDots(in: text)
    if isOpenBefore, !isFirst { throw .rangeIsOpenInside }
    if scanner.isAtEndOfMember(in: text) {
      throw isOpenBefore ? .rangeHasNoDate : scanner.missingMember(in: text)
    }
    let date = try SingleDate(scanning: &scanner, in: text)
    guard scanner.takeDots(in: text) else {
      self = isOpenBefore ? .upTo(date) : .date(date)
      return
    }
    if scanner.isAtEndOfMember(in: text) {
      if scanner.peek(in: text) == UInt8(ascii: ",") { throw .rangeIsOpenInside }
      self = isOpenBefore ? .around(date) : .from(date)
      return
    }
    let last = try SingleDate(scanning: &scanner, in: text)
    if isOpenBefore || scanner.isAtDots(in: text) { throw .rangeIsChained }
    self = .range(date, last)
    try Self.checkRange(from: date, to: last)
  }

  private static func checkRange(from first: SingleDate, to last: SingleDate) throws(EDTFError) {
    guard first.shape == last.shape else { throw .rangeMixesPrecisions }
    guard first.earliest <= last.latest else { throw .rangeIsReversed }
  }
}

extension SingleDate {
  fileprivate enum Shape: Equatable {
    case year
    case month
    case day
    case season(SubYear.Kind)
  }

  /// What the ends of a range must have in common.
  fileprivate var shape: Shape {
    if let season { return .season(season.kind) }
    return part == nil ? .year : day == nil ? .month : .day
  }
}

extension EDTFScanner {
  fileprivate func isAtClosing(in text: Span<UInt8>) -> Bool {
    peek(in: text) == UInt8(ascii: "]") || peek(in: text) == UInt8(ascii: "}")
  }

  fileprivate func isAtEndOfMember(in text: Span<UInt8>) -> Bool {
    isAtEnd(of: text) || isAtClosing(in: text) || peek(in: text) == UInt8(ascii: ",")
  }

  fileprivate func missingMember(in text: Span<UInt8>) -> EDTFError {
    isAtEnd(of: text) ? .setIsNotClosed : .setMemberIsEmpty
  }
}
