extension Array where Element: Comparable {
  /// The elements in ascending order, each once.
  ///
  /// - Complexity: O(n log n).
  func ascendingOnce() -> [Element] {
    var sorted = sorted()
    var kept = 0
    for index in sorted.indices where index == 0 || sorted[index] != sorted[kept - 1] {
      sorted[kept] = sorted[index]
      kept += 1
    }
    sorted.removeSubrange(kept...)
    return sorted
  }
}
