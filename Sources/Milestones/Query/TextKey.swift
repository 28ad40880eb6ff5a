/// Eight bytes of the text of a milestone as a number, by which texts are put in order.
struct TextKey {
  /// The bytes, the first of them the highest; zeros where the text has fewer.
  let bytes: UInt64

  /// The milestone.
  let position: Int32

  /// How many bytes there were from the first of them on, ``more`` for more than eight.
  let count: UInt8

  /// Stands for more than eight.
  static let more: UInt8 = 9

  /// The bytes of a text from `depth` on.
  init(_ position: Int32, _ text: Span<UInt8>, depth: Int) {
    let count = min(Int(Self.more), text.count - depth)
    var number: UInt64 = 0
    for index in 0..<8 {
      number = number << 8 | (index < count ? UInt64(text[depth + index]) : 0)
    }
    (bytes, self.position, self.count) = (number, position, UInt8(count))
  }

  fileprivate init() { (bytes, position, count) = (0, 0, 0) }

  /// By their bytes, those of equal ones by how many they are, then by position.
  static func isBefore(_ left: TextKey, _ right: TextKey) -> Bool {
    if left.bytes != right.bytes { return left.bytes < right.bytes }
    return left.count == right.count ? left.position < right.position : left.count < right.count
  }
}

extension [TextKey] {
  /// Fewer are put in order by comparing them.
  private static let many = 4096

  /// Puts the keys of `range` in order, of which those of equal bytes and counts are in that of
  /// their positions.
  ///
  /// Of many, byte after byte from the last to the first, those that are the same in all left out.
  ///
  /// - Complexity: O(n) of many.
  mutating func order(_ range: Range<Int>) {
    guard range.count >= Self.many else { return self[range].sort(by: TextKey.isBefore) }
    let counts = counts(in: range)
    var other = [TextKey](repeating: TextKey(), count: range.count)
    var keys = Array(self[range])
    for byte in 0..<8 {
      let starts = counts[byte * 256..<byte * 256 + 256]
      guard !starts.contains(range.count) else { continue }
      Self.distribute(keys, by: UInt64(8 * byte), starts, into: &other)
      swap(&keys, &other)
    }
    replaceSubrange(range, with: keys)
    orderEqual(range)
  }

  /// How many keys have each value in each byte, the lowest byte first.
  private func counts(in range: Range<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: 8 * 256)
    var sums = counts.mutableSpan
    for index in range {
      var rest = self[index].bytes
      for byte in 0..<8 {
        sums[byte * 256 + Int(rest & 0xFF)] += 1
        rest >>= 8
      }
    }
    return counts
  }

  private static func distribute(
    _ keys: [TextKey], by shift: UInt64, _ counts: ArraySlice<Int>, into other: inout [TextKey]
  ) {
    var next: [Int] = []
    next.reserveCapacity(256)
    var sum = 0
    for count in counts {
      next.append(sum)
      sum += count
    }
    var places = other.mutableSpan
    var ends = next.mutableSpan
    for key in keys {
      let value = Int(key.bytes >> shift & 0xFF)
      places[ends[value]] = key
      ends[value] += 1
    }
  }

  /// Puts those of equal bytes in order by their counts, where they are not.
  private mutating func orderEqual(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      var (end, isInOrder) = (start + 1, true)
      while end < range.upperBound, self[end].bytes == self[start].bytes {
        isInOrder = isInOrder && self[end].count >= self[end - 1].count
        end += 1
      }
      if !isInOrder { self[start..<end].sort(by: TextKey.isBefore) }
      start = end
    }
  }
}
