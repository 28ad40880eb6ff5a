import HTTP

/// The content lines of a calendar, folded; RFC 5545 section 3.1.
struct CalendarText {
  /// The lines, each with its CRLF.
  private(set) var bytes: [UInt8] = []

  /// Writes a property whose value is written as it is.
  mutating func property(_ name: String, _ value: String) {
    line("\(name):\(value)")
  }

  /// Writes a property whose value is a text.
  mutating func text(_ name: String, _ text: String) {
    line("\(name):\(Self.escape(text))")
  }

  /// Writes a property whose value is a list of texts, unless that is empty.
  mutating func texts(_ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    line("\(name):\(texts.map(Self.escape).joined(separator: ","))")
  }

  /// Hands out the lines that were written since it was last asked.
  mutating func take() -> [UInt8] { bytes.take() }

  /// A line in pieces of at most 75 bytes, of which all but the first begin with a blank.
  ///
  /// No character is cut: one of several bytes that would not fit whole goes to the next piece.
  private mutating func line(_ content: String) {
    var column = 0
    for byte in content.utf8 {
      if column + Self.length(from: byte) > 75 {
        bytes.append("\r\n ")
        column = 1
      }
      bytes.append(byte)
      column += 1
    }
    bytes.append("\r\n")
  }

  /// How many bytes have to stay together from this one on.
  private static func length(from byte: UInt8) -> Int {
    switch byte {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    case 0x80...: 0
    default: 1
    }
  }

  /// Every end of a line is `\n`; of other control characters only tabs may stand in a text.
  private static func escape(_ text: String) -> String {
    var escaped: [UInt8] = []
    var isAfterReturn = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        escaped.append(UInt8(ascii: "\\"))
        escaped.append(byte)
      case 0x0D: escaped.append("\\n")
      case 0x0A: if !isAfterReturn { escaped.append("\\n") }
      case 0..<0x09, 0x0B..<0x20, 0x7F: break
      default: escaped.append(byte)
      }
      isAfterReturn = byte == 0x0D
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
