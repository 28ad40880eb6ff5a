/// The segments of all runs by their words, those of a word from the first run on.
struct SegmentChains: Sendable {
  /// For each word the number of its first segment, and for each segment that of the next of its
  /// word, both plus one; 0 where there is none.
  private var heads: [UInt32]
  private var nexts: [UInt32]

  /// For each run the number of its first segment, and the number of all.
  private let begins: [Int]

  /// In how many milestones each word is.
  private(set) var counts: [UInt32]

  /// How many bytes the gaps of each word take in all segments.
  private(set) var gapBytes: [UInt32]

  /// Chains of so many words, whose places each run has by number; -1 where it is none.
  init(_ runs: [(postings: PostingsRun, places: [Int32])], wordCount: Int) {
    let begins = runs.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.postings.count) }
    var heads = [UInt32](repeating: 0, count: wordCount)
    var (counts, gapBytes) = (heads, heads)
    var nexts = [UInt32](repeating: 0, count: begins[runs.count])
    for run in runs.indices.reversed() {
      let (segments, places) = (runs[run].postings.segments, runs[run].places)
      for index in 0..<segments.count - 1 {
        let place = Int(places[Int(segments[index].number)])
        guard place >= 0 else { continue }
        nexts[begins[run] + index] = heads[place]
        heads[place] = UInt32(begins[run] + index + 1)
        counts[place] += segments[index + 1].weights - segments[index].weights
        gapBytes[place] += segments[index + 1].gaps - segments[index].gaps
      }
    }
    self.begins = begins
    self.heads = heads
    self.counts = counts
    self.gapBytes = gapBytes
    self.nexts = nexts
  }

  /// Walks the segments of a word.
  func chain(of word: Int) -> Chain { Chain(link: heads[word]) }

  /// The segments of a word that were not walked yet.
  struct Chain {
    fileprivate var link: UInt32
    fileprivate var run = 0
  }

  /// The next segment of a chain: the run, and which one it is there.
  @inline(__always)
  func next(of chain: inout Chain) -> (run: Int, segment: Int)? {
    guard chain.link > 0 else { return nil }
    let number = Int(chain.link) - 1
    while number >= begins[chain.run + 1] { chain.run += 1 }
    chain.link = nexts[number]
    return (chain.run, number - begins[chain.run])
  }
}
