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
    for scalar in content.unicodeScalars {
      let length = UTF8.width(scalar)
      if column + length > 75 {
        bytes.append("\r\n ")
        column = 1
      }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      column += length
    }
    bytes.append("\r\n")
  }

  /// Every end of a line is `\n`; of other control characters only tabs may stand in a text.
  private static func escape(_ text: String) -> String {
    var escaped = ""
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\r": escaped += "\\n"
      case "\n": if !isAfterReturn { escaped += "\\n" }
      case "\u{0}"..<"\t", "\n"..<" ", "\u{7F}": break
      default: escaped.unicodeScalars.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return escaped
  }
}
