import HTTP
import HTTPTypes
import MicroHTTPD
import Synchronization
import TestSupport
import Testing

@Suite struct `A head that comes again` {
  @Test func `is answered without asking, and each time noted`() throws {
    let handler = RecordingHandler()
    try withServer(handler) { server in
      let client = try RawClient(port: server.address.port)
      for _ in 0..<10 { #expect(try client.ask("/a?b=c") == "0 GET /a?b=c -") }
      #expect(handler.asked == 2)
      #expect(handler.repeated == 8)
    }
  }

  @Test func `is asked anew whenever answers may have changed`() throws {
    let handler = RecordingHandler()
    try withServer(handler) { server in
      let client = try RawClient(port: server.address.port)
      for generation in 0..<20 {
        for _ in 0..<4 { #expect(try client.ask("/a") == "\(generation) GET /a -") }
        handler.change()
      }
      #expect(handler.asked >= 20 && handler.asked <= 40)
      #expect(handler.asked + handler.repeated == 80)
    }
  }

  @Test func `is asked each time where the answer is not reusable`() throws {
    let handler = RecordingHandler(isReusable: false)
    try withServer(handler) { server in
      let client = try RawClient(port: server.address.port)
      for _ in 0..<5 { #expect(try client.ask("/a") == "0 GET /a -") }
      #expect(handler.asked == 5)
      #expect(handler.repeated == 0)
    }
  }

  static let likenesses = [
    ("/b", "Host: x\r\nAccept: t"), ("/A", "Host: x\r\nAccept: t"), ("/a", "Host: x\r\nAccept: u"),
    ("/a", "Host: y\r\nAccept: t"), ("/a", "Accept: t\r\nHost: x"), ("/a", "Host:  x\r\nAccept: t"),
    ("/a?", "Host: x\r\nAccept: t"), ("/a?b", "Host: x\r\nAccept: t"),
    ("/a?c", "Host: x\r\nAccept: t"), ("/a?cd", "Host: x\r\nAccept: t"),
    ("/a", "Host: x\r\nAccept: t\r\nAccept: t"), ("/a", "Host: x"),
  ]

  @Test func `is told from every other that is like it`() throws {
    let handler = RecordingHandler()
    try withServer(handler) { server in
      let client = try RawClient(port: server.address.port)
      for _ in 0..<4 {
        for (target, fields) in Self.likenesses {
          let accept = fields.contains("Accept: u") ? "u" : fields.contains("Accept") ? "t" : "-"
          let wanted = fields.hasSuffix("t\r\nAccept: t") ? "t, t" : accept
          #expect(try client.ask(target, fields) == "0 GET \(target) \(wanted)")
        }
      }
      #expect(handler.asked < 4 * Self.likenesses.count)
    }
  }

  /// Heads in which a client sends the NULs that libmicrohttpd puts into one of ``likenesses``.
  static let disguises = [
    "GET /a HTTP/1.1\r\nHost: x\u{0}\u{0}Accept: t\r\n\r\n",
    "GET /a HTTP/1.1\r\nHost\u{0} x\r\nAccept: t\r\n\r\n",
    "GET /a HTTP/1.1\r\nHost: x\r\nAccept\u{0} t\r\n\r\n",
    "GET /a HTTP/1.1\r\nHost: x\r\nAccept: t\u{0}\u{0}Accept: t\r\n\r\n",
    "GET /a HTTP/1.1\u{0}\u{0}Host: x\r\nAccept: t\r\n\r\n",
    "GET /a\u{0}HTTP/1.1\r\nHost: x\r\nAccept: t\r\n\r\n",
    "GET\u{0}/a HTTP/1.1\r\nHost: x\r\nAccept: t\r\n\r\n",
    "GET /a\u{0} HTTP/1.1\r\nHost: x\r\nAccept: t\r\n\r\n",
    "GET /a\u{0}\u{0} HTTP/1.1\r\nHost: x\r\nAccept: t\r\n\r\n",
    "GET /a?\u{0} HTTP/1.1\r\nHost: x\r\nAccept: t\r\n\r\n",
    "GET /a\u{0}\u{0}d HTTP/1.1\r\nHost: x\r\nAccept: t\r\n\r\n",
  ]

  @Test(arguments: disguises)
  func `is told from one that only looks so once it is parsed`(_ disguise: String) throws {
    let handler = RecordingHandler()
    try withServer(handler) { server in
      let client = try RawClient(port: server.address.port)
      for _ in 0..<3 {
        for (target, fields) in Self.likenesses { _ = try client.ask(target, fields) }
      }
      let known = handler.asked + handler.repeated
      let other = try RawClient(port: server.address.port)
      other.send(disguise)
      other.finishSending()
      let status = try? other.response().status
      #expect(status != 200)
      #expect(handler.asked + handler.repeated == known)
    }
  }

  @Test func `keeps its place, however many come once`() throws {
    let handler = RecordingHandler()
    try withServer(handler) { server in
      let client = try RawClient(port: server.address.port)
      for _ in 0..<3 { _ = try client.ask("/kept") }
      for index in 0..<3_000 { _ = try client.ask("/once/\(index)") }
      let asked = handler.asked
      for _ in 0..<3 { _ = try client.ask("/kept") }
      #expect(handler.asked == asked)
    }
  }

  @Test func `is answered right where there are more of them than places`() throws {
    let handler = RecordingHandler()
    try withServer(handler) { server in
      let client = try RawClient(port: server.address.port)
      for _ in 0..<4 {
        for index in 0..<2_000 {
          #expect(try client.ask("/many/\(index)") == "0 GET /many/\(index) -")
        }
      }
      #expect(handler.asked + handler.repeated == 8_000)
    }
  }
}

/// Answers with its generation, the method, the target and what is accepted; counts what it is told.
private final class RecordingHandler: RequestHandler {
  private let isReusable: Bool
  private let changes = Atomic<UInt64>(0)
  private let answers = Atomic(0)
  private let repetitions = Counter()

  init(isReusable: Bool = true) {
    self.isReusable = isReusable
  }

  var asked: Int { answers.load(ordering: .relaxed) }
  var repeated: Int { repetitions.count.load(ordering: .relaxed) }
  var generation: UInt64 { changes.load(ordering: .acquiring) }

  func change() { changes.add(1, ordering: .releasing) }

  func respond(to request: Request) -> Response {
    answers.add(1, ordering: .relaxed)
    let text =
      "\(generation) \(request.method.rawValue) \(request.target) \(request.fields[.accept] ?? "-")"
    return Response(
      status: .ok, fields: [.contentType: "text/plain"], body: Array(text.utf8),
      isReusable: isReusable)
  }

  func refuse(_ error: RequestError) -> Response {
    Response(status: .badRequest, fields: [.contentType: "text/plain"], body: Array("no".utf8))
  }

  func repetition(of request: Request, _ response: Response) -> any Repetition { repetitions }

  private final class Counter: Repetition {
    let count = Atomic(0)
    func happened(to request: Request) { count.add(1, ordering: .relaxed) }
  }
}

extension RawClient {
  fileprivate func ask(_ target: String, _ fields: String = "Host: x") throws -> String {
    send("GET \(target) HTTP/1.1\r\n\(fields)\r\n\r\n")
    return try response().text
  }
}
