import TextAnalysis

/// Makes the postings of milestones that are added in their order.
///
/// What is added is kept as the numbers of its words, with a tally of what each word will take;
/// then every column is filled at once, at its final size.
struct PostingsBuilder: ~Copyable {
  private var vocabulary: Vocabulary
  private var tallies: [Tally] = []
  private var words: [UInt32] = []
  private var stream: [UInt8] = []
  private(set) var titleLengths: [UInt32] = []
  private(set) var lengths: [UInt32] = []

  /// What the postings of a word take.
  private struct Tally {
    var count: UInt32 = 0
    var last = Occurrence()
    var gapBytes: UInt32 = 0
    var placeBytes: UInt32 = 0

    mutating func note(_ position: Int32, _ place: UInt32) {
      if last.position != position {
        gapBytes += last.gap(to: position).variableLength
        count += 1
      }
      placeBytes += last.move(to: position, place).variableLength
    }
  }

  /// Where a word occurred last.
  fileprivate struct Occurrence {
    var position: Int32 = -1
    var place: UInt32 = 0

    func gap(to position: Int32) -> UInt32 {
      UInt32(truncatingIfNeeded: position - self.position - 1)
    }

    /// The number that stands for the next place.
    mutating func move(to position: Int32, _ place: UInt32) -> UInt32 {
      defer { (self.position, self.place) = (position, place) }
      return PlaceReader.code(place, after: position == self.position ? self.place : nil)
    }
  }

  /// A builder for a language as BCP 47 has it; nil is English.
  init(language: String?) {
    vocabulary = Vocabulary(language: language)
  }

  /// Adds the next milestone.
  mutating func add(title: String, text: String?) {
    words.removeAll(keepingCapacity: true)
    vocabulary.append(wordsOf: title, to: &words)
    let titleLength = words.count
    if let text { vocabulary.append(wordsOf: text, to: &words) }
    let position = Int32(lengths.count)
    titleLengths.append(UInt32(titleLength))
    lengths.append(UInt32(words.count))
    while tallies.count < vocabulary.count { tallies.append(Tally()) }
    for index in words.indices {
      let place = index < titleLength ? index : index + 1
      tallies[Int(words[index])].note(position, UInt32(place))
      stream.append(number: words[index])
    }
  }

  /// The words of all that was added, and where they occur.
  consuming func build() -> (lexicon: Lexicon, postings: Postings) {
    let (tallies, stream) = (tallies, stream)
    let (titleLengths, lengths) = (titleLengths, lengths)
    let (lexicon, places) = vocabulary.sorted()
    var columns = Columns(limit: lengths.count)
    var cursors = [Cursor](repeating: Cursor(), count: tallies.count)
    for (number, place) in Self.inOrder(places) {
      let tally = tallies[number]
      cursors[number] = columns.reserve(
        place, count: tally.count, gapBytes: tally.gapBytes, placeBytes: tally.placeBytes)
    }
    columns.allocate()
    var offset = 0
    for position in lengths.indices {
      let titleLength = Int(titleLengths[position])
      for index in 0..<Int(lengths[position]) {
        let word = Int(stream.number(at: &offset))
        let isOfTitle = index < titleLength
        columns.write(
          &cursors[word], Int32(position), UInt32(isOfTitle ? index : index + 1),
          weight: isOfTitle ? UInt8(Postings.titleWeight) : 1)
      }
    }
    return (lexicon, columns.postings())
  }

  /// The numbers that have a place, by that.
  private static func inOrder(_ places: [Int32]) -> [(number: Int, place: Int)] {
    let count = places.count { $0 >= 0 }
    var numbers = [Int](repeating: 0, count: count)
    for (number, place) in places.enumerated() where place >= 0 { numbers[Int(place)] = number }
    return numbers.enumerated().map { ($1, $0) }
  }
}

/// Where the postings of a word go on.
private struct Cursor {
  var last = PostingsBuilder.Occurrence()
  var bits: Int32 = -1
  var count: UInt32 = 0
  var gaps = 0
  var weights = 0
  var places = 0
  var firstPlace = 0
  var skips = 0
}

/// The columns of postings while they are filled.
private struct Columns {
  let limit: Int
  var entries: [Postings.Entry] = []
  var sizes = Postings.Entry()
  var bits: [[UInt64]] = []
  var gaps: [UInt8] = []
  var weights: [UInt8] = []
  var places: [UInt8] = []
  var skips: [UInt32] = []

  init(limit: Int) { self.limit = limit }

  /// Keeps room for the next word.
  mutating func reserve(
    _ word: Int, count: UInt32, gapBytes: UInt32, placeBytes: UInt32
  ) -> Cursor {
    var entry = sizes
    entry.count = count
    var cursor = Cursor()
    (cursor.gaps, cursor.weights) = (Int(sizes.gaps), Int(sizes.weights))
    (cursor.places, cursor.firstPlace) = (Int(sizes.places), Int(sizes.places))
    cursor.skips = Int(sizes.skips)
    if PositionSet.areMany(Int(count), of: limit) {
      entry.bits = Int32(bits.count)
      bits.append(PositionSet.emptyWords(limit: limit))
    } else {
      sizes.gaps += gapBytes
    }
    cursor.bits = entry.bits
    entries.append(entry)
    sizes.weights += count
    sizes.places += placeBytes
    sizes.skips += count == 0 ? 0 : (count - 1) / UInt32(PlaceReader.stride)
    return cursor
  }

  mutating func allocate() {
    entries.append(sizes)
    gaps = [UInt8](repeating: 0, count: Int(sizes.gaps))
    weights = [UInt8](repeating: 0, count: Int(sizes.weights))
    places = [UInt8](repeating: 0, count: Int(sizes.places))
    skips = [UInt32](repeating: 0, count: Int(sizes.skips))
  }

  mutating func write(
    _ cursor: inout Cursor, _ position: Int32, _ place: UInt32, weight: UInt8
  ) {
    if cursor.last.position == position {
      let (sum, overflow) = weights[cursor.weights - 1].addingReportingOverflow(weight)
      weights[cursor.weights - 1] = overflow ? .max : sum
    } else {
      begin(&cursor, position, weight)
    }
    places.write(cursor.last.move(to: position, place), at: &cursor.places)
  }

  private mutating func begin(_ cursor: inout Cursor, _ position: Int32, _ weight: UInt8) {
    if cursor.bits >= 0 {
      bits[Int(cursor.bits)].insertBit(Int(position))
    } else {
      gaps.write(cursor.last.gap(to: position), at: &cursor.gaps)
    }
    if cursor.count > 0, cursor.count % UInt32(PlaceReader.stride) == 0 {
      skips[cursor.skips] = UInt32(cursor.places - cursor.firstPlace)
      cursor.skips += 1
    }
    cursor.count += 1
    weights[cursor.weights] = weight
    cursor.weights += 1
  }

  consuming func postings() -> Postings {
    Postings(
      limit: limit, entries: entries,
      bits: bits.map { PositionSet(words: $0, limit: limit) },
      gaps: gaps, weights: weights, places: places, skips: skips)
  }
}
