import HTTP
import TestSupport
import Testing

@Suite struct `Percent-encoding` {
  @Test(arguments: [
    ("", ""), ("a-b.c_d~9", "a-b.c_d~9"), ("a b", "a%20b"), ("a/b", "a%2Fb"), ("%", "%25"),
    ("+", "%2B"), ("é", "%C3%A9"), ("😀", "%F0%9F%98%80"), ("\"<>", "%22%3C%3E"), ("\n", "%0A"),
    ("a,b:c*", "a%2Cb%3Ac%2A"), ("?#&=;", "%3F%23%26%3D%3B"),
  ])
  func `escapes all but what is unreserved`(text: String, encoded: String) {
    #expect(PercentEncoding.encode(text) == encoded)
  }

  @Test func `leaves some reserved characters in a query's value`() {
    #expect(PercentEncoding.encode("a,b:c/d*", allowed: .queryValue) == "a,b:c/d*")
    #expect(PercentEncoding.encode("&=+?#%;", allowed: .queryValue) == "%26%3D%2B%3F%23%25%3B")
  }

  @Test func `takes a plus for a space where it is told so`() throws {
    #expect(try PercentEncoding.decode("a+b%2B".utf8.span, plusIsSpace: true) == "a b+")
    #expect(try PercentEncoding.decode("a+b%2B".utf8.span, plusIsSpace: false) == "a+b+")
  }

  @Test func `reads both cases of every hexadecimal digit`() throws {
    for byte in UInt8(1)...0x7F {
      let hex = (byte < 16 ? "0" : "") + String(byte, radix: 16)
      let text = String(Unicode.Scalar(byte))
      #expect(try PercentEncoding.decode("%\(hex)".utf8.span, plusIsSpace: false) == text)
      #expect(
        try PercentEncoding.decode("%\(hex.uppercased())".utf8.span, plusIsSpace: false) == text)
    }
  }

  @Test(arguments: ["g", "G", "/", ":", "@", "`", " ", "-", "+", "\u{E9}", "%"])
  func `takes nothing else for a digit`(digit: String) {
    for escape in ["%\(digit)1", "%1\(digit)", "%\(digit)"] {
      #expect(throws: RequestError.malformedEscape, "\(escape)") {
        try PercentEncoding.decode(escape.utf8.span, plusIsSpace: false)
      }
    }
  }

  @Test func `what is encoded decodes to the same bytes, and is what may stand in a target`() throws
  {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let text = Self.text(using: &generator)
      for (allowed, plusIsSpace) in [(PercentEncoding.StaticSet.none, false), (.queryValue, true)] {
        let encoded = PercentEncoding.encode(text, allowed: allowed)
        let decoded = try PercentEncoding.decode(encoded.utf8.span, plusIsSpace: plusIsSpace)
        #expect(Array(decoded.utf8) == Array(text.utf8))
        #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") })
      }
    }
  }

  @Test func `a target made of encoded parts is read as those parts`() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<200 {
      let segments = (0...Int.random(in: 0...3, using: &generator)).map { _ in
        "s" + Self.text(using: &generator)
      }
      let items = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        QueryItem(name: "n" + Self.text(using: &generator), value: Self.text(using: &generator))
      }
      let path = segments.map { "/" + PercentEncoding.encode($0) }.joined()
      let query = items.map { item in
        "\(PercentEncoding.encode(item.name))=\(PercentEncoding.encode(item.value, allowed: .queryValue))"
      }
      let target = try RequestTarget(parsing: path + "?" + query.joined(separator: "&"))
      #expect(target.segments == segments)
      #expect(target.query == items)
    }
  }

  /// Some scalars from all over Unicode, without NUL.
  private static func text(using generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let limits: [UInt32] = [0x7F, 0xFF, 0xFFFF, 0x10FFFF]
      let limit = limits.randomElement(using: &generator) ?? 0x7F
      if let scalar = Unicode.Scalar(UInt32.random(in: 1...limit, using: &generator)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
