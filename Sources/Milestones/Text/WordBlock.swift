/// The words of some milestones that follow each other, as numbers, before they are put in order.
struct WordBlock {
  private struct Milestone {
    let position: Int32
    let titleLength: UInt32
    /// Where its words end among all.
    let end: Int
  }

  /// The numbers of the words of all milestones, one milestone after the other.
  var numbers: [UInt32] = []

  private var milestones: [Milestone] = []

  /// How many words the longest milestone has.
  private(set) var greatestLength = 0

  /// About how many words a block has.
  static let usualSize = 1 << 21

  private let size: Int

  /// No milestone, of a block that has about so many words.
  init(size: Int) { self.size = size }

  /// Whether it has as many words as it should.
  var isFull: Bool { numbers.count >= size }

  /// Where the words of the next milestone begin.
  var start: Int { milestones.last?.end ?? 0 }

  /// The position of the last milestone.
  var lastPosition: Int32 { milestones.last?.position ?? 0 }

  /// Ends the words of a milestone, the first of which are those of its title.
  mutating func end(_ position: Int, titleLength: UInt32) {
    greatestLength = max(greatestLength, numbers.count - start)
    milestones.append(
      Milestone(
        position: Int32(truncatingIfNeeded: position), titleLength: titleLength,
        end: numbers.count))
  }

  /// Takes all milestones out, without giving memory back.
  mutating func removeAll() {
    numbers.removeAll(keepingCapacity: true)
    milestones.removeAll(keepingCapacity: true)
    greatestLength = 0
  }

  /// Puts the occurrences in order by the numbers of their words, those of each in theirs.
  ///
  /// - Returns: where those of each number below `count` end.
  /// - Complexity: O(k) for the words, and for `count`.
  func sort(into occurrences: inout [WordOccurrence], count: Int) -> [Int] {
    if occurrences.count < numbers.count {
      let none = WordOccurrence(position: 0, index: 0, titleLength: 0)
      occurrences = Array(repeating: none, count: numbers.count)
    }
    var next = starts(count: count)
    var ends = next.mutableSpan
    var places = occurrences.mutableSpan
    var token = 0
    for milestone in milestones {
      let (start, titleLength) = (token, Int(milestone.titleLength))
      while token < milestone.end {
        let number = Int(numbers[token])
        places[ends[number]] = WordOccurrence(
          position: milestone.position, index: token - start, titleLength: titleLength)
        ends[number] += 1
        token += 1
      }
    }
    return next
  }

  private func starts(count: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    var starts = counts.mutableSpan
    for number in numbers { starts[Int(number)] += 1 }
    var sum = 0
    for number in starts.indices { (starts[number], sum) = (sum, sum + starts[number]) }
    return counts
  }
}
