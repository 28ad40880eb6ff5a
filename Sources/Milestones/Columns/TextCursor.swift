/// Reads the texts of one milestone in their order.
struct TextCursor {
  /// The bytes that the texts are among.
  let bytes: [UInt8]

  private var offset: Int

  /// A reader of the texts that begin at `offset`.
  init(_ bytes: [UInt8], at offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// A number.
  mutating func number() -> Int { Int(bytes.number(at: &offset)) }

  /// Where the next text stands.
  mutating func range() -> Range<Int> {
    let length = number()
    defer { offset += length }
    return offset..<offset + length
  }

  /// Where the next text stands, which may be none.
  mutating func rangeOrNone() -> Range<Int>? {
    let number = number()
    guard number > 0 else { return nil }
    defer { offset += number - 1 }
    return offset..<offset + number - 1
  }

  /// The next text.
  mutating func text() -> String { text(range()) }

  /// The next text, which may be none.
  mutating func textOrNone() -> String? { rangeOrNone().map(text) }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

/// What ``TextCursor`` reads.
extension [UInt8] {
  /// Appends a text behind its length.
  mutating func append(text: String) {
    append(number: UInt32(text.utf8.count))
    append(contentsOf: text.utf8)
  }

  /// Appends a text, or that there is none.
  mutating func append(textOrNone text: String?) {
    guard let text else { return append(0) }
    append(number: UInt32(text.utf8.count + 1))
    append(contentsOf: text.utf8)
  }
}
