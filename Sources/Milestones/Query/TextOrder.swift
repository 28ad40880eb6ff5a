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

  /// So many texts are looked at for what all of them begin with.
  private static let samples = 64

  /// The positions of `milestones` in ascending order of their texts, those of equal texts in
  /// theirs.
  ///
  /// - Complexity: O(n log n).
  static func positions(of milestones: MilestoneColumns, by text: Text) -> [Int32] {
    let order = TextOrder(milestones: milestones, text: text)
    var beginning = order.probableBeginning()
    var found = order.keys(behind: beginning)
    if found == nil {
      beginning = []
      found = order.keys(behind: beginning)
    }
    guard var (keys, others) = found else { return [] }
    order.sort(&keys, 0..<keys.count, depth: beginning.count)
    guard !others.isEmpty else { return keys.map(\.position) }
    others.sort(by: order.isBefore)
    return order.merged(keys.map(\.position), others)
  }

  /// A text that is not put in order by its bytes alone.
  private typealias Other = (position: Int32, text: String)

  /// What all texts begin with that are put in order by their bytes, to judge by some of them.
  private func probableBeginning() -> [UInt8] {
    var beginning: [UInt8]?
    for index in stride(from: 0, to: milestones.count, by: milestones.count / Self.samples + 1) {
      withBytes(Int32(index)) { text in
        guard Self.isPlain(text) else { return }
        let known = beginning ?? text.indices.map { text[$0] }
        let same = text.indices.prefix(known.count).prefix { text[$0] == known[$0] }
        beginning = Array(known.prefix(same.count))
      }
    }
    return beginning ?? []
  }

  /// The keys of the texts that bytes alone put in order, of what comes behind `beginning`, and the
  /// other texts; nil where one of the former does not begin so.
  private func keys(behind beginning: [UInt8]) -> (keys: [TextKey], others: [Other])? {
    var (keys, others): ([TextKey], [Other]) = ([], [])
    keys.reserveCapacity(milestones.count)
    for position in milestones.indices {
      milestones.prefetch(position + Self.ahead, Self.width)
      let position = Int32(position)
      switch finding(position, behind: beginning) {
      case .key(let key): keys.append(key)
      case .otherText: others.append((position, string(position)))
      case .otherBeginning: return nil
      }
    }
    return (keys, others)
  }

  /// What is found where a text is looked at.
  private enum Finding {
    case key(TextKey)
    case otherText
    case otherBeginning
  }

  private func finding(_ position: Int32, behind beginning: [UInt8]) -> Finding {
    withBytes(position) { text in
      guard Self.isPlain(text) else { return .otherText }
      guard text.begins(with: beginning.span) else { return .otherBeginning }
      return .key(TextKey(position, text, depth: beginning.count))
    }
  }

  /// Whether no character is there that may be written in another way, which takes one from U+0300
  /// on.
  private static func isPlain(_ text: Span<UInt8>) -> Bool { !text.hasByte(from: 0xCC) }

  /// Sorts the keys of `range`, whose texts have the first `depth` bytes in common.
  private func sort(_ keys: inout [TextKey], _ range: Range<Int>, depth: Int) {
    keys.order(range)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, keys[end].bytes == keys[start].bytes { end += 1 }
      let first = keys[start..<end].firstIndex { $0.count == TextKey.more } ?? end
      if end - first > 1 {
        for index in first..<end {
          milestones.prefetch(
            Int(keys[min(index + Self.ahead, end - 1)].position), Self.width)
          let position = keys[index].position
          keys[index] = withBytes(position) { TextKey(position, $0, depth: depth + 8) }
        }
        sort(&keys, first..<end, depth: depth + 8)
      }
      start = end
    }
  }

  private func merged(
    _ plain: [Int32], _ others: [Other]
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

  private func isBefore(_ left: Other, _ right: Other) -> Bool {
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
