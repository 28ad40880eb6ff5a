/// Puts the words of many milestones in order, a block of them at a time.
///
/// What is written of each word is then written in one go for each block, and not at another place
/// for each word of a text, which is much slower on memory.
struct OccurrenceBlocks {
  private let stream: WordStream
  private let bucketOfNumber: [UInt32]
  private let bucketCount: Int
  private var offset = 0
  private var index = 0
  private var buckets: [UInt32] = []
  private var ends: [Int] = []

  /// The occurrences in the block, by bucket and then in their order.
  private(set) var sorted: [WordOccurrence] = []

  /// About how many words a block has.
  private static let size = 1 << 20

  /// Blocks of a stretch of milestones, each number of a word in one of so many buckets.
  init(_ stream: WordStream, buckets: [UInt32], _ count: Int) {
    self.stream = stream
    bucketOfNumber = buckets
    bucketCount = count
  }

  /// Those of a bucket in the block.
  func range(of bucket: Int) -> Range<Int> {
    (bucket == 0 ? 0 : ends[bucket - 1])..<ends[bucket]
  }

  /// Goes on to the next block; false where there is none.
  mutating func sortNext() -> Bool {
    guard index < stream.lengths.count else { return false }
    let first = index
    read()
    if sorted.count < buckets.count {
      let none = WordOccurrence(position: 0, index: 0, titleLength: 0)
      sorted = Array(repeating: none, count: buckets.count)
    }
    place(first..<index)
    return true
  }

  /// Reads the words of a block and counts those of each bucket.
  private mutating func read() {
    let (bytes, lengths, bucketOfNumber) = (stream.bytes, stream.lengths, bucketOfNumber)
    var (buckets, offset, index) = (buckets, offset, index)
    self.buckets = []
    buckets.removeAll(keepingCapacity: true)
    while index < lengths.count, buckets.count < Self.size {
      for _ in 0..<lengths[index] {
        buckets.append(bucketOfNumber[Int(bytes.number(at: &offset))])
      }
      index += 1
    }
    var ends = [Int](repeating: 0, count: bucketCount)
    var counts = ends.mutableSpan
    for bucket in buckets { counts[Int(bucket)] += 1 }
    var sum = 0
    for bucket in counts.indices { (counts[bucket], sum) = (sum, sum + counts[bucket]) }
    (self.buckets, self.offset, self.index, self.ends) = (buckets, offset, index, ends)
  }

  /// Puts each word of the block behind those of its bucket, the ends of which begin as their
  /// starts.
  private mutating func place(_ milestones: Range<Int>) {
    let (buckets, titleLengths, lengths) = (buckets, stream.titleLengths, stream.lengths)
    let start = stream.start
    var ends = ends
    self.ends = []
    var next = ends.mutableSpan
    var places = sorted.mutableSpan
    var token = 0
    for milestone in milestones {
      let titleLength = Int(titleLengths[milestone])
      let position = Int32(truncatingIfNeeded: start + milestone)
      for index in 0..<Int(lengths[milestone]) {
        let bucket = Int(buckets[token])
        places[next[bucket]] = WordOccurrence(
          position: position, index: index, titleLength: titleLength)
        next[bucket] += 1
        token += 1
      }
    }
    self.ends = ends
  }
}
