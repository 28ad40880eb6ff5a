/// An entity tag of RFC 9110 section 8.8.3.
package struct EntityTag: Equatable, Sendable, CustomStringConvertible {
  /// The text between the quotes.
  package let value: String

  /// Whether it is marked `W/`: equal in meaning, not byte for byte.
  package let isWeak: Bool

  /// A tag of `value`, which may hold visible ASCII but no quote.
  package init(_ value: String, isWeak: Bool = false) {
    self.value = value
    self.isWeak = isWeak
  }

  /// The tag as a field's value shows it.
  package var description: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the tag as a field's value shows it.
  package func write(to bytes: inout [UInt8]) {
    if isWeak { bytes.append("W/") }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether the two are the same byte for byte.
  package func matchesStrongly(_ other: EntityTag) -> Bool {
    !isWeak && !other.isWeak && value == other.value
  }

  /// Whether the two mean the same.
  package func matchesWeakly(_ other: EntityTag) -> Bool {
    value == other.value
  }
}
