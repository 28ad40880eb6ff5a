package import HTTPTypes

/// The fields of an answer, in the order and in the form in which they are sent.
///
/// They stand in one run of bytes, each a line of its own: however many there are, they take one
/// allocation, and those that are always the same are copied at once. No value has a line's end in it.
///
/// Follows RFC 9112 section 5.
package struct ResponseFields: Equatable, Sendable {
  /// Name, colon, blank, value, CR and LF of each.
  package private(set) var bytes: [UInt8] = []

  /// No field, with room for `capacity` bytes.
  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// The fields of `others` whose bytes are at `range`, which begins and ends with a field.
  package init(_ others: ResponseFields, _ range: Range<Int>) {
    bytes = Array(others.bytes[range])
  }

  /// Adds a field behind the others, unless its value is empty; a control in the value, other than a
  /// tab, is sent as a blank, as it could end the field.
  package mutating func append(_ name: HTTPField.Name, _ value: String) {
    append(name) { $0.append(value) }
  }

  /// Adds a field whose value `write` appends, unless that is nothing.
  package mutating func append(_ name: HTTPField.Name, _ write: (inout [UInt8]) -> Void) {
    bytes.append(name.rawName)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    let start = bytes.count
    write(&bytes)
    guard bytes.count > start else { return bytes.removeLast(name.rawName.utf8.count + 2) }
    blankControls(from: start)
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Adds fields behind the others.
  package mutating func append(contentsOf others: ResponseFields) {
    bytes.append(contentsOf: others.bytes)
  }

  /// The value of the first field of that name; nil where there is none.
  ///
  /// - Complexity: O(n) in the bytes of all fields.
  package subscript(name: HTTPField.Name) -> String? {
    first { $0.name == name }?.value
  }

  private mutating func blankControls(from start: Int) {
    guard Self.mayHaveControl(bytes.span.extracting(start...)) else { return }
    for index in start..<bytes.count where Self.isControl(bytes[index]) { bytes[index] = 0x20 }
  }

  /// Looks at every byte without a branch, as there is hardly ever a control.
  private static func mayHaveControl(_ value: Span<UInt8>) -> Bool {
    var (least, leastBesideDelete) = (UInt8.max, UInt8.max)
    for index in value.indices {
      least = Swift.min(least, value[index])
      leastBesideDelete = Swift.min(leastBesideDelete, value[index] ^ 0x7F)
    }
    return least < 0x20 || leastBesideDelete == 0
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 || byte == 0x7F
  }
}

extension ResponseFields: ExpressibleByDictionaryLiteral {
  /// The fields in the order in which they are written.
  package init(dictionaryLiteral fields: (HTTPField.Name, String)...) {
    self.init()
    for (name, value) in fields { append(name, value) }
  }
}

/// The fields one by one, as they are read rather than sent.
extension ResponseFields: Sequence {
  /// - Complexity: O(n) in the bytes of all fields.
  package func makeIterator() -> some IteratorProtocol<HTTPField> {
    let fields = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line -> HTTPField? in
      let name = line.prefix { $0 != UInt8(ascii: ":") }
      let value = line[name.endIndex...].dropFirst(2).dropLast()
      return HTTPField.Name(String(decoding: name, as: UTF8.self)).map {
        HTTPField(name: $0, value: String(decoding: value, as: UTF8.self))
      }
    }
    return fields.makeIterator()
  }
}
