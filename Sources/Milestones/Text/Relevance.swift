import Glibc

/// The parts of BM25 that do not depend on how a word is found.
enum Relevance {
  /// How soon more of the same word stops to count: k₁.
  static let saturation: Float = 1.2

  /// How much a long milestone is held back: b.
  static let lengthShare: Float = 0.75

  /// What the score of a word has below the line for the length of each milestone, in words.
  static func lengthNorms(_ lengths: [UInt32]) -> [Float] {
    let total = lengths.reduce(0.0) { $0 + Double($1) }
    let average = Float(max(1, total) / Double(max(1, lengths.count)))
    return lengths.map { length in
      saturation * (1 - lengthShare + lengthShare * Float(length) / average)
    }
  }

  /// How much a word counts that `matching` of `count` milestones have; a little where more than
  /// half do.
  static func rarity(_ matching: Int, of count: Int) -> Float {
    let (matching, count) = (Double(matching), Double(count))
    return Float(max(1e-6, log((count - matching + 0.5) / (matching + 0.5))))
  }
}
