/// A set of positions below a limit: a sorted list where they are few, bits where they are many.
///
/// More than one in 32 makes it bits, so that neither form takes more than four bytes for each.
/// The form follows from the members: equal sets have equal forms.
struct PositionSet: Equatable, Sendable {
  /// How the members are kept.
  enum Form: Equatable, Sendable {
    /// Ascending, each once.
    case list([Int32])
    /// A bit for each position from 0, the lowest of a word first; none at or over the limit.
    case bits([UInt64])
  }

  /// What every member is below; sets that are put together have the same.
  let limit: Int

  /// How many members there are.
  let count: Int

  /// The members.
  let form: Form

  /// No position at all.
  init(limit: Int) {
    self.init(ascending: [], limit: limit)
  }

  /// Every position below `limit`.
  init(all limit: Int) {
    self.init(0..<limit, limit: limit)
  }

  /// The positions of a range, which ends at `limit` or before it.
  init(_ range: Range<Int>, limit: Int) {
    guard Self.areMany(range.count, of: limit) else {
      self.init(ascending: range.map { Int32($0) }, limit: limit)
      return
    }
    var words = Self.emptyWords(limit: limit)
    words.insertBits(range)
    self.init(limit: limit, count: range.count, form: .bits(words))
  }

  /// The positions of a list that ascends and has each once.
  ///
  /// - Complexity: O(1) where they are few.
  init(ascending list: [Int32], limit: Int) {
    guard Self.areMany(list.count, of: limit) else {
      self.init(limit: limit, count: list.count, form: .list(list))
      return
    }
    var words = Self.emptyWords(limit: limit)
    for position in list { words.insertBit(Int(position)) }
    self.init(limit: limit, count: list.count, form: .bits(words))
  }

  /// The positions of a list in any order, which may have one more than once.
  ///
  /// - Complexity: O(k log k) where they are few; O(n/64 + k) where they are many.
  init(unordered list: [Int32], limit: Int) {
    guard list.count <= limit / 64 else {
      var words = Self.emptyWords(limit: limit)
      for position in list { words.insertBit(Int(position)) }
      self.init(words: words, limit: limit)
      return
    }
    self.init(ascending: list.ascendingOnce(), limit: limit)
  }

  /// The positions whose bits are set in `words`, which has ``emptyWords(limit:)``'s length.
  ///
  /// - Complexity: O(n/64).
  init(words: [UInt64], limit: Int) {
    let count = words.bitCount
    guard !Self.areMany(count, of: limit) else {
      self.init(limit: limit, count: count, form: .bits(words))
      return
    }
    var list: [Int32] = []
    list.reserveCapacity(count)
    words.forEachBit { list.append(Int32(truncatingIfNeeded: $0)) }
    self.init(limit: limit, count: count, form: .list(list))
  }

  /// The positions below `limit` that satisfy `isMember`.
  init(limit: Int, where isMember: (Int) -> Bool) {
    var words = Self.emptyWords(limit: limit)
    for position in 0..<limit where isMember(position) { words.insertBit(position) }
    self.init(words: words, limit: limit)
  }

  private init(limit: Int, count: Int, form: Form) {
    self.limit = limit
    self.count = count
    self.form = form
  }

  /// Bits for positions below `limit`, none of them set.
  static func emptyWords(limit: Int) -> [UInt64] {
    [UInt64](repeating: 0, count: (limit + 63) / 64)
  }

  /// Whether so many of so many are kept as bits.
  static func areMany(_ count: Int, of limit: Int) -> Bool { count > limit / 32 }
}
