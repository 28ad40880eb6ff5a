/// Puts the words of many milestones in order, a block of them at a time.
///
/// What is written of each word is then written in one go for each block, and not at another place
/// for each word of a text, which is much slower on memory.
struct OccurrenceBlocks {
  private let stream: [UInt8]
  private let titleLengths: [UInt32]
  private let lengths: [UInt32]
  private var offset = 0
  private var position = 0
  private var words: [UInt32] = []
  private var ends: [Int] = []

  /// The occurrences in the block, by word and then in their order.
  private(set) var sorted: [WordOccurrence] = []

  /// About how many words a block has.
  private static let size = 1 << 21

  /// Blocks of milestones of these lengths, whose words `stream` has as numbers.
  init(_ stream: [UInt8], titleLengths: [UInt32], lengths: [UInt32]) {
    self.stream = stream
    self.titleLengths = titleLengths
    self.lengths = lengths
  }

  /// Those of a word in the block.
  func range(of word: Int) -> Range<Int> { (word == 0 ? 0 : ends[word - 1])..<ends[word] }

  /// Goes on to the next block, of words whose numbers are below `count`; false where there is none.
  mutating func sortNext(words count: Int) -> Bool {
    guard position < lengths.count else { return false }
    let first = position
    read(count)
    if sorted.count < words.count {
      let none = WordOccurrence(position: 0, index: 0, titleLength: 0)
      sorted = Array(repeating: none, count: words.count)
    }
    place(first..<position)
    return true
  }

  /// Reads the words of a block and counts each.
  private mutating func read(_ count: Int) {
    words.removeAll(keepingCapacity: true)
    while position < lengths.count, words.count < Self.size {
      for _ in 0..<lengths[position] { words.append(stream.number(at: &offset)) }
      position += 1
    }
    var ends = [Int](repeating: 0, count: count)
    var counts = ends.mutableSpan
    for word in words { counts[Int(word)] += 1 }
    var sum = 0
    for word in counts.indices { (counts[word], sum) = (sum, sum + counts[word]) }
    self.ends = ends
  }

  /// Puts each word of the block behind those of its kind, the ends of which begin as their
  /// starts.
  private mutating func place(_ positions: Range<Int>) {
    let (words, titleLengths, lengths) = (words, titleLengths, lengths)
    var ends = ends
    var next = ends.mutableSpan
    var places = sorted.mutableSpan
    var token = 0
    for position in positions {
      let titleLength = Int(titleLengths[position])
      for index in 0..<Int(lengths[position]) {
        let word = Int(words[token])
        places[next[word]] = WordOccurrence(
          position: Int32(truncatingIfNeeded: position), index: index, titleLength: titleLength)
        next[word] += 1
        token += 1
      }
    }
    self.ends = ends
  }
}
