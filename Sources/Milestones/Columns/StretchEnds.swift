/// Where stretches of a column end that lie side by side from its beginning on.
///
/// Of every 64 stretches the first begins at a place that is kept in full, and the others end so far
/// behind it as two bytes say, while none is further away.
struct StretchEnds: Sendable {
  private var bases: [UInt32] = []
  private var ends = SmallNumbers()
  private var end = 0

  /// No stretch.
  init() {}

  /// How many stretches there are.
  var count: Int { ends.count }

  /// Where the last stretch ends.
  var last: Int { end }

  /// The places of a stretch.
  @inline(__always)
  subscript(index: Int) -> Range<Int> {
    let base = Int(bases[index >> 6])
    let start = index & 63 == 0 ? base : base + ends[index - 1]
    return start..<base + ends[index]
  }

  /// Makes room for so many stretches.
  mutating func reserveCapacity(_ count: Int) {
    bases.reserveCapacity(count / 64 + 1)
    ends.reserveCapacity(count)
  }

  /// Ends the next stretch there, which is not before the end of the last.
  mutating func append(_ end: Int) {
    if ends.count & 63 == 0 { bases.append(UInt32(self.end)) }
    ends.append(end - Int(bases[bases.count - 1]))
    self.end = end
  }
}
