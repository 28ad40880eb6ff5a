import Synchronization

/// Puts milestones in order by a text of theirs.
///
/// Texts compare as `String` does, which is by their bytes where no character is there that Unicode
/// can write in two ways. Of such texts eight bytes are compared at a time.
struct TextOrder {
  private let milestones: MilestoneColumns
  private let text: Text

  /// By which text.
  enum Text {
    case id
    case title
  }

  /// So many milestones ahead texts are asked for, which are all over the memory.
  private static let ahead = 8

  /// So many of their bytes, among which identifier and title are.
  private static let width = 128

  /// What was seen of them, which is kept, for else nothing would be asked for.
  private static let seen = Atomic<UInt8>(0)

  /// Eight bytes of a text as a number.
  private struct Key {
    let bytes: UInt64
    let position: Int32
    /// How many bytes there were from the first of them on, 9 for more than eight.
    let count: UInt8

    static func isBefore(_ left: Key, _ right: Key) -> Bool {
      if left.bytes != right.bytes { return left.bytes < right.bytes }
      return left.count == right.count ? left.position < right.position : left.count < right.count
    }
  }

  /// The positions of `milestones` in ascending order of their texts, those of equal texts in
  /// theirs.
  ///
  /// - Complexity: O(n log n).
  static func positions(of milestones: MilestoneColumns, by text: Text) -> [Int32] {
    let order = TextOrder(milestones: milestones, text: text)
    var plain: [Key] = []
    var others: [(position: Int32, text: String)] = []
    plain.reserveCapacity(milestones.count)
    var touched: UInt8 = 0
    for position in milestones.indices {
      touched &+= milestones.touch(position + ahead, width)
      let position = Int32(position)
      if let key = order.key(position) {
        plain.append(key)
      } else {
        others.append((position, order.string(position)))
      }
    }
    seen.store(touched, ordering: .relaxed)
    order.sort(&plain, 0..<plain.count, depth: 0)
    guard !others.isEmpty else { return plain.map(\.position) }
    others.sort(by: order.isBefore)
    return order.merged(plain.map(\.position), others)
  }

  /// The key of a text that bytes alone put in order; nil where it may be written in another way,
  /// which takes a character from U+0300 on.
  private func key(_ position: Int32) -> Key? {
    withBytes(position) { bytes in
      for index in bytes.indices where bytes[index] >= 0xCC { return nil }
      return Self.key(position, bytes, depth: 0)
    }
  }

  private static func key(_ position: Int32, _ bytes: Span<UInt8>, depth: Int) -> Key {
    let count = min(9, bytes.count - depth)
    var number: UInt64 = 0
    for index in 0..<8 {
      number = number << 8 | (index < count ? UInt64(bytes[depth + index]) : 0)
    }
    return Key(bytes: number, position: position, count: UInt8(count))
  }

  /// Sorts the keys of `range`, whose texts have the first `depth` bytes in common.
  private func sort(_ keys: inout [Key], _ range: Range<Int>, depth: Int) {
    keys[range].sort(by: Key.isBefore)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, keys[end].bytes == keys[start].bytes { end += 1 }
      let first = keys[start..<end].firstIndex { $0.count == 9 } ?? end
      if end - first > 1 {
        var touched: UInt8 = 0
        for index in first..<end {
          touched &+= milestones.touch(
            Int(keys[min(index + Self.ahead, end - 1)].position), Self.width)
          let position = keys[index].position
          keys[index] = withBytes(position) { Self.key(position, $0, depth: depth + 8) }
        }
        Self.seen.store(touched, ordering: .relaxed)
        sort(&keys, first..<end, depth: depth + 8)
      }
      start = end
    }
  }

  private func merged(
    _ plain: [Int32], _ others: [(position: Int32, text: String)]
  ) -> [Int32] {
    var merged: [Int32] = []
    merged.reserveCapacity(plain.count + others.count)
    var next = 0
    for position in plain {
      let text = (position, string(position))
      while next < others.count, isBefore(others[next], text) {
        merged.append(others[next].position)
        next += 1
      }
      merged.append(position)
    }
    return merged + others[next...].map(\.position)
  }

  private func isBefore(
    _ left: (position: Int32, text: String), _ right: (position: Int32, text: String)
  ) -> Bool {
    left.text == right.text ? left.position < right.position : left.text < right.text
  }

  private func string(_ position: Int32) -> String {
    switch text {
    case .id: milestones.id(at: Int(position))
    case .title: milestones.title(at: Int(position))
    }
  }

  private func withBytes<Result>(
    _ position: Int32, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    milestones.withTexts(at: Int(position)) { bytes, id, title, _ in
      body(bytes.span.extracting(text == .id ? id : title))
    }
  }
}
