/// A sequence of numbers that counts, in any stretch of it, how many are at least so large.
///
/// Bit by bit from the highest, each level keeps one bit of every number and puts those with a 0
/// before those with a 1, so that a stretch stays a stretch from level to level.
/// Follows Claude, Navarro and Ordóñez, "The wavelet matrix" (2015).
///
/// - Complexity: O(b) for a count, with b the bits of the largest number; n·b bits of memory, and
///   half of that again for counting ones.
struct WaveletMatrix: Sendable {
  private let levels: [Level]

  /// How many numbers there are.
  let count: Int

  /// A matrix of `values`.
  init(_ values: [UInt32]) {
    count = values.count
    let bits = 32 - (values.max() ?? 0).leadingZeroBitCount
    var levels: [Level] = []
    var (order, next) = (values, values)
    for bit in (0..<bits).reversed() {
      let level = Level(order, bit: UInt32(bit))
      Self.part(order, by: UInt32(bit), into: &next, zeros: level.zeros)
      levels.append(level)
      swap(&order, &next)
    }
    self.levels = levels
  }

  /// Puts those with a 0 before those with a 1.
  private static func part(
    _ values: [UInt32], by bit: UInt32, into parted: inout [UInt32], zeros: Int
  ) {
    var places = parted.mutableSpan
    var (zero, one) = (0, zeros)
    for value in values {
      let isOne = Int(value >> bit & 1)
      places[isOne == 1 ? one : zero] = value
      one += isOne
      zero += 1 - isOne
    }
  }

  /// How many of the numbers in `range` are `least` or more.
  func count(in range: Range<Int>, atLeast least: UInt32) -> Int {
    guard least > 0 else { return range.count }
    guard 32 - least.leadingZeroBitCount <= levels.count else { return 0 }
    var (low, high) = (range.lowerBound, range.upperBound)
    var larger = 0
    for (depth, level) in levels.enumerated() {
      guard low < high else { break }
      let ones = (level.ones(before: low), level.ones(before: high))
      if least >> UInt32(levels.count - 1 - depth) & 1 == 1 {
        (low, high) = (level.zeros + ones.0, level.zeros + ones.1)
      } else {
        larger += ones.1 - ones.0
        (low, high) = (low - ones.0, high - ones.1)
      }
    }
    return larger + max(0, high - low)
  }

  /// One bit of every number, with the ones counted up to each word.
  private struct Level: Sendable {
    let zeros: Int
    private let words: [UInt64]
    private let onesBefore: [UInt32]

    init(_ values: [UInt32], bit: UInt32) {
      var words = [UInt64](repeating: 0, count: values.count / 64 + 1)
      for (index, value) in values.enumerated() {
        words[index / 64] |= UInt64(value >> bit & 1) << UInt64(index % 64)
      }
      var ones: UInt32 = 0
      onesBefore = words.map { word in
        defer { ones += UInt32(word.nonzeroBitCount) }
        return ones
      }
      self.words = words
      zeros = values.count - Int(ones)
    }

    func ones(before index: Int) -> Int {
      let rest = words[index / 64] & ((1 << UInt64(index % 64)) - 1)
      return Int(onesBefore[index / 64]) + rest.nonzeroBitCount
    }
  }
}
