import Glibc
import HTTP
import MicroHTTPD
import Synchronization
import TestSupport
import Testing

@Suite struct `Limits that hold` {
  private func ask(_ client: RawClient) throws -> Int {
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    return try client.response().status
  }

  @Test func `lets the next client wait until another is gone`() throws {
    var options = ServerOptions()
    options.connections = 2
    try withServer(ClosureHandler.echo(), options: options) { server in
      let first = try RawClient(port: server.address.port)
      var second: RawClient? = try RawClient(port: server.address.port)
      #expect(try ask(first) == 200)
      #expect(try second.map(ask) == 200)
      let third = try RawClient(port: server.address.port, patience: 1)
      #expect(throws: RawClientError.nothingCame) { try ask(third) }
      second = nil
      #expect(try third.response().status == 200)
      #expect(try ask(first) == 200)
    }
  }

  @Test func `closes what one address has too many of, on all threads together`() throws {
    var options = ServerOptions()
    options.threads = 3
    options.addressConnections = 4
    try withServer(ClosureHandler.echo(), options: options) { server in
      for _ in 0..<3 {
        let clients = try (0..<4).map { _ in try RawClient(port: server.address.port) }
        for client in clients { #expect(try ask(client) == 200) }
        let excess = try RawClient(port: server.address.port)
        #expect(excess.isClosedByServer())
        for client in clients { #expect(try ask(client) == 200) }
        for client in clients { client.finishSending() }
        for client in clients { #expect(client.isClosedByServer()) }
        while server.connectionCount > 0 { usleep(1_000) }
      }
    }
  }

  @Test func `counts both families' addresses`() throws {
    var options = ServerOptions()
    options.addressConnections = 1
    let server = try Server(
      at: ListenAddress(host: "::", port: 0), options: options, handler: ClosureHandler.echo())
    defer { server.stop(within: .seconds(1)) }
    let four = try RawClient(port: server.address.port)
    let six = try RawClient(port: server.address.port, isIPv6: true)
    #expect(try ask(four) == 200)
    #expect(try ask(six) == 200)
    #expect(try RawClient(port: server.address.port).isClosedByServer())
    #expect(try RawClient(port: server.address.port, isIPv6: true).isClosedByServer())
  }

  @Test func `says a few lines a second of what clients do wrong, and how many more there were`()
    throws
  {
    let lines = Lines()
    var options = ServerOptions()
    options.log = { lines.add($0) }
    try withServer(ClosureHandler.echo(), options: options) { server in
      let start = ContinuousClock.now
      while ContinuousClock.now - start < .milliseconds(1_500) {
        let client = try RawClient(port: server.address.port)
        client.send("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n")
        _ = try client.response()
      }
    }
    let said = lines.all
    #expect((1...20).contains(said.count), "\(said)")
    #expect(said.contains { $0.contains("Content-Length") })
    #expect(said.contains { $0.contains("left out") })
    #expect(said.allSatisfy { !$0.contains("\n") })
  }

  private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }
}
