/// Tells, while eight bytes of a text after the other are looked at, whether it has no characters but
/// those that UTF-8 writes in one or two bytes, which those of most languages of Europe are.
struct ShortCharacters {
  private var wrong: UInt64 = 0
  private var marks: UInt64 = 0

  /// The bits of the first byte, where it must go on with a character.
  private var awaited: UInt64 = 0

  /// Whether there is nothing else, up to the end.
  var areAll: Bool { wrong | awaited == 0 }

  /// Whether there is one from U+0300 on.
  var haveMarks: Bool { marks != 0 }

  /// Looks at the next bytes.
  @inline(__always)
  mutating func take(_ bytes: EightBytes) {
    let found = bytes.characters
    wrong |= found.isOther | (found.goOn ^ (found.begin << 8 | awaited))
    marks |= found.isMark
    awaited = found.begin >> 56
  }

  /// Looks at those of the next bytes that are below the first bit of `end`, where the text ends.
  @inline(__always)
  mutating func take(_ bytes: EightBytes, to end: UInt64) {
    let (found, below) = (bytes.characters, (end & (0 &- end)) &- 1)
    let begin = found.begin & below
    wrong |= (found.isOther & below) | ((found.goOn & below) ^ (begin << 8 | awaited))
    marks |= found.isMark & below
    awaited = 0
  }

  /// Looks at one byte at the end of a text.
  mutating func take(_ byte: UInt8) { wrong |= UInt64(byte & 0x80) }
}
