/// A word of a question.
package struct TextToken: Equatable, Sendable {
  /// The word without case and accents, in UTF-8.
  package let word: [UInt8]

  /// What is left of it without its endings: a second one where accents make a difference to
  /// that; none of ideographs.
  package let stems: [[UInt8]]

  /// Whether it is one ideograph, which every pair that begins with it has.
  package let isBeginning: Bool

  init(word: [UInt8], stems: [[UInt8]] = [], isBeginning: Bool = false) {
    self.word = word
    self.stems = stems
    self.isBeginning = isBeginning
  }
}
