extension RandomAccessCollection {
  /// The first index whose element is `true` for `belongsInSecond`, or the end; all elements from
  /// there on are.
  ///
  /// - Complexity: O(log n).
  func partitioningIndex(where belongsInSecond: (Element) -> Bool) -> Index {
    var start = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(start, offsetBy: half)
      if belongsInSecond(self[middle]) {
        length = half
      } else {
        start = index(after: middle)
        length -= half + 1
      }
    }
    return start
  }
}
