import HTTP
import Testing

@Suite struct `Finding where a request ends` {
  @Test(arguments: [
    "Content-Length: 0", "content-length:000", "Content-Length: 0 ", "Expect: 100-continue",
  ])
  func `takes a request that says it has no body`(field: String) {
    #expect(throws: Never.self) { try HeadText(fields: "Host: x\n\(field)").read() }
  }

  @Test(arguments: [
    "", " ", "-0", "+0", "0x0", "0,0", "0, 0", "1.0", "1e2", "a", "0 0", "\u{D9}\u{A0}", "\u{B2}",
  ])
  func `refuses a length that is no number`(length: String) {
    #expect(throws: RequestError.malformedLength) {
      try HeadText(fields: "Host: x\nContent-Length: \(length)").read()
    }
  }

  @Test(arguments: ["1", "05", "18446744073709551616", "99999999999999999999999999999999"])
  func `takes no body of any length`(length: String) {
    #expect(throws: RequestError.bodyNotTaken) {
      try HeadText(fields: "Host: x\nContent-Length: \(length)").read()
    }
  }

  @Test func `takes no chunked body either`() {
    #expect(throws: RequestError.bodyWithoutLength) {
      try HeadText(fields: "Host: x\nTransfer-Encoding: Chunked").read()
    }
  }

  @Test(arguments: [
    "gzip", "gzip, chunked", "chunked, gzip", "chunked,", "identity", "", "chunked;a=b", "xchunked",
    "\"chunked\"", "chunked\u{0B}", "\u{A0}chunked",
  ])
  func `knows no coding but chunked`(coding: String) {
    let isControl = coding.unicodeScalars.contains("\u{0B}")
    #expect(throws: isControl ? RequestError.malformedFieldValue : .unsupportedTransferCoding) {
      try HeadText(fields: "Host: x\nTransfer-Encoding: \(coding)").read()
    }
  }

  @Test(arguments: [
    "Content-Length: 0\nContent-Length: 0", "Content-Length: 0\nContent-Length: 5",
    "Content-Length: 5\nTransfer-Encoding: chunked",
    "Transfer-Encoding: chunked\nContent-Length: 0",
    "Transfer-Encoding: chunked\nTransfer-Encoding: chunked",
  ])
  func `refuses two ends`(fields: String) {
    #expect(throws: RequestError.conflictingLength) {
      try HeadText(fields: "Host: x\n\(fields)").read()
    }
  }

  @Test func `refuses a coding in HTTP/1.0, which has none`() {
    #expect(throws: RequestError.conflictingLength) {
      try HeadText("GET / HTTP/1.0\nTransfer-Encoding: chunked").read()
    }
  }

  @Test(arguments: ["200-ok", "100-continue, 100-continue", "100", ""])
  func `meets no expectation but to be told to go on`(expectation: String) {
    #expect(throws: RequestError.unmetExpectation) {
      try HeadText(fields: "Host: x\nExpect: \(expectation)").read()
    }
  }

  @Test func `names the method before the body that it comes with`() {
    for field in ["Content-Length: 5", "Transfer-Encoding: chunked"] {
      #expect(throws: RequestError.methodNotAllowed("POST")) {
        try HeadText("POST / HTTP/1.1\nHost: x\n\(field)").read()
      }
    }
  }

  @Test func `finds a doubtful end before it names the method`() {
    let doubtful: [(String, RequestError)] = [
      ("Content-Length: 5\nTransfer-Encoding: chunked", .conflictingLength),
      ("Content-Length: five", .malformedLength),
      ("Transfer-Encoding: gzip", .unsupportedTransferCoding),
      ("Content-Length : 5", .malformedFieldName), ("X: a\u{0}b", .malformedFieldValue),
    ]
    for (fields, error) in doubtful {
      #expect(throws: error, "\(fields)") {
        try HeadText("POST / HTTP/1.1\nHost: x\n\(fields)").read()
      }
    }
  }

  @Test func `reports the first fault of several`() {
    #expect(throws: RequestError.malformedFieldName) {
      try HeadText(fields: "Ho st: x\nContent-Length: x\nHost: a b").read()
    }
    #expect(throws: RequestError.malformedHost) {
      try HeadText(fields: "Host: a b\nHo st: x").read()
    }
  }
}
