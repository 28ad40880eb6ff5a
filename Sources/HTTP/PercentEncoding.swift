/// Percent-encoding of RFC 3986 section 2.1, for one path segment or one part of a query at a time.
package enum PercentEncoding {
  /// The text that `encoded` stands for.
  ///
  /// - Throws: ``RequestError/malformedEscape`` for a `%` without two hexadecimal digits,
  ///   ``RequestError/escapedNUL`` for `%00`, ``RequestError/notUTF8`` where the bytes are no text.
  /// - Complexity: O(n).
  package static func decode(
    _ encoded: Span<UInt8>, plusIsSpace: Bool
  ) throws(RequestError) -> String {
    guard hasEscape(encoded) else { return try text(encoded) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(encoded.count)
    var index = 0
    while index < encoded.count {
      switch encoded[index] {
      case percent:
        bytes.append(try escaped(encoded, at: index))
        index += 2
      case plus where plusIsSpace: bytes.append(UInt8(ascii: " "))
      case let byte: bytes.append(byte)
      }
      index += 1
    }
    return try text(bytes.span)
  }

  private static func hasEscape(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] == percent || bytes[index] == plus {
      return true
    }
    return false
  }

  /// The byte that stands for itself behind the percent at `index`.
  private static func escaped(_ bytes: Span<UInt8>, at index: Int) throws(RequestError) -> UInt8 {
    guard index + 2 < bytes.count, let high = hexValue(bytes[index + 1]),
      let low = hexValue(bytes[index + 2])
    else { throw .malformedEscape }
    let byte = high << 4 | low
    guard byte != 0 else { throw .escapedNUL }
    return byte
  }

  private static func text(_ bytes: Span<UInt8>) throws(RequestError) -> String {
    guard let text = try? UTF8Span(validating: bytes) else { throw .notUTF8 }
    return String(copying: text)
  }

  /// `text` with every byte escaped but those of `allowed`.
  package static func encode(_ text: String, allowed: StaticSet = .none) -> String {
    let bytes = text.utf8.span
    guard !isPlain(bytes, allowed) else { return text }
    var encoded: [UInt8] = []
    encoded.reserveCapacity(3 * bytes.count)
    for index in bytes.indices { append(bytes[index], allowed, to: &encoded) }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// Appends ``encode(_:allowed:)`` of `text` to `encoded`.
  package static func append(_ text: String, allowed: StaticSet, to encoded: inout [UInt8]) {
    let bytes = text.utf8.span
    guard !isPlain(bytes, allowed) else { return encoded.append(text) }
    for index in bytes.indices { append(bytes[index], allowed, to: &encoded) }
  }

  private static func append(_ byte: UInt8, _ allowed: StaticSet, to encoded: inout [UInt8]) {
    if allowed.holds(byte) {
      encoded.append(byte)
    } else {
      encoded.append(percent)
      encoded.append(hexDigit(byte >> 4))
      encoded.append(hexDigit(byte & 0xF))
    }
  }

  private static func isPlain(_ bytes: Span<UInt8>, _ allowed: StaticSet) -> Bool {
    for index in bytes.indices where !allowed.holds(bytes[index]) { return false }
    return true
  }

  /// The characters that may stand as they are.
  package struct StaticSet: Sendable {
    /// A bit for each of ASCII, the lowest 64 first.
    private let bits: (UInt64, UInt64)

    private init(unreservedAnd others: String) {
      let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
      var bits: (UInt64, UInt64) = (0, 0)
      for byte in "\(unreserved)\(others)".utf8 {
        if byte < 64 { bits.0 |= 1 << UInt64(byte) } else { bits.1 |= 1 << UInt64(byte - 64) }
      }
      self.bits = bits
    }

    /// RFC 3986's unreserved ones alone: right for a path segment.
    package static let none = StaticSet(unreservedAnd: "")

    /// Those too that a query's value may show unescaped without changing its meaning.
    package static let queryValue = StaticSet(unreservedAnd: ",:/*")

    @inline(__always)
    fileprivate func holds(_ byte: UInt8) -> Bool {
      byte < 0x80 && (byte < 64 ? bits.0 : bits.1) >> UInt64(byte & 63) & 1 == 1
    }
  }

  private static let percent = UInt8(ascii: "%")
  private static let plus = UInt8(ascii: "+")

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
