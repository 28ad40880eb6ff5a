/// Finds the name that a person most likely meant.
package enum NearestName {
  /// The one of `names` that is fewest slips of the pen away from `word`, if it is near enough: one
  /// slip for every three letters, at least one.
  ///
  /// A slip is a letter too many, too few, wrong, or swapped with its neighbour; capitals or not
  /// makes none.
  ///
  /// - Complexity: O(n·m) for each of `names`, of which those of a very different length or of other
  ///   letters are passed over at O(n); words of more than 64 letters have none.
  package static func nearest(to word: String, in names: some Sequence<String>) -> String? {
    let wanted = Letters(word)
    let word = Array(word.lowercased().unicodeScalars)
    guard !word.isEmpty, word.count <= 64 else { return nil }
    let allowed = max(1, word.count / 3)
    var best: (name: String, slips: Int)?
    for name in names where !wanted.isFurther(than: allowed, from: Letters(name)) {
      let letters = Array(name.lowercased().unicodeScalars)
      guard abs(letters.count - word.count) <= allowed else { continue }
      let slips = slips(word, letters)
      if slips <= allowed, slips < best?.slips ?? .max { best = (name, slips) }
    }
    return best?.name
  }

  /// Which letters a name has, and how many, as far as that is seen without taking it apart.
  private struct Letters {
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
