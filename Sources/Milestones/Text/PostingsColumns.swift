/// Where the postings of a word go on.
struct PostingsCursor {
  var last = LastOccurrence()
  var bits: Int32 = -1
  var count: UInt32 = 0
  var gaps = 0
  var weights = 0
  var places = 0
  var firstPlace = 0
  var skips = 0
}

/// The columns of postings while they are filled.
struct PostingsColumns: Sendable {
  private let limit: Int
  private var entries: [Postings.Entry] = []
  private var sizes = Postings.Entry()
  private var bits: [[UInt64]] = []
  private var gaps: [UInt8] = []
  private var weights: [UInt8] = []
  private var places: [UInt8] = []
  private var skips: [UInt32] = []

  /// Columns for so many milestones.
  init(limit: Int) { self.limit = limit }

  /// Keeps room for the next word of the lexicon.
  mutating func reserve(_ tally: WordTally) -> PostingsCursor {
    var entry = sizes
    let count = tally.count
    entry.count = count
    var cursor = PostingsCursor()
    (cursor.gaps, cursor.weights) = (Int(sizes.gaps), Int(sizes.weights))
    (cursor.places, cursor.firstPlace) = (Int(sizes.places), Int(sizes.places))
    cursor.skips = Int(sizes.skips)
    if PositionSet.areMany(Int(count), of: limit) {
      entry.bits = Int32(bits.count)
      bits.append(PositionSet.emptyWords(limit: limit))
    } else {
      sizes.gaps += tally.gapBytes
    }
    cursor.bits = entry.bits
    entries.append(entry)
    sizes.weights += count
    sizes.places += tally.placeBytes
    sizes.skips += count == 0 ? 0 : (count - 1) / UInt32(PlaceReader.stride)
    return cursor
  }

  /// Makes the room that was kept.
  mutating func allocate() {
    entries.append(sizes)
    gaps = [UInt8](repeating: 0, count: Int(sizes.gaps))
    weights = [UInt8](repeating: 0, count: Int(sizes.weights))
    places = [UInt8](repeating: 0, count: Int(sizes.places))
    skips = [UInt32](repeating: 0, count: Int(sizes.skips))
  }

  /// Writes more of a word: all that it has in some milestones after those that were written.
  mutating func write(_ cursor: inout PostingsCursor, _ occurrences: Span<WordOccurrence>) {
    guard !occurrences.isEmpty else { return }
    let last = cursor.last.position
    if cursor.bits >= 0 {
      for index in occurrences.indices {
        bits[Int(cursor.bits)].insertBit(Int(occurrences[index].position))
      }
    } else {
      writeGaps(&cursor.gaps, after: last, occurrences)
    }
    writeWeights(&cursor.weights, after: last, occurrences)
    Self.writePlaces(&cursor, occurrences, to: &places, &skips)
  }

  /// The columns of parts of the words, all of them filled, as one.
  static func joined(_ parts: [PostingsColumns], limit: Int) -> Postings {
    var entries: [Postings.Entry] = []
    var base = Postings.Entry()
    var bits: Int32 = 0
    for part in parts {
      entries += part.entries.dropLast().map { $0.behind(base, bits: bits) }
      base = part.sizes.behind(base, bits: 0)
      bits += Int32(part.bits.count)
    }
    return Postings(
      limit: limit, entries: entries + [base],
      bits: parts.flatMap { $0.bits.map { PositionSet(words: $0, limit: limit) } },
      gaps: joined(parts.map(\.gaps)), weights: joined(parts.map(\.weights)),
      places: joined(parts.map(\.places)), skips: joined(parts.map(\.skips)))
  }

  private static func joined<Number>(_ columns: [[Number]]) -> [Number] {
    var all: [Number] = []
    all.reserveCapacity(columns.reduce(0) { $0 + $1.count })
    for column in columns { all += column }
    return all
  }

  private mutating func writeGaps(
    _ offset: inout Int, after last: Int32, _ occurrences: Span<WordOccurrence>
  ) {
    var gaps = gaps.mutableSpan
    var last = last
    for index in occurrences.indices where occurrences[index].position != last {
      let position = occurrences[index].position
      gaps.write(UInt32(truncatingIfNeeded: position - last - 1), at: &offset)
      last = position
    }
  }

  private mutating func writeWeights(
    _ offset: inout Int, after last: Int32, _ occurrences: Span<WordOccurrence>
  ) {
    var weights = weights.mutableSpan
    var last = last
    for index in occurrences.indices {
      let weight = occurrences[index].isOfTitle ? UInt8(Postings.titleWeight) : 1
      if occurrences[index].position == last {
        let sum = weights[offset - 1].addingReportingOverflow(weight)
        weights[offset - 1] = sum.overflow ? .max : sum.partialValue
      } else {
        last = occurrences[index].position
        weights[offset] = weight
        offset += 1
      }
    }
  }

  private static func writePlaces(
    _ cursor: inout PostingsCursor, _ occurrences: Span<WordOccurrence>, to column: inout [UInt8],
    _ skips: inout [UInt32]
  ) {
    var places = column.mutableSpan
    for index in occurrences.indices {
      if occurrences[index].position != cursor.last.position {
        if cursor.count > 0, cursor.count % UInt32(PlaceReader.stride) == 0 {
          skips[cursor.skips] = UInt32(cursor.places - cursor.firstPlace)
          cursor.skips += 1
        }
        cursor.count += 1
      }
      places.write(cursor.last.move(to: occurrences[index]), at: &cursor.places)
    }
  }
}

extension Postings.Entry {
  /// The same with all that begins behind what ends at `base`.
  fileprivate func behind(_ base: Postings.Entry, bits count: Int32) -> Postings.Entry {
    var entry = self
    entry.gaps += base.gaps
    entry.weights += base.weights
    entry.places += base.places
    entry.skips += base.skips
    if bits >= 0 { entry.bits += count }
    return entry
  }
}
