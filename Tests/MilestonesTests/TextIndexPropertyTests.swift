import TestSupport
import Testing
import TextAnalysis

@testable import Milestones

@Suite struct `Finding words in any texts` {
  /// Few words, so that all of a question are often there, with endings and common beginnings.
  private static let words = [
    "a", "the", "release", "released", "releases", "kernel", "Kernels", "virtual", "virtually",
    "café", "cafes", "résumé", "resume", "é", "abba", "ab", "abc", "zoo", "4.8", "don't",
  ]

  @Test(arguments: [1, 2, 40, 150, 300]) func `finds and ranks as reading each does`(count: Int)
    throws
  {
    var generator = SeededGenerator(seed: UInt64(count) + 40)
    let milestones = try (0..<count).map { _ in
      try Milestone.make(
        title: Self.text(0...5, using: &generator), text: Self.text(0...25, using: &generator))
    }
    let index = TextIndex(MilestoneColumns(milestones), language: nil, runSize: 300)
    let naive = NaiveTextIndex(milestones)
    for _ in 0..<50 {
      let question = Self.question(using: &generator)
      let query = try TextQuery(parsing: question)
      let found = index.matches(query)
      #expect(found.page(offset: 0, size: .max) == naive.matches(query), "\(question)")
      for asked in [found, PositionSet(ascending: [Int32(count - 1)], limit: count)] {
        let scores = index.scores(query, of: asked)
        #expect(scores.count == asked.count)
        for (ordinal, score) in scores.enumerated().prefix(5) {
          let expected = naive.score(query, at: asked[ordinal: ordinal])
          #expect(abs(Double(score) - expected) <= 1e-4 * max(1, expected), "\(question)")
        }
      }
    }
  }

  @Test func `reads places behind skips, and counts up to 255`() throws {
    let milestones = try (0..<1000).map { number in
      let many = String(repeating: "kernel x ", count: number % 7 == 0 ? 300 : 1)
      return try Milestone.make(
        title: "m", text: number % 30 == 0 ? "kernel panic \(number)" : many)
    }
    let index = TextIndex(MilestoneColumns(milestones), language: "en", runSize: 10_000)
    for (question, step) in [("\"kernel panic\"", 30), ("\"x kernel x kernel\"", 7)] {
      let found = index.matches(try TextQuery(parsing: question))
      let expected = (0..<1000).filter {
        step == 30 ? $0 % 30 == 0 : $0 % 7 == 0 && $0 % 30 != 0
      }
      #expect(found.page(offset: 0, size: .max) == expected)
    }
    let last = index.matches(try TextQuery(parsing: "\"kernel panic 990\""))
    #expect(last.page(offset: 0, size: .max) == [990])
    let kernel = index.lexicon.words.place(of: Array("kernel".utf8))
    let weights = kernel.map { word in
      let first = index.postings.firstWeight(of: word)
      return (first..<first + index.postings.count(of: word)).map { index.postings.weights[$0] }
    }
    #expect(weights?.max() == 255)
  }

  @Test func `finds a phrase that ends in the beginning of many words`() throws {
    let milestones = try (0..<3000).map { number in
      try Milestone.make(title: number % 3 == 0 ? "one al\(number)" : "al\(number) one")
    }
    let index = TextIndex(MilestoneColumns(milestones), language: "en")
    let found = index.matches(try TextQuery(parsing: "one-al*"))
    #expect(found.page(offset: 0, size: .max) == Array(stride(from: 0, to: 3000, by: 3)))
  }

  @Test func `knows what long lists of words with one beginning have`() throws {
    let milestones = try (0..<4000).map { number in
      try Milestone.make(title: "p\(number % 900) q\(number % 450)")
    }
    let index = TextIndex(MilestoneColumns(milestones), language: "en")
    #expect(index.prefixes.count == 2)
    for prefix in ["p", "p1", "p12", "p123", "q", "q4", "q44", "r"] {
      let found = index.matches(try TextQuery(parsing: "\(prefix)*"))
      let expected = milestones.indices.filter { position in
        milestones[position].title.split(separator: " ").contains { $0.hasPrefix(prefix) }
      }
      #expect(found.page(offset: 0, size: .max) == expected)
    }
  }

  private static func text(_ lengths: ClosedRange<Int>, using generator: inout SeededGenerator)
    -> String
  {
    (0..<Int.random(in: lengths, using: &generator)).map { _ in word(using: &generator) }
      .joined(separator: " ")
  }

  /// A word, of which those that come first are the more common.
  private static func word(using generator: inout SeededGenerator) -> String {
    let last = Int.random(in: 0..<words.count, using: &generator)
    return words[Int.random(in: 0...last, using: &generator)]
  }

  private static func question(using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      let sign = Int.random(in: 0..<4, using: &generator) == 0 ? "-" : ""
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: return "\(sign)\"\(text(2...3, using: &generator))\""
      case 1:
        let word = word(using: &generator)
        return "\(sign)\(word.prefix(Int.random(in: 1...word.count, using: &generator)))*"
      default: return sign + word(using: &generator)
      }
    }.joined(separator: " ")
  }
}
