import Testing

@testable import MilestoneFiles

@Suite struct `Reading JSON` {
  private func read(_ text: String, firstLine: Int = 1) throws(SyntaxFault) -> SourceValue {
    try JSONReader.read(text.utf8.span, firstLine: firstLine)
  }

  @Test(arguments: [
    ("null", SourceValue.Content.null), (" true\t", .boolean(true)),
    ("\r\n false \n", .boolean(false)),
    ("0", .number("0")), ("-0", .number("-0")), ("12", .number("12")),
    ("-1.5e+10", .number("-1.5e+10")),
    ("1E0", .number("1E0")), ("0.00", .number("0.00")), ("1e-05", .number("1e-05")),
    ("123456789012345678901234567890", .number("123456789012345678901234567890")),
    ("\"\"", .string("")), ("\"a\"", .string("a")), ("[]", .array([])), ("{}", .object([])),
    ("[ ]", .array([])), ("{\n}", .object([])),
    ("\"\u{7F}é€😀\u{2028}\"", .string("\u{7F}é€😀\u{2028}")),
    ("\u{FEFF}null", .null),
  ])
  func `reads a value of each kind`(text: String, content: SourceValue.Content) throws {
    #expect(try read(text).content == content)
  }

  @Test(arguments: [
    (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"), (#"\u0041\u00e9\u20AC"#, "Aé€"),
    (#"\u0000"#, "\u{0}"),
    (#"\ud83d\ude00"#, "😀"), (#"\uD800\uDC00\uDBFF\uDFFF"#, "\u{10000}\u{10FFFF}"),
    (#"a\u0301"#, "a\u{301}"),
    (#"\uFFFE\uE000\uD7FF"#, "\u{FFFE}\u{E000}\u{D7FF}"), (#"x\ny\nz"#, "x\ny\nz"),
    (#"é\u0301é"#, "é\u{301}é"),
  ])
  func `reads every escape`(escaped: String, text: String) throws {
    let value = try read("\"\(escaped)\"")
    guard case .string(let read) = value.content else {
      Issue.record("\(value) is no text")
      return
    }
    #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    "", " ", "\n", "[", "{", "[1", "[1,", "{\"a\":1", "{\"a\":", "{\"a\":1,", "\"a", "\"a\\",
    "\"a\\n", "\"\\u00",
    "\u{FEFF}", "[[]", "{\"a\"", "{\"a", "\"\\ud800\\u12",
  ])
  func `says where a text ends too early`(text: String) {
    #expect(throws: SyntaxFault(line: text == "\n" ? 2 : 1, reason: .endsTooEarly)) {
      try read(text)
    }
  }

  @Test(arguments: [
    ("nul", "a value"), ("True", "a value"), ("'a'", "a value"), ("+1", "a value"),
    (".5", "a value"),
    ("NaN", "a value"), ("// a", "a value"), ("[,]", "a value"), ("[1,]", "a value"),
    ("{\"a\":}", "a value"),
    ("]", "a value"), ("\u{A0}1", "a value"), ("\u{2028}1", "a value"), ("a", "a value"),
    ("1.x", "a digit"), ("-x", "a digit"), ("1ex", "a digit"), ("1e+x", "a digit"),
    ("-.5", "a digit"),
    ("[1 2]", "a comma or ]"), ("[1}", "a comma or ]"), ("[01]", "a comma or ]"),
    ("[\"a\" \"b\"]", "a comma or ]"),
    ("{\"a\":1 \"b\":2}", "a comma or }"), ("{\"a\":1]", "a comma or }"), ("{\"a\" 1}", "a colon"),
    ("{\"a\",1}", "a colon"), ("{a:1}", "a name in quotes"), ("{1:1}", "a name in quotes"),
    ("{\"a\":1,}", "a name in quotes"), ("{,}", "a name in quotes"),
    ("{'a':1}", "a name in quotes"),
  ])
  func `says what should stand where it is broken`(text: String, expected: String) {
    let fault = #expect(throws: SyntaxFault.self) { try read(text) }
    guard case .expected(let what) = fault?.reason else {
      Issue.record("\(text) has \(String(describing: fault))")
      return
    }
    #expect(what.hasPrefix(expected))
  }

  @Test(arguments: [
    "1 2", "{} {}", "null,", "[]]", "\"a\"b", "01", "-01", "1.5.5", "truefalse", "nulll",
    "1\u{FEFF}",
  ])
  func `takes one value and nothing behind it`(text: String) {
    #expect(throws: SyntaxFault(line: 1, reason: .textAfterTheEnd)) { try read(text) }
  }

  @Test(arguments: [
    #"\x41"#, #"\'"#, #"\a"#, #"\0"#, #"\U0041"#, #"\u004g"#, #"\u+041"#, #"\u 041"#, #"\ud800"#,
    #"\ud800x"#,
    #"\ud800\n"#, #"\ud800\u0041"#, #"\udc00"#, #"\udfff\ud800"#, #"\udc00\udc00"#,
    #"\ud800\ud800"#,
    #"\ud800\ue000"#, #"\ud83d\Ude00"#,
  ])
  func `takes no escape that is none, nor half a surrogate pair`(escape: String) {
    #expect(throws: SyntaxFault(line: 1, reason: .badEscape)) { try read("\"\(escape)\"") }
    #expect(throws: SyntaxFault(line: 1, reason: .badEscape)) {
      try read("\"a\\n\(escape) and more\"")
    }
  }

  @Test func `takes no control character in a text`() {
    for byte in UInt8(0)..<0x20 {
      for text in ["\"a\(Unicode.Scalar(byte))b\"", "\"\\na\(Unicode.Scalar(byte))b\""] {
        #expect(throws: SyntaxFault(line: 1, reason: .controlInText), "\(byte)") { try read(text) }
      }
    }
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xC3], [0xA9], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xE2, 0x82],
    ] as [[UInt8]])
  func `takes no bytes in a text that are not UTF-8`(bytes: [UInt8]) {
    for before in ["\"", "\"a\\n"] {
      let text = Array(before.utf8) + bytes + Array("b\"".utf8)
      #expect(throws: SyntaxFault(line: 1, reason: .notUTF8)) {
        try JSONReader.read(text.span, firstLine: 1)
      }
    }
    let cut = Array("\"".utf8) + bytes + Array("\\n\"".utf8)
    #expect(throws: SyntaxFault(line: 1, reason: .notUTF8)) {
      try JSONReader.read(cut.span, firstLine: 1)
    }
  }

  @Test func `takes 32 levels and no more, whatever they are of`() throws {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      let text = { (depth: Int) in
        String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
      }
      #expect(throws: Never.self) { try read(text(32)) }
      #expect(throws: SyntaxFault(line: 1, reason: .tooDeep)) { try read(text(33)) }
    }
    #expect(throws: SyntaxFault(line: 1, reason: .tooDeep)) {
      try read(String(repeating: "[", count: 1_000_000))
    }
    let siblings = "[" + Array(repeating: "[[]]", count: 100).joined(separator: ",") + "]"
    #expect(throws: Never.self) { try read(siblings) }
  }

  @Test func `takes a name once in an object, and again in another`() {
    #expect(throws: SyntaxFault(line: 2, reason: .nameTwice("a"))) {
      try read("{\"a\":1,\n\"a\":2}")
    }
    #expect(throws: SyntaxFault(line: 1, reason: .nameTwice("a"))) {
      try read(#"{"a":1,"\u0061":2}"#)
    }
    #expect(throws: Never.self) { try read(#"{"a":{"a":1},"A":[{"a":1},{"a":2}]}"#) }
  }

  @Test(arguments: ["\n", "\r\n"])
  func `keeps the line of every value and name`(end: String) throws {
    let lines = ["", "{", "  \"a\"", ":", "[1,", "", "\"x\"]", ",\"b\":{", "}", "}"]
    let value = try read(lines.joined(separator: end), firstLine: 10)
    guard case .object(let members) = value.content,
      case .array(let elements) = members[0].value.content
    else {
      Issue.record("\(value) is no object of a list")
      return
    }
    #expect(value.line == 11)
    #expect(members.map(\.line) == [12, 17])
    #expect(members.map(\.value.line) == [14, 17])
    #expect(elements.map(\.line) == [14, 16])
  }

  @Test(arguments: [
    ("[\n1,\n\nx]", 4), ("[\r\n\r\nx]", 3), ("[\r\rx]", 1), ("\n\n[1\n", 4), ("{\"a\":1}\n\nx", 3),
  ])
  func `says on what line it is broken`(text: String, line: Int) {
    let fault = #expect(throws: SyntaxFault.self) { try read(text) }
    #expect(fault?.line == line)
  }

  @Test func `takes no byte order mark but at the beginning, and none of UTF-16`() {
    #expect(throws: SyntaxFault.self) { try read("[\u{FEFF}1]") }
    #expect(throws: SyntaxFault.self) { try read("\u{FEFF}\u{FEFF}1") }
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x31, 0], [0xFE, 0xFF, 0, 0x31], [0xEF, 0xBB], [0xEF]] {
      #expect(throws: SyntaxFault.self) { try JSONReader.read(bytes.span, firstLine: 1) }
    }
  }
}
