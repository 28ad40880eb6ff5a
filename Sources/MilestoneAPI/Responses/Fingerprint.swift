/// A number that stands for a text: 64 bits of FNV-1a (Fowler, Noll and Vo), the same everywhere.
///
/// From two different beginnings the same text never ends at the same number, as every step can be
/// undone: so a tag that begins with the dataset's digest changes whenever the dataset does.
struct Fingerprint: Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// That of an empty line.
  static let ofNothing = Fingerprint(line: "")

  /// That of `text` and a line feed.
  init(line text: String) { addLine(text) }

  /// Takes in `text` and a line feed.
  mutating func addLine(_ text: String) { addLine(text.utf8.span) }

  /// Takes in `bytes` and a line feed.
  mutating func addLine(_ bytes: Span<UInt8>) {
    add(bytes)
    add(UInt8(ascii: "\n"))
  }

  /// Takes in `bytes`; not a copy at each call, as that is more code to run through.
  @inline(never)
  mutating func add(_ bytes: Span<UInt8>) {
    for index in bytes.indices { add(bytes[index]) }
  }

  private mutating func add(_ byte: UInt8) {
    value ^= UInt64(byte)
    value &*= 0x100_0000_01B3
  }

  /// The number with 16 hexadecimal digits.
  var hexadecimal: String {
    let digits = InlineArray<16, UInt8> { place in
      let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - 4 * place) & 0xF)
      return digit + UInt8(ascii: digit < 10 ? "0" : "W")
    }
    guard let text = try? UTF8Span(validating: digits.span) else {
      preconditionFailure("digits are UTF-8")
    }
    return String(copying: text)
  }
}
