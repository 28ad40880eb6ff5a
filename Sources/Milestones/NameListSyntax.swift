/// Names with commas between; a comma or a backslash in a name has a backslash before it.
///
/// Queries and cells of CSV have it. Clients escape the commas of a query or leave them, so an escaped
/// comma cannot be told from one that parts two names; a backslash can.
package enum NameListSyntax {
  /// The names in `text`, which may be empty.
  package static func read(_ text: String) -> [String] {
    let bytes = text.utf8.span
    var names: [String] = []
    names.reserveCapacity(4)
    var start = 0
    while start <= bytes.count {
      let (end, isEscaped) = end(of: bytes, from: start)
      names.append(name(bytes.extracting(start..<end), isEscaped: isEscaped))
      start = end + 1
    }
    return names
  }

  /// Where the name that begins at `start` ends, and whether there is a backslash in it.
  private static func end(of bytes: Span<UInt8>, from start: Int) -> (Int, Bool) {
    var (end, isEscaped) = (start, false)
    while end < bytes.count, bytes[end] != comma {
      if bytes[end] == backslash {
        isEscaped = true
        end += 1
      }
      end += 1
    }
    return (min(end, bytes.count), isEscaped)
  }

  /// The name that `bytes` stand for, which are a piece of a text.
  private static func name(_ bytes: Span<UInt8>, isEscaped: Bool) -> String {
    guard isEscaped else { return String(piece: bytes) }
    var name: [UInt8] = []
    var index = 0
    while index < bytes.count {
      // A backslash at the end stands for nothing.
      if bytes[index] == backslash { index += 1 }
      if index < bytes.count { name.append(bytes[index]) }
      index += 1
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static let comma = UInt8(ascii: ",")
  private static let backslash = UInt8(ascii: "\\")

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
