/// Different texts, each once, by numbers in the order in which they came.
///
/// Texts are different where their bytes are.
struct StringTable: Sendable {
  /// The texts by their numbers.
  private(set) var strings: [String] = []

  private var slots = HashSlots()

  /// The bytes of all texts, one after the other, and where each begins, and where the last ends:
  /// to compare them takes no `String`.
  private var bytes: [UInt8] = []
  private var begins: [Int] = [0]

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
    let start = bytes.count
    bytes.append(copying: text)
    begins.append(bytes.count)
    strings.append(String(decoding: bytes[start...], as: UTF8.self))
    return strings.count - 1
  }

  private func number(of text: Span<UInt8>, hash: UInt32) -> Int? {
    let bytes = bytes.span
    return slots.number(hash: hash) { number in
      bytes.extracting(begins[number]..<begins[number + 1]).hasSameBytes(as: text)
    }
  }
}
