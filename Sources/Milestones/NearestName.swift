/// Finds the name that a person most likely meant.
package enum NearestName {
  /// The one of `names` that is fewest slips of the pen away from `word`, if it is near enough:
  /// one slip for every three letters, at least one. A slip is a letter too many, too few, wrong,
  /// or swapped with its neighbour; a wrong case is half a slip.
  ///
  /// - Complexity: O(n·m) for each of `names`, of which those of a very different length are
  ///   passed over; words of more than 64 letters have none.
  package static func nearest(to word: String, in names: some Sequence<String>) -> String? {
    let word = Array(word.unicodeScalars)
    guard !word.isEmpty, word.count <= 64 else { return nil }
    let allowed = 2 * max(1, word.count / 3)
    var best: (name: String, slips: Int)?
    for name in names {
      let letters = Array(name.unicodeScalars)
      guard abs(letters.count - word.count) * 2 <= allowed else { continue }
      let slips = halfSlips(word, letters)
      if slips <= allowed, slips < best?.slips ?? .max { best = (name, slips) }
    }
    return best?.name
  }

  /// The optimal string alignment distance, in halves.
  private static func halfSlips(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var twoBack: [Int] = []
    var previous = (0...right.count).map { $0 * 2 }
    for row in left.indices {
      var current = [(row + 1) * 2]
      for column in right.indices {
        let change = cost(left[row], right[column])
        var least = min(previous[column] + change, previous[column + 1] + 2, current[column] + 2)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, twoBack[column - 1] + 2)
        }
        current.append(least)
      }
      (twoBack, previous) = (previous, current)
    }
    return previous[right.count]
  }

  private static func cost(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Int {
    if left == right { return 0 }
    return left.properties.lowercaseMapping == right.properties.lowercaseMapping ? 1 : 2
  }
}
