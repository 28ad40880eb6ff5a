/// A field's list of alternatives with weights, such as `text/csv, application/json;q=0.5`.
///
/// Follows RFC 9110 section 12.4.2. Elements that cannot be read say nothing.
enum WeightedList {
  /// The weight of what has none.
  static let fullWeight = 1000

  /// Calls `body` with the name of each element, without its parameters, and its weight in
  /// thousandths.
  ///
  /// - Complexity: O(n); nothing is allocated.
  static func forEach(in text: String, _ body: (Span<UInt8>, Int) -> Void) {
    let bytes = text.utf8.span
    var start = 0
    while start < bytes.count {
      let end = end(of: start, in: bytes, at: UInt8(ascii: ","))
      read(bytes.extracting(start..<end), body)
      start = end + 1
    }
  }

  private static func read(_ element: Span<UInt8>, _ body: (Span<UInt8>, Int) -> Void) {
    var end = end(of: 0, in: element, at: UInt8(ascii: ";"))
    let name = element.extracting(0..<end)
    let trimmed = name.extracting(FieldSyntax.withoutBlanks(name))
    guard !trimmed.isEmpty else { return }
    var weight = fullWeight
    while end < element.count {
      let next = Self.end(of: end + 1, in: element, at: UInt8(ascii: ";"))
      let parameter = element.extracting(end + 1..<next)
      let bytes = parameter.extracting(FieldSyntax.withoutBlanks(parameter))
      if bytes.count >= 2, FieldSyntax.equal(bytes.extracting(first: 2), "q=") {
        guard let read = Self.weight(bytes.extracting(2...)) else { return }
        weight = read
      }
      end = next
    }
    body(trimmed, weight)
  }

  /// Where the piece that begins at `start` ends: at the next `mark` outside of quotes.
  private static func end(of start: Int, in bytes: Span<UInt8>, at mark: UInt8) -> Int {
    var index = start
    var isQuoted = false
    while index < bytes.count, isQuoted || bytes[index] != mark {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted, bytes[index] == UInt8(ascii: "\\") { index += 1 }
      index += 1
    }
    return min(index, bytes.count)
  }

  /// `0`, `0.5`, `0.123`, `1` or `1.000` in thousandths.
  private static func weight(_ text: Span<UInt8>) -> Int? {
    guard (1...5).contains(text.count),
      text[0] == UInt8(ascii: "0") || text[0] == UInt8(ascii: "1"),
      text.count == 1 || text[1] == UInt8(ascii: ".")
    else { return nil }
    var weight = Int(text[0] - UInt8(ascii: "0")) * fullWeight
    var place = fullWeight
    for index in text.indices.dropFirst(2) {
      guard (0x30...0x39).contains(text[index]) else { return nil }
      place /= 10
      weight += Int(text[index] - UInt8(ascii: "0")) * place
    }
    return weight <= fullWeight ? weight : nil
  }
}
