/// Percent-encoding of RFC 3986 section 2.1, for one path segment or one part of a query at a time.
package enum PercentEncoding {
  /// The text that `encoded` stands for.
  ///
  /// - Throws: ``RequestError/malformedEscape`` for a `%` without two hexadecimal digits,
  ///   ``RequestError/escapedNUL`` for `%00`, ``RequestError/notUTF8`` where the bytes are no text.
  /// - Complexity: O(n).
  package static func decode(
    _ encoded: Substring.UTF8View, plusIsSpace: Bool
  ) throws(RequestError) -> String {
    guard encoded.contains(where: { $0 == percent || $0 == plus }) else {
      return String(Substring(encoded))
    }
    var bytes: [UInt8] = []
    var rest = encoded
    while let byte = rest.popFirst() {
      switch byte {
      case percent:
        guard let high = rest.popFirst().flatMap(hexValue),
          let low = rest.popFirst().flatMap(hexValue)
        else { throw .malformedEscape }
        let decoded = high << 4 | low
        guard decoded != 0 else { throw .escapedNUL }
        bytes.append(decoded)
      case plus where plusIsSpace:
        bytes.append(UInt8(ascii: " "))
      default:
        bytes.append(byte)
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
  }

  /// `text` with every byte escaped but RFC 3986's unreserved ones and those of `allowed`.
  package static func encode(_ text: String, allowed: StaticSet = .none) -> String {
    let bytes = text.utf8
    guard !bytes.allSatisfy({ isUnreserved($0) || allowed.holds($0) }) else { return text }
    var encoded: [UInt8] = []
    encoded.reserveCapacity(3 * bytes.count)
    for byte in bytes {
      if isUnreserved(byte) || allowed.holds(byte) {
        encoded.append(byte)
      } else {
        encoded += [percent, hexDigit(byte >> 4), hexDigit(byte & 0xF)]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// The reserved characters that may stand as they are.
  package enum StaticSet: Sendable {
    /// None: right for a path segment.
    case none
    /// Those that a query's value may show unescaped without changing its meaning.
    case queryValue

    fileprivate func holds(_ byte: UInt8) -> Bool {
      switch self {
      case .none: false
      case .queryValue:
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "*"): true
        default: false
        }
      }
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

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
