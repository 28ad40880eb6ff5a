/// The characters of a request's head: which may stand where.
enum FieldSyntax {
  /// Whether `text` is one or more of RFC 9110's tchar.
  static func isToken(_ text: Span<UInt8>) -> Bool {
    !text.isEmpty && all(text, isTokenByte)
  }

  /// Whether `text` has no control character but a tab; bytes of 128 and more are opaque.
  static func isFieldValue(_ text: Span<UInt8>) -> Bool {
    all(text) { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }
  }

  /// Where a value stands between the blanks around it.
  static func withoutBlanks(_ text: Span<UInt8>) -> Range<Int> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var (start, end) = (0, text.count)
    while start < end, isBlank(text[start]) { start += 1 }
    while start < end, isBlank(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether `byte` may stand in a target: visible ASCII, as clients send more than RFC 3986 allows.
  ///
  /// Not `#`, which never reaches a server, nor a backslash, which some take for a slash.
  static func mayStandInTarget(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "#") && byte != UInt8(ascii: "\\")
  }

  /// The length of the host in `host[:port]`, brackets counted in; nil where it is none.
  static func hostLength(_ text: Span<UInt8>) -> Int? {
    let isBracketed = !text.isEmpty && text[0] == UInt8(ascii: "[")
    guard let length = isBracketed ? addressLength(text) : nameLength(text) else { return nil }
    let port = text.extracting(length...)
    guard !port.isEmpty else { return length }
    let isPort =
      port[0] == UInt8(ascii: ":") && port.count <= 6
      && all(port.extracting(1...)) { (0x30...0x39).contains($0) }
    return isPort ? length : nil
  }

  /// The length of an IPv6 address in brackets.
  private static func addressLength(_ text: Span<UInt8>) -> Int? {
    var end = 1
    while end < text.count, isHex(text[end]) || text[end] == 0x3A || text[end] == 0x2E { end += 1 }
    guard end > 2, end < text.count, text[end] == UInt8(ascii: "]") else { return nil }
    return end + 1
  }

  /// The length of a name or an IPv4 address.
  private static func nameLength(_ text: Span<UInt8>) -> Int? {
    var end = 0
    while end < text.count, isHostByte(lower(text[end])) { end += 1 }
    return end > 0 ? end : nil
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(lower(byte))
  }

  /// A letter, a digit, or what RFC 3986's reg-name allows beside; escapes are not used in hosts.
  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "_"),
      UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Whether `text` is `other` but for the case of ASCII letters.
  static func equal(_ text: Span<UInt8>, _ other: String) -> Bool {
    equal(text, other.utf8.span)
  }

  /// Whether `text` is `other` but for the case of ASCII letters.
  static func equal(_ text: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    guard text.count == other.count else { return false }
    for index in text.indices where lower(text[index]) != lower(other[index]) { return false }
    return true
  }

  /// Whether `text` is `other` to the byte.
  static func identical(_ text: Span<UInt8>, _ other: String) -> Bool {
    let other = other.utf8.span
    guard text.count == other.count else { return false }
    for index in text.indices where text[index] != other[index] { return false }
    return true
  }

  /// Whether every byte passes.
  static func all(_ text: Span<UInt8>, _ passes: (UInt8) -> Bool) -> Bool {
    for index in text.indices where !passes(text[index]) { return false }
    return true
  }

  /// How often `byte` stands in `text`.
  static func count(of byte: UInt8, in text: Span<UInt8>) -> Int {
    var count = 0
    for index in text.indices where text[index] == byte { count += 1 }
    return count
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
