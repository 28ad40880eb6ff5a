import HTTP
import HTTPTypes
import Testing

@Suite struct `Reading a request's fields` {
  @Test func `keeps the fields that answers depend on, and no others`() throws {
    let request = try HeadText(
      fields: """
        HOST: x
        accept: text/html
        User-Agent: curl
        If-None-Match: "a"
        Cookie: a=b
        ACCEPT: */*
        Accept-Encoding: gzip
        IF-match: *
        if-modified-since: x
        If-Unmodified-Since: y
        Origin: null
        Access-Control-Request-Method: GET
        Accept-Language: en
        Expect: 100-Continue
        Content-Length: 0
        """
    ).read()
    #expect(
      request.fields == [
        .accept: "text/html", .ifNoneMatch: "\"a\"", .accept: "*/*", .acceptEncoding: "gzip",
        .ifMatch: "*", .ifModifiedSince: "x", .ifUnmodifiedSince: "y", .origin: "null",
        .accessControlRequestMethod: "GET",
      ])
    #expect(request.fields[.accept] == "text/html, */*")
  }

  @Test func `takes no name for another of the same length`() throws {
    let request = try HeadText(fields: "Host: x\nAccepT: a\nAccepX: b\nOrigim: c").read()
    #expect(request.fields == [.accept: "a"])
  }

  @Test(arguments: [
    ("If-None-Match: \"\u{C3}\u{A9}\"", "\"é\""), ("If-None-Match: \"\u{E9}\"", "\"é\""),
    ("If-None-Match:\t a \t ", "a"), ("If-None-Match:", ""), ("If-None-Match:   ", ""),
    ("If-None-Match: a\tb", "a\tb"),
  ])
  func `reads a value as UTF-8, or else as ISO 8859-1, without the blanks around it`(
    field: String, value: String
  ) throws {
    #expect(try HeadText(fields: "Host: x\n\(field)").read().fields[.ifNoneMatch] == value)
  }

  @Test func `refuses in a name each byte that no token has`() throws {
    let marks = Set("!#$%&'*+-.^_`|~".utf8)
    for byte in UInt8.min...UInt8.max where byte != 0x0A && byte != UInt8(ascii: ":") {
      let scalar = Unicode.Scalar(byte)
      let isToken =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      let head = HeadText(fields: "Host: x\nX\(scalar): 1")
      if isToken || marks.contains(byte) {
        #expect(throws: Never.self, "\(byte)") { try head.read() }
      } else {
        #expect(throws: RequestError.malformedFieldName, "\(byte)") { try head.read() }
      }
    }
    #expect(throws: RequestError.malformedFieldName) { try HeadText(fields: "Host: x\n: 1").read() }
  }

  @Test func `refuses in a value each control but a tab`() throws {
    for byte in UInt8.min...UInt8.max where byte != 0x0A {
      let head = HeadText(fields: "Host: x\nX: a\(Unicode.Scalar(byte))b")
      if byte == 0x09 || (byte >= 0x20 && byte != 0x7F) {
        #expect(throws: Never.self, "\(byte)") { try head.read() }
      } else {
        #expect(throws: RequestError.malformedFieldValue, "\(byte)") { try head.read() }
      }
    }
  }

  @Test func `refuses more fields, or larger ones, than the limits`() throws {
    var limits = RequestLimits()
    limits.fields = 2
    limits.fieldBytes = 10
    let good = HeadText(fields: "Host:a\nX:bcde")
    #expect(throws: Never.self) { try good.read(limits: limits) }
    #expect(throws: RequestError.tooManyFields(limit: 2)) {
      try HeadText(fields: "Host:a\nX:b\nY:").read(limits: limits)
    }
    #expect(throws: RequestError.fieldsTooLarge(limit: 10)) {
      try HeadText(fields: "Host:a\nX:bcdef").read(limits: limits)
    }
  }

  @Test func `counts what comes behind a fault too`() {
    var limits = RequestLimits()
    limits.fields = 2
    #expect(throws: RequestError.tooManyFields(limit: 2)) {
      try HeadText(fields: "X Y: 1\nHost: a\nX: b").read(limits: limits)
    }
  }
}

@Suite struct `Reading a request's host` {
  @Test(arguments: [
    "x", "X.example", "x:80", "x:", "x:00080", "127.0.0.1:8080", "[::1]", "[::1]:8080", "[::1]:",
    "[2001:DB8::ffff:192.0.2.1]", "a_b-c.d~e", "xn--bcher-kva.example", "localhost.",
  ])
  func `takes a name or an address, with or without a port`(host: String) {
    #expect(throws: Never.self) { try HeadText(fields: "Host: \(host)").read() }
  }

  @Test(arguments: [
    "", ":80", "a b", "a,b", "a/b", "a?b", "a@b", "a#b", "a\\b", "a%41", "a:b", "a:80:80", "a:-1",
    "a:+1", "a:123456", "[::1", "::1", "[]", "[:]", "[g::]", "[::1]x", "[::1]:x",
    "[fe80::1%25eth0]",
    "x[::1]", "\u{E9}.example", "\u{C3}\u{A9}.example", "a;b", "a\tb", "a:\u{D9}\u{A1}",
    "\u{E2}\u{84}\u{AA}elvin.example",
  ])
  func `refuses what is none`(host: String) {
    #expect(throws: RequestError.malformedHost) { try HeadText(fields: "Host: \(host)").read() }
  }

  @Test func `must be there once in HTTP/1.1, and may be left out before`() throws {
    #expect(throws: RequestError.missingHost) { try HeadText("GET / HTTP/1.1").read() }
    #expect(try HeadText("GET /a HTTP/1.0").read().target == "/a")
    for version in ["HTTP/1.1", "HTTP/1.0"] {
      #expect(throws: RequestError.repeatedHost) {
        try HeadText("GET / \(version)\nHost: x\nHost: x").read()
      }
    }
  }

  @Test func `must be there whatever the method`() {
    #expect(throws: RequestError.missingHost) { try HeadText("POST / HTTP/1.1").read() }
    #expect(throws: RequestError.repeatedHost) {
      try HeadText("POST / HTTP/1.1\nHost: x\nHost: y").read()
    }
  }

  @Test(arguments: [
    ("history.example", true), ("History.EXAMPLE:8080", true), ("[2001:DB8::1]:1", true),
    ("example", false), ("history.example.", false), ("a.history.example", false),
    ("[::1]", false),
  ])
  func `is one of ours, where ours are named`(host: String, isOurs: Bool) {
    var limits = RequestLimits()
    limits.hosts = ["history.example", "[2001:db8::1]"]
    let inField = HeadText(fields: "Host: \(host)")
    let inTarget = HeadText("GET http://\(host)/a HTTP/1.1\nHost: history.example")
    for head in [inField, inTarget] {
      if isOurs {
        #expect(throws: Never.self) { try head.read(limits: limits) }
      } else {
        #expect(throws: RequestError.foreignHost) { try head.read(limits: limits) }
      }
    }
  }
}
