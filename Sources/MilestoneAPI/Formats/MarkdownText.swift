/// Plain text within Markdown, as GitHub reads it.
enum MarkdownText {
  /// The text on one line, with nothing in it that would be taken for markup.
  static func inline(_ text: String) -> String {
    escape(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// The lines of the text, each with nothing in it that would be taken for markup.
  ///
  /// An empty line is the end of a paragraph. Blanks at either end of a line would be markup.
  static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      let blanks: (Character) -> Bool = { $0 == " " || $0 == "\t" }
      let start = line.drop(while: blanks)
      let end = start.lastIndex { !blanks($0) }.map { start.index(after: $0) }
      return escapeStart(escape(String(start[..<(end ?? start.startIndex)])))
    }
  }

  /// A link of that text.
  static func link(_ text: String, to target: String) -> String {
    "[\(inline(text))](<\(destination(target))>)"
  }

  /// Escapes what is markup wherever it stands; a URL would be made a link, of which the escapes
  /// would be a part.
  private static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|":
        escaped += "\\\(scalar)"
      case "\u{0}"..<"\t", "\n"..<" ": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped.replacing("://", with: "\\://").replacing("www.", with: "www\\.")
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
