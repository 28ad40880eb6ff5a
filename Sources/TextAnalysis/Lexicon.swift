/// The words of many texts in ascending order of their bytes, and those of each stem.
///
/// A class, as it is large and every question is handed it.
package final class Lexicon: Sendable {
  /// The words, without case and accents.
  package let words: SortedWords

  private let stems: SortedWords
  /// The words of all stems, one stem after the other.
  private let members: [Int32]
  private let memberEnds: [Int32]

  /// A lexicon of words, stems, and places of a word under a stem, in any order.
  init(words: SortedWords, stems: SortedWords, members: [(stem: Int32, word: Int32)]) {
    self.words = words
    self.stems = stems
    let sorted = members.sorted { $0 < $1 }
    var distinct: [Int32] = []
    var ends = [Int32](repeating: 0, count: stems.count + 1)
    for (index, member) in sorted.enumerated() where index == 0 || member != sorted[index - 1] {
      distinct.append(member.word)
      ends[Int(member.stem) + 1] = Int32(distinct.count)
    }
    self.members = distinct
    memberEnds = ends
  }

  /// The places of the words that have a stem of `token`, or begin with it if it is a beginning, as
  /// ranges.
  ///
  /// - Complexity: O(log n).
  package func places(of token: TextToken) -> [Range<Int>] {
    guard !token.isBeginning else { return [words.places(beginningWith: token.word)] }
    guard !token.stems.isEmpty else {
      return words.place(of: token.word).map { [$0..<$0 + 1] } ?? []
    }
    guard token.stems.count > 1 else { return Self.ranges(members(of: token.stems[0])) }
    return Self.ranges(Set(token.stems.flatMap(members)).sorted())
  }

  private static func ranges(_ places: some Collection<Int32>) -> [Range<Int>] {
    places.map { Int($0)..<Int($0) + 1 }
  }

  /// The places of the words that have that stem, each once and ascending.
  private func members(of stem: [UInt8]) -> ArraySlice<Int32> {
    guard let place = stems.place(of: stem) else { return [] }
    return members[Int(memberEnds[place])..<Int(memberEnds[place + 1])]
  }
}
