/// The segments of all runs by their words, those of a word from the first run on.
struct SegmentLists: Sendable {
  /// The numbers of the segments, those of a word side by side.
  private let numbers: [UInt32]

  /// Where those of each word begin, and the end.
  private let starts: [UInt32]

  /// For each run the number of its first segment, and the number of all.
  private let begins: [Int]

  /// In how many milestones each word is.
  let counts: [UInt32]

  /// How many bytes the gaps of each word take in all segments.
  let gapBytes: [UInt32]

  /// A run, and the place of each of its words by number among all; -1 where it is none.
  typealias PlacedRun = (postings: PostingsRun, places: [Int32])

  /// The segments of so many words.
  init(_ runs: [PlacedRun], wordCount: Int) {
    var counts = [UInt32](repeating: 0, count: wordCount)
    var gapBytes = counts
    var ends = [UInt32](repeating: 0, count: wordCount + 1)
    for run in runs {
      let segments = run.postings.segments
      Self.forEachSegment(of: run) { segment, word in
        counts[word] += segments[segment + 1].weights - segments[segment].weights
        gapBytes[word] += segments[segment + 1].gaps - segments[segment].gaps
        ends[word + 1] += 1
      }
    }
    for word in 0..<wordCount { ends[word + 1] += ends[word] }
    starts = ends
    var numbers = [UInt32](repeating: 0, count: Int(ends[wordCount]))
    var begins = [0]
    for run in runs {
      let begin = begins[begins.count - 1]
      Self.forEachSegment(of: run) { segment, word in
        numbers[Int(ends[word])] = UInt32(begin + segment)
        ends[word] += 1
      }
      begins.append(begin + run.postings.count)
    }
    (self.numbers, self.begins, self.counts, self.gapBytes) = (numbers, begins, counts, gapBytes)
  }

  /// Calls `body` with each segment of a word: the run, and which one it is there.
  @inline(__always)
  func forEachSegment(of word: Int, _ body: (_ run: Int, _ segment: Int) -> Void) {
    var run = 0
    for place in starts[word]..<starts[word + 1] {
      let number = Int(numbers[Int(place)])
      while number >= begins[run + 1] { run += 1 }
      body(run, number - begins[run])
    }
  }

  /// Calls `body` with each segment of a run whose word has a place, and that.
  @inline(__always)
  private static func forEachSegment(
    of run: PlacedRun, _ body: (_ segment: Int, _ word: Int) -> Void
  ) {
    for segment in 0..<run.postings.count {
      let place = Int(run.places[Int(run.postings.segments[segment].number)])
      if place >= 0 { body(segment, place) }
    }
  }
}
