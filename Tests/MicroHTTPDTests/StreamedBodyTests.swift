import HTTP
import HTTPTypes
import MicroHTTPD
import TestSupport
import Testing

@Suite struct `A body that is made while it is sent` {
  /// Three pieces, of which the second is longer than what is sent at once, and perhaps a fault.
  private final class Pieces: BodyProducer {
    private var pieces = [1, 100_000, 2].map { [UInt8](repeating: UInt8(ascii: "a"), count: $0) }
    private let isBroken: Bool

    init(isBroken: Bool) {
      self.isBroken = isBroken
    }

    func next() throws(BrokenBody) -> [UInt8]? {
      if pieces.isEmpty, isBroken { throw BrokenBody() }
      return pieces.isEmpty ? nil : pieces.removeFirst()
    }
  }

  @Test(arguments: [false, true])
  func `ends with the last chunk, unless it breaks off`(isBroken: Bool) throws {
    let response = Response(
      status: .ok, fields: [.contentType: "text/plain"],
      body: .stream { Pieces(isBroken: isBroken) })
    try withServer(ClosureHandler { _ in response }) { server in
      let client = try RawClient(port: server.address.port)
      client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
      #expect(try client.response()["transfer-encoding"] == "chunked")
      let body = try client.everything()
      #expect(body.count { $0 == UInt8(ascii: "a") } >= 100_003)
      #expect((body.suffix(5) == Array("0\r\n\r\n".utf8)[...]) == !isBroken)
    }
  }
}
