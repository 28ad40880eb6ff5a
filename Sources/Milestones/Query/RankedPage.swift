/// Puts matches in order by how well they answer, as far as a page needs.
enum RankedPage {
  /// The members of `set` by descending score, those of equal scores by date, without the first
  /// `offset`, at most `size` of them.
  ///
  /// No more than twice as many as come up to the end of the page are kept at a time.
  ///
  /// - Complexity: O(k) on average for the members, and O(p log p) for the page.
  static func page(
    _ set: PositionSet, scores: [Float], offset: Int, size: Int
  ) -> [Int] {
    let end = offset + size
    guard size > 0 else { return [] }
    var keys: [UInt64] = []
    keys.reserveCapacity(min(set.count, 2 * end))
    var (ordinal, worst) = (0, UInt64.max)
    set.forEach { position in
      // The bits of floats that are not negative ascend with them.
      let score = UInt64(~max(0, scores[ordinal]).bitPattern)
      let key = score << 32 | UInt64(position)
      ordinal += 1
      guard key < worst else { return }
      keys.append(key)
      guard keys.count == 2 * end else { return }
      partition(&keys, at: end - 1, in: keys.indices)
      worst = keys[end - 1]
      keys.removeSubrange(end...)
    }
    select(&keys, offset..<end)
    return keys[offset..<end].sorted().map { Int($0 & 0xFFFF_FFFF) }
  }

  /// Moves the keys that belong at `places` in ascending order there, in any order among them.
  private static func select(_ keys: inout [UInt64], _ places: Range<Int>) {
    guard !places.isEmpty else { return }
    partition(&keys, at: places.lowerBound, in: keys.indices)
    partition(&keys, at: places.upperBound - 1, in: places.lowerBound..<keys.count)
  }

  /// Moves the key that belongs at `place` there, the smaller ones before it and the others after.
  ///
  /// Follows Hoare, "Algorithm 65: find" (1961).
  private static func partition(_ keys: inout [UInt64], at place: Int, in range: Range<Int>) {
    var (low, high) = (range.lowerBound, range.upperBound - 1)
    while low < high {
      let pivot = median(keys[low], keys[(low + high) / 2], keys[high])
      var (left, right) = (low, high)
      while left <= right {
        while keys[left] < pivot { left += 1 }
        while keys[right] > pivot { right -= 1 }
        guard left <= right else { break }
        keys.swapAt(left, right)
        left += 1
        right -= 1
      }
      if place <= right {
        high = right
      } else if place >= left {
        low = left
      } else {
        return
      }
    }
  }

  private static func median(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
    max(min(first, second), min(max(first, second), third))
  }
}
