/// Different texts, each once, by numbers in the order in which they came.
///
/// Texts are different where their bytes are.
struct StringTable: Sendable {
  /// The texts by their numbers.
  private(set) var strings: [String] = []

  private var slots = HashSlots()

  /// No text so far.
  init() {}

  /// The number of a text in UTF-8; nil where it is new.
  ///
  /// - Complexity: O(k) for its bytes, expected.
  func number(of text: Span<UInt8>) -> Int? { number(of: text, hash: text.hash) }

  /// The number of a text in UTF-8, which is the next one where it is new.
  ///
  /// - Complexity: O(k) for its bytes, expected.
  mutating func number(adding text: Span<UInt8>) -> Int {
    let hash = text.hash
    if let known = number(of: text, hash: hash) { return known }
    slots.insert(strings.count, hash: hash)
    strings.append(String(decoding: text.indices.map { text[$0] }, as: UTF8.self))
    return strings.count - 1
  }

  private func number(of text: Span<UInt8>, hash: UInt32) -> Int? {
    slots.number(hash: hash) { strings[$0].utf8.span.hasSameBytes(as: text) }
  }
}
