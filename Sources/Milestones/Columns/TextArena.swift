/// The texts of all milestones in UTF-8, those of a milestone side by side.
///
/// The bytes are in blocks that are filled one after the other and never moved, so that nothing is
/// there twice while they grow. Before each text stands its length (see ``[UInt8].append(number:)``).
struct TextArena: Sendable {
  private var blocks: [[UInt8]] = [[]]

  /// Where the texts of each milestone begin: the block in the high half, the byte in the low one.
  private var starts: [UInt64] = []

  /// How many bytes end a block.
  private static let blockSize = 1 << 22

  /// How many milestones there are.
  var count: Int { starts.count }

  /// The texts of no milestone.
  init() {}

  /// Begins the texts of the next milestone, which `write` appends to the bytes.
  mutating func append(_ write: (inout [UInt8]) -> Void) {
    if blocks[blocks.count - 1].count >= Self.blockSize { blocks.append([]) }
    let last = blocks.count - 1
    if blocks[last].isEmpty { blocks[last].reserveCapacity(Self.blockSize + Self.blockSize / 8) }
    starts.append(UInt64(last) << 32 | UInt64(blocks[last].count))
    write(&blocks[last])
  }

  /// Reads the texts of the milestone at `index` one by one.
  subscript(index: Int) -> TextCursor {
    let start = starts[index]
    return TextCursor(blocks[Int(start >> 32)], at: Int(start & 0xFFFF_FFFF))
  }

  /// Asks for the first `width` bytes of the texts of the milestone at `index`, if there is one, so
  /// that they are near when they are read soon.
  @inline(__always)
  func prefetch(_ index: Int, _ width: Int) {
    guard index < starts.count else { return }
    let start = starts[index]
    blocks[Int(start >> 32)].prefetch(from: Int(start & 0xFFFF_FFFF), width)
  }

  /// The texts of all `parts`, in the order of `sources`: the part and the index in it.
  init(_ parts: [TextArena], order sources: [(part: Int, range: Range<Int>)]) {
    blocks = parts.flatMap(\.blocks)
    var firstBlocks: [UInt64] = [0]
    for part in parts {
      firstBlocks.append(firstBlocks[firstBlocks.count - 1] + UInt64(part.blocks.count))
    }
    starts.reserveCapacity(sources.reduce(0) { $0 + $1.range.count })
    for source in sources {
      let shift = firstBlocks[source.part] << 32
      for index in source.range { starts.append(parts[source.part].starts[index] + shift) }
    }
  }

  /// The same texts with milestones in the order of `indices`.
  func reordered(_ indices: [Int32]) -> TextArena {
    var other = self
    other.starts = indices.map { starts[Int($0)] }
    return other
  }
}
