import Testing

@testable import HTTP

@Suite struct `The syntax of a head` {
  @Test(arguments: [
    ("X", "X"), ("History.Example:80", "History.Example"), ("[2001:DB8::1]:443", "[2001:DB8::1]"),
    ("x:", "x"), ("a_b~c", "a_b~c"),
  ])
  func `a host ends before its port`(value: String, host: String) {
    expectHost(value, host)
  }

  @Test func `no letter beyond ASCII becomes one of ASCII`() {
    // The sign for kelvin has a small k for its lower case.
    expectHost("\u{212A}elvin", nil)
    expectHost("\u{130}stanbul", nil)
    expectEqual("\u{212A}", "k", false)
  }

  @Test func `names are equal but for the case of ASCII letters`() {
    expectEqual("hOsT", "HoSt", true)
    expectEqual("host", "hosts", false)
    expectEqual("h@st", "h`st", false)
    expectEqual("h[st", "h{st", false)
  }

  @Test(arguments: [
    ("", ""), (" ", ""), ("\t \t", ""), ("a", "a"), (" a b\t", "a b"), ("\u{A0}", "\u{A0}"),
    ("\u{B}a", "\u{B}a"),
  ])
  func `blanks around a value are spaces and tabs`(text: String, value: String) {
    let range = FieldSyntax.withoutBlanks(text.utf8.span)
    #expect(Array(Array(text.utf8)[range]) == Array(value.utf8))
  }

  @Test func `bytes are counted one by one`() {
    let (some, none) = ("&a&&", "")
    let counts = (
      FieldSyntax.count(of: UInt8(ascii: "&"), in: some.utf8.span),
      FieldSyntax.count(of: UInt8(ascii: "&"), in: none.utf8.span)
    )
    #expect(counts == (3, 0))
  }

  private func expectHost(_ value: String, _ expected: String?) {
    let host = FieldSyntax.hostLength(value.utf8.span).map { String(value.prefix($0)) }
    #expect(host == expected)
  }

  private func expectEqual(_ text: String, _ other: String, _ expected: Bool) {
    let areEqual = FieldSyntax.equal(text.utf8.span, other)
    #expect(areEqual == expected, "\(text) and \(other)")
  }
}
