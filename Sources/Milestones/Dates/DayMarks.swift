import EDTF

/// How each milestone of a short history matches days that were asked for: a byte for each.
struct DayMarks: Sendable {
  /// Set where the date may fall in the days.
  static let possible: UInt8 = 1

  /// Set where it does.
  static let certain: UInt8 = 2

  /// The mark of a date that matches so.
  static func mark(_ match: DateMatch) -> UInt8 {
    switch match {
    case .none: 0
    case .possible: possible
    case .certain: possible | certain
    }
  }

  private let marks: [UInt8]

  /// The marks of all milestones, in date order.
  init(_ marks: [UInt8]) { self.marks = marks }

  /// How many may and how many do fall in the days.
  var counts: (possible: Int, certain: Int) {
    (count(of: Self.possible), count(of: Self.certain) / Int(Self.certain))
  }

  /// Sums of at most 64 fit in a byte, many of which are added at once.
  private func count(of mark: UInt8) -> Int {
    let marks = marks.span
    var total = 0
    var start = 0
    while start < marks.count {
      let block = marks.extracting(start..<min(start + 64, marks.count))
      var sum: UInt8 = 0
      for index in block.indices { sum &+= block[index] & mark }
      total += Int(sum)
      start += 64
    }
    return total
  }

  /// The positions that may fall in the days, ascending, of those at `places` among them.
  func positions(_ places: Range<Int>) -> [Int] {
    var positions: [Int] = []
    positions.reserveCapacity(places.count)
    var ordinal = 0
    for index in marks.indices where marks[index] & Self.possible != 0 {
      if ordinal >= places.upperBound { break }
      if ordinal >= places.lowerBound { positions.append(index) }
      ordinal += 1
    }
    return positions
  }
}
