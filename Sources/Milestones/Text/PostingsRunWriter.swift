/// Writes the postings of one block of words after the other.
struct PostingsRunWriter {
  /// By the number of a word, the last milestone that has it; before the first of them, the one
  /// before all.
  private(set) var lasts: [Int32] = []

  private let first: Int32
  private var occurrences: [WordOccurrence] = []
  private var gaps: [UInt8] = []
  private var weights: [UInt8] = []
  private var places: [UInt8] = []
  private var end = PostingsRun.Segment()

  /// A writer of milestones from that position on.
  init(from position: Int) {
    first = Int32(truncatingIfNeeded: position)
  }

  /// The postings of a block, whose words have numbers below `count`.
  mutating func run(of block: WordBlock, count: Int) -> PostingsRun {
    lasts += repeatElement(first - 1, count: count - lasts.count)
    let ends = block.sort(into: &occurrences, count: count)
    makeRoom(for: block)
    let occurrences = occurrences
    end = PostingsRun.Segment()
    var segments: [PostingsRun.Segment] = []
    var start = 0
    for number in ends.indices where ends[number] > start {
      end.number = UInt32(truncatingIfNeeded: number)
      segments.append(end)
      Self.write(
        occurrences.span.extracting(start..<ends[number]), behind: &lasts[number], &gaps, &weights,
        &places, to: &end)
      start = ends[number]
    }
    segments.append(end)
    return PostingsRun(
      segments: segments, gaps: Array(gaps[..<Int(end.gaps)]),
      weights: Array(weights[..<Int(end.weights)]), places: Array(places[..<Int(end.places)]))
  }

  /// Makes room for the longest that the columns may be.
  private mutating func makeRoom(for block: WordBlock) {
    let count = block.numbers.count
    let lastPlace = UInt32(truncatingIfNeeded: block.greatestLength + 1)
    Self.widen(&weights, to: count)
    let greatestGap = UInt32(truncatingIfNeeded: block.lastPosition - first)
    Self.widen(&gaps, to: count * Int(greatestGap.variableLength))
    Self.widen(&places, to: count * Int(PlaceReader.code(lastPlace, after: nil).variableLength))
  }

  private static func widen(_ column: inout [UInt8], to count: Int) {
    if column.count < count { column = [UInt8](repeating: 0, count: count) }
  }

  /// Writes the occurrences of a word behind `last` at the end of the columns.
  private static func write(
    _ occurrences: Span<WordOccurrence>, behind last: inout Int32, _ gapColumn: inout [UInt8],
    _ weightColumn: inout [UInt8], _ placeColumn: inout [UInt8], to end: inout PostingsRun.Segment
  ) {
    var gaps = gapColumn.mutableSpan
    var weights = weightColumn.mutableSpan
    var places = placeColumn.mutableSpan
    var (gapsEnd, weightsEnd, placesEnd) = (Int(end.gaps), Int(end.weights), Int(end.places))
    var (position, place) = (last, UInt32(0))
    for index in occurrences.indices {
      let next = occurrences[index]
      if next.position != position {
        gaps.write(UInt32(truncatingIfNeeded: next.position - position - 1), at: &gapsEnd)
        weights[weightsEnd] = next.weight
        weightsEnd += 1
        places.write(PlaceReader.code(next.place, after: nil), at: &placesEnd)
        position = next.position
      } else {
        let sum = weights[weightsEnd - 1].addingReportingOverflow(next.weight)
        weights[weightsEnd - 1] = sum.overflow ? .max : sum.partialValue
        places.write(PlaceReader.code(next.place, after: place), at: &placesEnd)
      }
      place = next.place
    }
    last = position
    (end.gaps, end.weights, end.places) = (UInt32(gapsEnd), UInt32(weightsEnd), UInt32(placesEnd))
  }
}
