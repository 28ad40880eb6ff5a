import HTTP
import MicroHTTPD
import TestSupport
import Testing

@Suite struct `Refusing a request for its form` {
  /// A head with the status that it gets, under a name that is fit to print.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let head: String
    let status: Int

    init(_ name: String, _ head: String, _ status: Int) {
      testDescription = name
      self.head = head
      self.status = status
    }
  }

  static let refused: [Case] = [
    Case("no Host", "GET / HTTP/1.1\r\n\r\n", 400),
    Case("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
    Case("malformed Host", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
    Case("HTTP 2", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505),
    Case("POST with a body", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello", 405),
    Case("TRACE", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n", 405),
    Case("GET with a body", "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello", 413),
    Case(
      "chunked GET", "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411
    ),
    Case("gzip coding", "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n", 501),
    Case(
      "length and coding",
      "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n", 400
    ),
    Case("expectation", "GET / HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n", 417),
    Case(
      "long target", "GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: x\r\n\r\n", 414),
    Case(
      "many parameters",
      "GET /?\(String(repeating: "a&", count: 3000)) HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    Case("NUL in the target", "GET /a\u{0}b HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    Case("fragment", "GET /a#b HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    Case("byte of 128 and more", "GET /\u{E9} HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    Case("blank before the colon", "GET / HTTP/1.1\r\nHost: x\r\nX-A : 1\r\n\r\n", 400),
    Case("bad name", "GET / HTTP/1.1\r\nHost: x\r\nX(A): 1\r\n\r\n", 400),
    Case("CR in a value", "GET / HTTP/1.1\r\nHost: x\r\nX-A: a\rb\r\n\r\n", 400),
    Case(
      "many fields",
      "GET / HTTP/1.1\r\nHost: x\r\n"
        + (0..<80).map { "X-\($0): v\r\n" }.joined() + "\r\n", 431
    ),
    Case(
      "large fields",
      "GET / HTTP/1.1\r\nHost: x\r\nX: \(String(repeating: "v", count: 20000))\r\n\r\n", 431),
  ]

  @Test(arguments: refused)
  func `answers and closes, whatever comes behind`(_ refused: Case) throws {
    try withServer(ClosureHandler.echo()) { server in
      let client = try RawClient(port: server.address.port)
      client.send(refused.head)
      #expect(try client.response().status == refused.status)
      #expect(client.isClosedByServer())
    }
  }

  /// What libmicrohttpd 0.9.75 passes over in silence.
  static let hidden = [
    "Host: x\r\n: v\r\nX-Late: 1\r\n", "Host: x\r\n:\r\n",
    "Host: x\r\n\u{0}oops: 1\r\nX-Late: 1\r\n",
    "Host: x\r\nX-A: a\u{0}b\r\nX-B: 1\r\n", "X-A: a\u{0}\r\nHost: x\r\n",
    "Host: x\r\nX-A: 1\r\n 2\r\n\t3\r\n", "X-A: 1\r\n 2\r\nHost: x\r\n",
    "Host: x\r\nTransfer-Encoding:\r\n chunked\r\nX-B: 1\r\n",
  ]

  @Test(arguments: hidden)
  func `finds bytes that the library hides`(fields: String) throws {
    try withServer(ClosureHandler.echo()) { server in
      let client = try RawClient(port: server.address.port)
      client.send("GET / HTTP/1.1\r\n\(fields)\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n")
      #expect(try client.response().status == 400)
      #expect(client.isClosedByServer())
    }
  }

  /// What the library answers by itself: its own page, or none, and the connection is closed.
  static let refusedByTheLibrary = [
    "GET\r\n\r\n", "GET /\r\n\r\n", "\u{16}\u{3}\u{1}hello\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nGarbage\r\n\r\n",
    "GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\nHost: x\r\n\r\n",
  ]

  @Test(arguments: refusedByTheLibrary)
  func `closes what is no HTTP at all`(bytes: String) throws {
    try withServer(ClosureHandler.echo()) { server in
      let client = try RawClient(port: server.address.port)
      client.send(bytes)
      if let response = try? client.response() { #expect((400..<500).contains(response.status)) }
      #expect(client.isClosedByServer())
    }
  }

  @Test func `takes the good forms that are rare`() throws {
    let good = [
      "\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n", "GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: x   \r\nX:\r\nCookie: a=b; c=d\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: x\r\nX-A: \u{E9}\u{FF}\r\n\r\n",
      // The library shows no difference between these two.
      "GET / HTTP/1.1\nHost: x\n\n", "GET / HTTP/1.1\r\nHost: x\u{0}\n\r\n",
    ]
    try withServer(ClosureHandler.echo()) { server in
      let client = try RawClient(port: server.address.port)
      for head in good {
        client.send(head)
        #expect(try client.response().status == 200, "\(head)")
      }
    }
  }

  @Test func `answers for its own hosts only, where they are named`() throws {
    var options = ServerOptions()
    options.limits.hosts = ["history.example", "[::1]"]
    try withServer(ClosureHandler.echo(), options: options) { server in
      for (host, status) in [("History.Example:80", 200), ("[::1]", 200), ("other.example", 421)] {
        let client = try RawClient(port: server.address.port)
        client.send("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")
        #expect(try client.response().status == status)
      }
    }
  }
}
