/// Names with commas between; a comma or a backslash in a name has a backslash before it.
///
/// Queries and cells of CSV have it. Clients escape the commas of a query or leave them, so an escaped
/// comma cannot be told from one that parts two names; a backslash can.
package enum NameListSyntax {
  /// The names in `text`, which may be empty.
  package static func read(_ text: String) -> [String] {
    var names = [""]
    var isEscaped = false
    for character in text.unicodeScalars {
      switch character {
      case "\\" where !isEscaped: isEscaped = true
      case "," where !isEscaped: names.append("")
      default:
        names[names.count - 1].unicodeScalars.append(character)
        isEscaped = false
      }
    }
    return names
  }

  /// The name as ``read(_:)`` takes it.
  package static func escape(_ name: String) -> String {
    var escaped = ""
    for character in name.unicodeScalars {
      if character == "," || character == "\\" { escaped += "\\" }
      escaped.unicodeScalars.append(character)
    }
    return escaped
  }
}
