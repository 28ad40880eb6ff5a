extension PositionSet {
  /// Whether there is no member.
  var isEmpty: Bool { count == 0 }

  /// Whether `position`, which is below the limit, is a member.
  ///
  /// - Complexity: O(1) of bits; O(log k) of a list.
  func contains(_ position: Int) -> Bool {
    switch form {
    case .bits(let words): return words.hasBit(position)
    case .list(let list):
      let index = list.partitioningIndex { $0 >= Int32(position) }
      return index < list.count && list[index] == Int32(position)
    }
  }

  /// Calls `body` with every member, ascending.
  func forEach(_ body: (Int) -> Void) {
    switch form {
    case .bits(let words): words.forEachBit(body)
    case .list(let list): for position in list { body(Int(position)) }
    }
  }

  /// The members that satisfy `isMember`.
  func filter(_ isMember: (Int) -> Bool) -> PositionSet {
    switch form {
    case .list(let list):
      return PositionSet(ascending: list.filter { isMember(Int($0)) }, limit: limit)
    case .bits(var words):
      forEach { if !isMember($0) { words.removeBit($0) } }
      return PositionSet(words: words, limit: limit)
    }
  }

  /// The member that has `ordinal`, which is under the count, others before it.
  ///
  /// - Complexity: O(1) of a list; O(n/64) of bits.
  subscript(ordinal ordinal: Int) -> Int {
    switch form {
    case .list(let list): return Int(list[ordinal])
    case .bits(let words):
      let (index, before) = Self.place(of: ordinal, in: words)
      return index << 6 | words[index].withoutLowest(before).trailingZeroBitCount
    }
  }

  /// The members in ascending order without the first `offset`, at most `size` of them.
  ///
  /// - Complexity: O(page) of a list; O(n/64 + page) of bits.
  func page(offset: Int, size: Int) -> [Int] {
    let size = min(size, count - offset)
    guard size > 0 else { return [] }
    switch form {
    case .list(let list): return list[offset..<offset + size].map(Int.init)
    case .bits(let words): return Self.page(of: words, offset: offset, size: size)
    }
  }

  private static func page(of words: [UInt64], offset: Int, size: Int) -> [Int] {
    var (index, before) = place(of: offset, in: words)
    return Array(capacity: size) { page in
      while page.freeCapacity > 0 {
        var word = words[index].withoutLowest(before)
        while word != 0, page.freeCapacity > 0 {
          page.append(index << 6 | word.trailingZeroBitCount)
          word &= word - 1
        }
        (index, before) = (index + 1, 0)
      }
    }
  }

  /// The word that has the bit before which `ordinal` others are set, and how many of these are in
  /// that word.
  private static func place(of ordinal: Int, in words: [UInt64]) -> (word: Int, before: Int) {
    var rest = ordinal
    for index in words.indices {
      let count = words[index].nonzeroBitCount
      guard rest >= count else { return (index, rest) }
      rest -= count
    }
    return (words.count, rest)
  }
}
