/// Plain text within Markdown, as GitHub reads it.
enum MarkdownText {
  /// The text on one line, with nothing in it that would be taken for markup.
  static func inline(_ text: String) -> String {
    split(text).filter { !$0.isEmpty }.map(escape).joined(separator: " ")
  }

  /// The lines of the text, each with nothing in it that would be taken for markup.
  ///
  /// An empty line is the end of a paragraph. Blanks at either end of a line would be markup.
  static func lines(_ text: String) -> [String] {
    split(text).map { line in
      let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == 0x09 }
      let start = line.drop(while: isBlank)
      let end = start.lastIndex { !isBlank($0) }.map { start.index(after: $0) }
      return escapeStart(escape(start[..<(end ?? start.startIndex)]))
    }
  }

  private static func split(_ text: String) -> [Substring.UTF8View] {
    let hasReturns = text.utf8.contains(0x0D)
    let unix = hasReturns ? text.replacing("\r\n", with: "\n") : text
    return unix.utf8.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
  }

  /// A link of that text.
  static func link(_ text: String, to target: String) -> String {
    "[\(inline(text))](<\(destination(target))>)"
  }

  /// Escapes what is markup wherever it stands, and drops control characters.
  ///
  /// A URL would be made a link, of which the escapes would be a part: so `://` and `www.` are
  /// broken too.
  private static func escape(_ line: Substring.UTF8View) -> String {
    var escaped: [UInt8] = []
    for byte in line where byte >= 0x20 || byte == 0x09 {
      if isMarkup(byte) || byte == UInt8(ascii: "/") && escaped.last == UInt8(ascii: ":")
        || byte == UInt8(ascii: ".") && escaped.suffix(3).elementsEqual("www".utf8)
      {
        escaped.append(UInt8(ascii: "\\"))
      }
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  /// Escapes what is markup at the start of a line: headings, lists, rules, tables.
  private static func escapeStart(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "#+-=:".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...]
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return line }
    return digits + "\\" + rest
  }

  /// The URL between `<` and `>`; a name of a character, such as `&lt;`, would be read as that.
  private static func destination(_ url: String) -> String {
    var destination = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case "<": destination += "%3C"
      case ">": destination += "%3E"
      case "\\": destination += "%5C"
      case " ": destination += "%20"
      case "&": destination += url.contains(";") ? "\\&" : "&"
      case "\u{0}"..<" ": break
      default: destination.unicodeScalars.append(scalar)
      }
    }
    return destination
  }
}
