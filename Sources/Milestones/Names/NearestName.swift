/// Finds the name that a person most likely meant.
package struct NearestName: Sendable {
  private let names: [String]
  private let letters: [Letters]

  /// Names to choose from.
  ///
  /// - Complexity: O(n) in their bytes.
  package init(_ names: [String]) {
    self.names = names
    letters = names.map(Letters.init)
  }

  /// The one of `names` that ``nearest(to:)`` finds.
  package static func nearest(to word: String, in names: [String]) -> String? {
    NearestName(names).nearest(to: word)
  }

  /// The name that is fewest slips of the pen away from `word`, if it is near enough: one slip for
  /// every three letters, at least one.
  ///
  /// A slip is a letter too many, too few, wrong, or swapped with its neighbour; capitals or not
  /// makes none.
  ///
  /// - Complexity: O(1) for each name of a very different length or of other letters, O(n·m) for each
  ///   of the rest; words of more than 64 letters have none.
  package func nearest(to word: String) -> String? {
    let wanted = Letters(word)
    let word = Array(word.lowercased().unicodeScalars)
    guard !word.isEmpty, word.count <= 64 else { return nil }
    let allowed = max(1, word.count / 3)
    var best: (name: String, slips: Int)?
    for index in letters.indices where !wanted.isFurther(than: allowed, from: letters[index]) {
      let other = Array(names[index].lowercased().unicodeScalars)
      guard abs(other.count - word.count) <= allowed else { continue }
      let slips = Self.slips(word, other)
      if slips <= allowed, slips < best?.slips ?? .max { best = (names[index], slips) }
    }
    return best?.name
  }

  /// Which letters a name has, and how many, as far as that is seen without taking it apart.
  private struct Letters: Sendable {
    /// A bit for each; nil where the name is not all ASCII, as capitals may then be of other lengths.
    private let bits: UInt64?
    private let count: Int

    init(_ name: String) {
      var bits: UInt64 = 0
      var isASCII = true
      for byte in name.utf8 {
        isASCII = isASCII && byte < 0x80
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        bits |= 1 << UInt64(lower & 63)
      }
      self.bits = isASCII ? bits : nil
      count = name.utf8.count
    }

    /// Whether it takes more than `allowed` slips, as each one makes one letter of another.
    func isFurther(than allowed: Int, from other: Letters) -> Bool {
      guard let bits, let others = other.bits else { return false }
      return abs(count - other.count) > allowed || (bits & ~others).nonzeroBitCount > allowed
        || (others & ~bits).nonzeroBitCount > allowed
    }
  }

  /// The optimal string alignment distance.
  private static func slips(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var twoBack: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = left[row] == right[column] ? 0 : 1
        var least = min(previous[column] + change, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, twoBack[column - 1] + 1)
        }
        current.append(least)
      }
      (twoBack, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
