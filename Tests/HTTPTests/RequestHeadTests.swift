import HTTP
import HTTPTypes
import Testing

@Suite struct `Reading a request's line` {
  @Test(arguments: [
    ("/", "/"), ("/milestones?year=2006", "/milestones?year=2006"), ("//", "//"), ("/?", "/?"),
    ("/%2F%00%zz", "/%2F%00%zz"),
    ("/a;b=c@d:e!$&'()*+,|\"<>^`{}", "/a;b=c@d:e!$&'()*+,|\"<>^`{}"),
    ("http://x", "/"), ("http://x/", "/"), ("HTTP://x:80/a?b", "/a?b"), ("https://x?a=b", "/?a=b"),
    ("hTTpS://[::1]:8080/a//b", "/a//b"), ("http://x/http://y/", "/http://y/"),
  ])
  func `takes a path, or an http URL for its path`(target: String, path: String) throws {
    let request = try HeadText(line: "GET \(target) HTTP/1.1").read()
    #expect(request.target == path)
    #expect(request.method == .get)
  }

  @Test(arguments: [
    "", "milestones", "*", "?year=2006", "x:80", "http://", "http:///a", "https://?a", "http:/a",
    "ftp://x/a", "javascript:alert(1)", "httpx://x/", "http://user@x/a", "http://x:y/",
    "http://[::1/",
    "http://a,b/",
  ])
  func `refuses a target that is none of them`(target: String) {
    for method in ["GET", "HEAD"] {
      #expect(throws: RequestError.targetNotAPath) {
        try HeadText(line: "\(method) \(target) HTTP/1.1").read()
      }
    }
  }

  @Test func `takes an asterisk with OPTIONS alone`() throws {
    let request = try HeadText(line: "OPTIONS * HTTP/1.1").read()
    #expect(request.target == "*")
    #expect(request.method == .options)
    for target in ["**", "*/", "*?a"] {
      #expect(throws: RequestError.targetNotAPath) {
        try HeadText(line: "OPTIONS \(target) HTTP/1.1").read()
      }
    }
  }

  @Test func `refuses in a target each byte that is no visible ASCII, a fragment and a backslash`()
    throws
  {
    for byte in UInt8.min...UInt8.max where byte != 0x0A {
      let head = HeadText(line: "GET /a\(Unicode.Scalar(byte))b HTTP/1.1")
      if (0x21...0x7E).contains(byte), byte != UInt8(ascii: "#"), byte != UInt8(ascii: "\\") {
        #expect(try head.read().target == "/a\(Unicode.Scalar(byte))b")
      } else {
        #expect(throws: RequestError.malformedTarget, "\(byte)") { try head.read() }
      }
    }
  }

  @Test(arguments: [
    "", "HTTP", "http/1.1", "HTTP/1", "HTTP/1.", "HTTP/1.1 ", "HTTP/11.1", "HTTP/1.10",
  ])
  func `refuses what is no version`(version: String) {
    #expect(throws: RequestError.malformedVersion) {
      try HeadText(line: "GET / \(version)").read()
    }
  }

  @Test(arguments: ["HTTP/2.0", "HTTP/0.9", "HTTP/1.2", "HTTP/3.0", "HTTP/9.9"])
  func `refuses a version that it does not speak`(version: String) {
    #expect(throws: RequestError.unsupportedVersion(version)) {
      try HeadText(line: "GET / \(version)").read()
    }
  }

  @Test(arguments: ["HTTP/1.a", "HTTP/a.1", "HTTP-1.1", "HTTP/1,1", "HTTP/\u{B2}.0"])
  func `takes digits for a version only`(version: String) {
    #expect(throws: RequestError.malformedVersion) {
      try HeadText(line: "GET / \(version)").read()
    }
  }

  @Test(arguments: [
    ("GET", HTTPRequest.Method.get), ("HEAD", .head), ("OPTIONS", .options),
  ])
  func `knows three methods`(name: String, method: HTTPRequest.Method) throws {
    #expect(try HeadText(line: "\(name) / HTTP/1.0").read().method == method)
  }

  @Test(arguments: [
    "POST", "PUT", "DELETE", "PATCH", "TRACE", "get", "Get", "GETS", "GE", "M-SEARCH",
  ])
  func `allows no other method`(name: String) {
    #expect(throws: RequestError.methodNotAllowed(name)) {
      try HeadText(line: "\(name) / HTTP/1.1").read()
    }
  }

  @Test func `allows no CONNECT, whose target is an authority`() {
    #expect(throws: RequestError.methodNotAllowed("CONNECT")) {
      try HeadText(line: "CONNECT x:443 HTTP/1.1").read()
    }
  }

  @Test func `refuses a target over the limit, and not the one that reaches it`() throws {
    var limits = RequestLimits()
    limits.targetBytes = 12
    let good = HeadText(line: "GET /23456789012 HTTP/1.1")
    #expect(try good.read(limits: limits).target == "/23456789012")
    #expect(throws: RequestError.targetTooLong(limit: 12)) {
      try HeadText(line: "GET /234567890123 HTTP/1.1").read(limits: limits)
    }
  }

  @Test func `refuses more parameters than the limit`() throws {
    var limits = RequestLimits()
    limits.parameters = 3
    let good = HeadText(line: "GET /?a&b&c HTTP/1.1")
    #expect(try good.read(limits: limits).target == "/?a&b&c")
    #expect(throws: RequestError.tooManyParameters(limit: 3)) {
      try HeadText(line: "GET /?a&b&c&d HTTP/1.1").read(limits: limits)
    }
  }

  @Test(arguments: [
    ("POST x HTTP/2.0", RequestError.unsupportedVersion("HTTP/2.0")),
    ("POST /a#b HTTP/x", .malformedVersion), ("POST /a#b HTTP/1.1", .malformedTarget),
    ("GET \u{E9} HTTP/2.0", .unsupportedVersion("HTTP/2.0")),
  ])
  func `finds the fault of the version first, the method's last`(line: String, error: RequestError)
  {
    #expect(throws: error) { try HeadText(line: line).read() }
  }
}
