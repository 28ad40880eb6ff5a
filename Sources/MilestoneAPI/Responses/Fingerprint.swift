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

  /// The number with 16 hexadecimal digits.
  var hexadecimal: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(16)
    for place in 1...16 { digits.append(Self.digit(value >> UInt64(64 - 4 * place) & 0xF)) }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ number: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: number) + UInt8(ascii: number < 10 ? "0" : "W")
  }
}
