/// A number that stands for a text: 64 bits of FNV-1a (Fowler, Noll and Vo), the same everywhere.
///
/// From two different beginnings the same text never ends at the same number, as every step can be
/// undone: so a tag that begins with the dataset's digest changes whenever the dataset does.
struct Fingerprint: Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in `text` and a line feed.
  mutating func addLine(_ text: String) {
    add(text.utf8.span)
    add(UInt8(ascii: "\n"))
  }

  /// Takes in `bytes`.
  mutating func add(_ bytes: Span<UInt8>) {
    for index in bytes.indices { add(bytes[index]) }
  }

  private mutating func add(_ byte: UInt8) {
    value ^= UInt64(byte)
    value &*= 0x100_0000_01B3
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// The number with 16 hexadecimal digits.
  var hexadecimal: String {
    let digits = stride(from: UInt64(60), through: 0, by: -4).map { shift in
      Self.digits[Int(value >> shift & 0xF)]
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
