extension PositionSet {
  /// The positions that are in both sets.
  ///
  /// - Complexity: of two lists, the shorter's length times the logarithm of how much longer the
  ///   other is; of a list and bits, the list's length; of bits, O(n/64).
  func intersection(_ other: PositionSet) -> PositionSet {
    switch (form, other.form) {
    case (.list(let list), .list(let others)):
      return PositionSet(ascending: Self.common(list, others), limit: limit)
    case (.list(let list), .bits(let words)), (.bits(let words), .list(let list)):
      return PositionSet(ascending: list.filter { words.hasBit(Int($0)) }, limit: limit)
    case (.bits(var words), .bits(let others)):
      words.keepBits(of: others)
      return PositionSet(words: words, limit: limit)
    }
  }

  /// How many positions are in both sets; as fast as the intersection, which it does not build.
  func intersectionCount(_ other: PositionSet) -> Int {
    switch (form, other.form) {
    case (.list(let list), .list(let others)):
      var count = 0
      Self.forEachCommon(list, others) { _, _ in count += 1 }
      return count
    case (.list(let list), .bits(let words)), (.bits(let words), .list(let list)):
      var count = 0
      for position in list where words.hasBit(Int(position)) { count += 1 }
      return count
    case (.bits(let words), .bits(let others)):
      var count = 0
      for index in words.indices { count += (words[index] & others[index]).nonzeroBitCount }
      return count
    }
  }

  /// The positions that are in this set and not in the other.
  ///
  /// - Complexity: of two lists as for the intersection, but no less than this one's length; of a
  ///   list less bits, the list's length; of bits, O(n/64).
  func subtracting(_ other: PositionSet) -> PositionSet {
    switch (form, other.form) {
    case (.list(let list), .list(let others)):
      var rest: [Int32] = []
      var next = 0
      Self.forEachCommon(list, others) { index, _ in
        rest += list[next..<index]
        next = index + 1
      }
      return PositionSet(ascending: rest + list[next...], limit: limit)
    case (.list(let list), .bits(let words)):
      return PositionSet(ascending: list.filter { !words.hasBit(Int($0)) }, limit: limit)
    case (.bits(var words), .list(let list)):
      for position in list { words.removeBit(Int(position)) }
      return PositionSet(words: words, limit: limit)
    case (.bits(var words), .bits(let others)):
      for index in words.indices { words[index] &= ~others[index] }
      return PositionSet(words: words, limit: limit)
    }
  }

  /// The positions that are in either set.
  ///
  /// - Complexity: of two lists, their length together; else O(n/64) and the list's length.
  func union(_ other: PositionSet) -> PositionSet {
    if other.isEmpty { return self }
    if isEmpty { return other }
    switch (form, other.form) {
    case (.list(let list), .list(let others)):
      return PositionSet(ascending: Self.merged(list, others), limit: limit)
    case (.list(let list), .bits(var words)), (.bits(var words), .list(let list)):
      for position in list { words.insertBit(Int(position)) }
      return PositionSet(words: words, limit: limit)
    case (.bits(var words), .bits(let others)):
      words.insertBits(of: others)
      return PositionSet(words: words, limit: limit)
    }
  }

  /// The positions that are in any of `sets`, all of which have that limit.
  ///
  /// - Complexity: O(k log k) where the k members of all of them are few; else O(k) for lists and
  ///   O(n/64) for each that is bits.
  static func union(of sets: [PositionSet], limit: Int) -> PositionSet {
    union(of: sets, limit: limit) { $0 }
  }

  /// The positions that are in the set of any of `values`, all of which have that limit.
  ///
  /// - Complexity: as of ``union(of:limit:)``.
  static func union<Values: Collection>(
    of values: Values, limit: Int, _ set: (Values.Element) -> PositionSet
  ) -> PositionSet {
    guard values.count > 2 else {
      guard let first = values.first else { return PositionSet(limit: limit) }
      return values.dropFirst().reduce(set(first)) { $0.union(set($1)) }
    }
    let sets = values.map(set)
    guard sets.reduce(0, { $0 + $1.count }) > limit / 64 else {
      var list: [Int32] = []
      for set in sets { set.forEach { list.append(Int32(truncatingIfNeeded: $0)) } }
      return PositionSet(unordered: list, limit: limit)
    }
    var words = emptyWords(limit: limit)
    for set in sets { set.insert(into: &words) }
    return PositionSet(words: words, limit: limit)
  }

