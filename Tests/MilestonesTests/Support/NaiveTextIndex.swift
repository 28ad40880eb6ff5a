import Glibc
import TextAnalysis

@testable import Milestones

/// Answers as the index of words does, by reading every text.
struct NaiveTextIndex {
  private struct Word { let word: [UInt8], stems: Set<[UInt8]> }
  private let fields: [[[Word]]]

  init(_ milestones: [Milestone]) {
    let analyzer = TextAnalyzer(language: nil)
    fields = milestones.map { milestone in
      [milestone.title, milestone.text ?? ""].map { text in
        analyzer.tokens(of: text).map { Word(word: $0.word, stems: Set($0.stems)) }
      }
    }
  }

  func matches(_ query: TextQuery) -> [Int] {
    fields.indices.filter { position in
      query.parts.allSatisfy { (weight(of: $0, at: position) > 0) != $0.isExcluded }
    }
  }

  /// BM25 as SQLite's documentation has it.
  func score(_ query: TextQuery, at position: Int) -> Double {
    let lengths = fields.map { Double($0.joined().count) }
    let average = lengths.reduce(0, +) / Double(lengths.count)
    return query.parts.filter { !$0.isExcluded }.reduce(0) { sum, part in
      let count = Double(fields.indices.count { weight(of: part, at: $0) > 0 })
      let rarity = max(1e-6, log((Double(fields.count) - count + 0.5) / (count + 0.5)))
      let often = Double(weight(of: part, at: position))
      return sum + rarity * often * 2.2
        / (often + 1.2 * (1 - 0.75 + 0.75 * lengths[position] / average))
    }
  }

  private func weight(of part: TextQuery.Part, at position: Int) -> Int {
    let tokens = TextAnalyzer(language: nil).tokens(of: part.text)
    var weight = 0
    for (words, fieldWeight) in zip(fields[position], [3, 1]) {
      for start in words.indices where words.count - start >= tokens.count {
        let isThere = tokens.indices.allSatisfy { index in
          let isPrefix = part.isPrefix && index == tokens.count - 1
          return isPrefix
            ? words[start + index].word.starts(with: tokens[index].word)
            : !words[start + index].stems.isDisjoint(with: tokens[index].stems)
        }
        if isThere { weight += fieldWeight }
      }
    }
    return weight
  }
}
