import Testing

@testable import Milestones

@Suite struct `A question by words` {
  @Test(arguments: [
    ("openvz", ["openvz"]), ("  OpenVZ\tdebian ", ["OpenVZ", "debian"]),
    ("\"first release\" kernel", ["\"first release\"", "kernel"]), ("virtual*", ["virtual*"]),
    ("-kernel", ["-kernel"]), ("a -\"b c\" -d*", ["a", "-\"b c\"", "-d*"]),
    ("foo-bar", ["\"foo-bar\""]), ("don't", ["\"don't\""]), ("foo-bar*", ["\"foo-bar\"*"]),
    ("x & y", ["x", "y"]), ("\"\" x", ["x"]), ("a\"b c\"d", ["a", "\"b c\"", "d"]),
    ("--x", ["-\"-x\""]), ("\"a*b -c\"", ["\"a*b -c\""]), ("東京", ["東京"]), ("C++", ["C++"]),
  ])
  func `has parts`(text: String, parts: [String]) throws {
    let query = try TextQuery(parsing: text)
    let written = query.parts.map { part in
      let isPhrase = part.text.contains { " -'*".contains($0) }
      return (part.isExcluded ? "-" : "") + (isPhrase ? "\"\(part.text)\"" : part.text)
        + (part.isPrefix ? "*" : "")
    }
    #expect(written == parts)
  }

  @Test(arguments: [
    ("", TextQueryError.noWords), ("   ", .noWords), ("&", .noWords), ("\"\"", .noWords),
    ("\"...\" !", .noWords), ("\u{1F600}", .noWords), ("\"", .unclosedQuote),
    ("a \"b c", .unclosedQuote), ("a\"", .unclosedQuote), ("-\"a", .unclosedQuote),
    ("-", .loneMinus), ("a - b", .loneMinus), ("a --", .loneMinus), ("-\"\"", .loneMinus),
    ("*", .loneStar), ("a *", .loneStar), ("-*", .loneStar), ("\"a b\"*", .loneStar),
    ("a*b", .starInside("a*b")), ("*a", .starInside("*a")), ("a**", .starInside("a**")),
  ])
  func `is refused where it asks for nothing`(text: String, error: TextQueryError) {
    #expect(throws: error) { try TextQuery(parsing: text) }
  }

  @Test func `has 32 words at most`() throws {
    let words = Array(repeating: "a", count: 33)
    #expect(try TextQuery(parsing: words.dropLast().joined(separator: " ")).parts.count == 32)
    for separator in [" ", ".", "-"] {
      #expect(throws: TextQueryError.tooManyWords(33)) {
        try TextQuery(parsing: words.joined(separator: separator))
      }
    }
  }
}
