/// Names with commas between; a comma or a backslash in a name has a backslash before it.
///
/// Queries and cells of CSV have it. Clients escape the commas of a query or leave them, so an escaped
/// comma cannot be told from one that parts two names; a backslash can.
package enum NameListSyntax {
  /// The names in `text`, which may be empty.
  package static func read(_ text: String) -> [String] {
    var names: [String] = []
    var name: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\") where !isEscaped:
        isEscaped = true
        continue
      case UInt8(ascii: ",") where !isEscaped:
        names.append(String(decoding: name, as: UTF8.self))
        name.removeAll(keepingCapacity: true)
      default: name.append(byte)
      }
      isEscaped = false
    }
    names.append(String(decoding: name, as: UTF8.self))
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
