/// Well-formed UTF-8, as every `String` has it.
extension Span<UInt8> {
  /// The character that begins at `offset` outside ASCII, and how many bytes it has.
  package func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[offset])
    if first < 0xE0 { return ((first & 0x1F) << 6 | rest(offset + 1), 2) }
    if first < 0xF0 {
      return ((first & 0x0F) << 12 | rest(offset + 1) << 6 | rest(offset + 2), 3)
    }
    let high = (first & 0x07) << 18 | rest(offset + 1) << 12
    return (high | rest(offset + 2) << 6 | rest(offset + 3), 4)
  }

  private func rest(_ offset: Int) -> UInt32 { UInt32(self[offset] & 0x3F) }
}

extension UInt8 {
  /// Whether it is a letter or a digit of ASCII.
  var isASCIIWord: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }

  /// The small letter for a letter of ASCII, and a digit as it is.
  var smallASCIIWord: UInt8 { self | 0x20 }

  /// The small letter for a capital of ASCII; any other byte as it is.
  var smallASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// Whether a character begins with it.
  var beginsScalar: Bool { self & 0xC0 != 0x80 }
}