  /// Sets the bits of the members.
  func insert(into words: inout [UInt64]) {
    switch form {
    case .bits(let others): words.insertBits(of: others)
    case .list(let list): for position in list { words.insertBit(Int(position)) }
    }
  }

  /// Calls `body` for every position that is in both sets, ascending, with how many members of
  /// this set come before it, and how many of the other.
  ///
  /// - Complexity: as of the intersection, but O(n/64) where one of them is bits.
  func forEachCommon(with other: PositionSet, _ body: (Int, Int) -> Void) {
    switch (form, other.form) {
    case (.list(let list), .list(let others)): Self.forEachCommon(list, others, body)
    case (.list(let list), .bits(let words)): Self.forEachCommon(list, words, body)
    case (.bits(let words), .list(let list)): Self.forEachCommon(list, words) { body($1, $0) }
    case (.bits(let words), .bits(let others)): Self.forEachCommon(words, others, body)
    }
  }

  private static func common(_ list: [Int32], _ others: [Int32]) -> [Int32] {
    var common: [Int32] = []
    forEachCommon(list, others) { index, _ in common.append(list[index]) }
    return common
  }

  private static func merged(_ list: [Int32], _ others: [Int32]) -> [Int32] {
    var merged: [Int32] = []
    merged.reserveCapacity(list.count + others.count)
    var (left, right) = (0, 0)
    while left < list.count, right < others.count {
      let (one, other) = (list[left], others[right])
      merged.append(min(one, other))
      if one <= other { left += 1 }
      if other <= one { right += 1 }
    }
    return merged + list[left...] + others[right...]
  }

  /// Walks the shorter list, and gallops through the longer one where that is much longer.
  private static func forEachCommon(
    _ list: [Int32], _ others: [Int32], _ body: (Int, Int) -> Void
  ) {
    guard list.count <= others.count else {
      return forEachCommon(others, list) { body($1, $0) }
    }
    var (index, place) = (0, 0)
    guard others.count / 16 <= list.count else {
      while index < list.count {
        place = gallop(others, from: place, to: list[index])
        guard place < others.count else { return }
        if others[place] == list[index] { body(index, place) }
        index += 1
      }
      return
    }
    while index < list.count, place < others.count {
      // Which list steps cannot be foreseen, so it is counted and not branched on.
      let (one, other) = (list[index], others[place])
      if one == other { body(index, place) }
      index += one <= other ? 1 : 0
      place += other <= one ? 1 : 0
    }
  }

  /// The first place from `start` on whose position is not before `position`, found by doubling
  /// steps and halving the last of them.
  private static func gallop(_ list: [Int32], from start: Int, to position: Int32) -> Int {
    var (low, step) = (start, 1)
    while low + step < list.count, list[low + step] < position {
      low += step
      step *= 2
    }
    return list[low..<min(low + step + 1, list.count)].partitioningIndex { $0 >= position }
  }

  private static func forEachCommon(
    _ list: [Int32], _ words: [UInt64], _ body: (Int, Int) -> Void
  ) {
    var (word, before) = (0, 0)
    for index in list.indices {
      let position = Int(list[index])
      while word < position >> 6 {
        before += words[word].nonzeroBitCount
        word += 1
      }
      guard words.hasBit(position) else { continue }
      body(index, before + words[word].bitCount(below: position & 63))
    }
  }

  private static func forEachCommon(
    _ words: [UInt64], _ others: [UInt64], _ body: (Int, Int) -> Void
  ) {
    var (before, beforeOthers) = (0, 0)
    for index in words.indices {
      let (word, other) = (words[index], others[index])
      let isSame = word == other
      var ordinal = 0
      (word & other).forEachBit { bit in
        // Words that are the same need no counting of what is before each bit.
        let (first, second) =
          isSame ? (ordinal, ordinal) : (word.bitCount(below: bit), other.bitCount(below: bit))
        body(before + first, beforeOthers + second)
        ordinal += 1
      }
      before += word.nonzeroBitCount
      beforeOthers += other.nonzeroBitCount
    }
  }
}
