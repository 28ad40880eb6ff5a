/// Text within the markup of XML and HTML.
enum MarkupText {
  /// The text with nothing in it that is markup, without the characters that XML 1.0 forbids.
  ///
  /// Carriage returns are written as references, since a parser makes line feeds of plain ones.
  static func escape(_ text: String) -> String {
    escape(text, isAttribute: false)
  }

  /// The text as the value of an attribute in double quotes: tabs and line feeds are kept too.
  static func escapeAttribute(_ text: String) -> String {
    escape(text, isAttribute: true)
  }

  private static func escape(_ text: String, isAttribute: Bool) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\r": escaped += "&#13;"
      case "\t" where isAttribute: escaped += "&#9;"
      case "\n" where isAttribute: escaped += "&#10;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// True of what may have to be escaped: U+FFFE and U+FFFF begin with the byte EF.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0xEF:
      true
    default: false
    }
  }
}
