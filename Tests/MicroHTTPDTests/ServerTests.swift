import HTTP
import HTTPTypes
import MicroHTTPD
import Synchronization
import TestSupport
import Testing

@Suite struct `A server on a real socket` {
  @Test func `keeps a connection open from one request to the next`() throws {
    try withServer(ClosureHandler.echo()) { server in
      let client = try RawClient(port: server.address.port)
      for target in ["/first", "/second?a=b&c=d", "/third"] {
        client.send("GET \(target) HTTP/1.1\r\nHost: x\r\n\r\n")
        let response = try client.response()
        #expect(response.status == 200)
        #expect(response.text == target)
        #expect(response["connection"] == nil)
      }
    }
  }

  @Test func `answers pipelined requests in their order`() throws {
    try withServer(ClosureHandler.echo()) { server in
      let client = try RawClient(port: server.address.port)
      let targets = (0..<50).map { "/request/\($0)?n=\($0)" }
      client.send(targets.map { "GET \($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined())
      for target in targets { #expect(try client.response().text == target) }
    }
  }

  @Test func `answers HEAD with the fields of GET and no body`() throws {
    try withServer(ClosureHandler.echo()) { server in
      let client = try RawClient(port: server.address.port)
      client.send("HEAD /some HTTP/1.1\r\nHost: x\r\n\r\n")
      let head = try client.response(toHead: true)
      client.send("GET /some HTTP/1.1\r\nHost: x\r\n\r\n")
      let full = try client.response()
      #expect(head["content-length"] == "5")
      let isComparable = { (field: (name: String, value: String)) in field.name != "date" }
      #expect(
        head.fields.filter(isComparable).map { "\($0)" }
          == full.fields.filter(isComparable).map { "\($0)" })
      #expect(full.text == "/some")
    }
  }

  @Test(arguments: [true, false])
  func `sends a 304 with the length of the 200 and no body`(isReusable: Bool) throws {
    let notModified = Response(
      status: .notModified, fields: [.eTag: "\"1\""], body: Array("twelve bytes".utf8),
      isReusable: isReusable)
    try withServer(ClosureHandler { _ in notModified }) { server in
      let client = try RawClient(port: server.address.port)
      for _ in 0..<3 {
        client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        let response = try client.response()
        #expect(response.status == 304)
        #expect(response["content-length"] == "12")
        #expect(response["transfer-encoding"] == nil)
      }
    }
  }

  @Test func `closes an HTTP 1 point 0 connection after its answer`() throws {
    try withServer(ClosureHandler.echo()) { server in
      let client = try RawClient(port: server.address.port)
      client.send("GET /old HTTP/1.0\r\n\r\n")
      #expect(try client.response().text == "/old")
      #expect(client.isClosedByServer())
    }
  }

  @Test func `answers many connections at once, on all of its threads`() async throws {
    var options = ServerOptions()
    options.threads = 4
    let server = try Server(
      at: ListenAddress(host: "127.0.0.1", port: 0), options: options,
      handler: ClosureHandler.echo())
    let port = server.address.port
    let answered = await withTaskGroup(of: Bool.self) { group in
      for index in 0..<200 {
        group.addTask {
          guard let client = try? RawClient(port: port) else { return false }
          client.send("GET /\(index) HTTP/1.1\r\nHost: x\r\n\r\n")
          return (try? client.response())?.text == "/\(index)"
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(answered == 200)
    server.stop(within: .seconds(5))
  }

  @Test func `serves a response that is used again byte for byte`() throws {
    let responses = (0..<40).map { index in
      Response(
        status: .ok, fields: [.contentType: "text/plain"],
        body: Array(repeating: UInt8(index), count: 400_000), isReusable: true)
    }
    let handler = ClosureHandler { request in responses[(Int(request.target.dropFirst()) ?? 0) % 40]
    }
    try withServer(handler) { server in
      let client = try RawClient(port: server.address.port)
      for index in [0, 1, 0, 1] + Array(0..<40) + Array(0..<40) {
        client.send("GET /\(index) HTTP/1.1\r\nHost: x\r\n\r\n")
        #expect(try client.response().body == responses[index].bytes)
      }
    }
  }

  /// Up to 32 KiB go to the library as the value of one field, and more of them one by one.
  @Test(arguments: [0, 1, 2000, 16_339, 16_340, 16_341, 16_342, 20_000])
  func `sends fields in their order, each on a line of its own`(length: Int) throws {
    let long = String(repeating: "l", count: length)
    let sent: [(HTTPField.Name, String)] = [
      (.contentType, "text/plain; charset=utf-8"), (.link, "<é>; title=\"a\tb: c\""),
      (.link, "<x\(long)>"), (.eTag, "\"\(long)\""), (.vary, "Accept"),
    ]
    var fields = ResponseFields()
    for (name, value) in sent { fields.append(name, value) }
    let response = Response(status: .ok, fields: fields, body: Array("body".utf8))
    var options = ServerOptions()
    options.connectionMemoryBytes = 131_072
    try withServer(ClosureHandler { _ in response }, options: options) { server in
      let client = try RawClient(port: server.address.port)
      for _ in 0..<3 {
        client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        let answer = try client.response()
        let others = answer.fields.filter { $0.name != "date" && $0.name != "content-length" }
        #expect(others.map(\.name) == sent.map(\.0.canonicalName))
        #expect(others.map(\.value) == sent.map(\.1))
        #expect(answer.fields.count == sent.count + 2)
        #expect(answer.text == "body")
      }
    }
  }

  @Test func `refuses a response whose fields the wire cannot carry by closing`() throws {
    // More than a connection has memory for.
    let long = String(repeating: "e", count: 40_000)
    let broken = Response(status: .ok, fields: [.eTag: long], body: [])
    try withServer(ClosureHandler { _ in broken }) { server in
      let client = try RawClient(port: server.address.port)
      client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
      #expect(client.isClosedByServer())
    }
  }
}

/// Runs `body` against a server of one thread on a port of its own.
func withServer(
  _ handler: some RequestHandler, options: ServerOptions = ServerOptions(),
  _ body: (Server) throws -> Void
) throws {
  let server = try Server(
    at: ListenAddress(host: "127.0.0.1", port: 0), options: options, handler: handler)
  defer { server.stop(within: .seconds(1)) }
  try body(server)
}
