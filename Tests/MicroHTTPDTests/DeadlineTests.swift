import Foundation
import HTTP
import HTTPTypes
import MicroHTTPD
import Synchronization
import TestSupport
import Testing

@Suite struct `Deadlines and stopping` {
  @Test func `cuts a head that does not come to its end`() throws {
    var options = ServerOptions()
    options.headDeadline = .milliseconds(200)
    try withServer(ClosureHandler.echo(), options: options) { server in
      let client = try RawClient(port: server.address.port)
      client.send("GET / HTTP/1.1\r\nX-A: 1\r\n")
      #expect(client.isClosedByServer())
    }
  }

  @Test func `cuts a request line that does not come, byte by byte as it may`() throws {
    var options = ServerOptions()
    options.requestDeadline = .milliseconds(200)
    try withServer(ClosureHandler.echo(), options: options) { server in
      let client = try RawClient(port: server.address.port)
      client.send("GET /never")
      #expect(client.isClosedByServer())
    }
  }

  @Test func `cuts a client that does not fetch its answer`() throws {
    var options = ServerOptions()
    options.answerDeadline = .milliseconds(300)
    let large = Response(
      status: .ok, fields: [:], body: Array(repeating: 0x61, count: 64 << 20))
    try withServer(ClosureHandler { _ in large }, options: options) { server in
      let client = try RawClient(port: server.address.port)
      client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
      let start = ContinuousClock.now
      while ContinuousClock.now - start < .milliseconds(900) {}
      #expect(throws: RawClientError.closed) { try client.response() }
    }
  }

  @Test func `ends promptly though idle connections are open`() throws {
    var options = ServerOptions()
    options.threads = 2
    let server = try Server(
      at: ListenAddress(host: "127.0.0.1", port: 0), options: options,
      handler: ClosureHandler.echo())
    let clients = try (0..<50).map { _ in try RawClient(port: server.address.port) }
    for client in clients {
      client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
      #expect(try client.response().status == 200)
    }
    let duration = ContinuousClock().measure { server.stop(within: .seconds(30)) }
    #expect(duration < .seconds(5))
    for client in clients { #expect(client.isClosedByServer()) }
  }

  @Test func `finishes an answer that has begun, and takes no new connection`() async throws {
    let gate = Gate()
    let handler = ClosureHandler { _ in
      gate.entered.store(true, ordering: .releasing)
      while !gate.isOpen.load(ordering: .acquiring) {}
      return Response(status: .ok, fields: [:], body: Array("whole".utf8))
    }
    let server = try Server(
      at: ListenAddress(host: "127.0.0.1", port: 0), options: ServerOptions(), handler: handler)
    let client = try RawClient(port: server.address.port)
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    while !gate.entered.load(ordering: .acquiring) { await Task.yield() }
    let stopped = Gate()
    Thread.detachNewThread {
      server.stop(within: .seconds(120))
      stopped.isOpen.store(true, ordering: .releasing)
    }
    while (try? RawClient(port: server.address.port)) != nil { await Task.yield() }
    gate.isOpen.store(true, ordering: .releasing)
    #expect(try client.response().text == "whole")
    while !stopped.isOpen.load(ordering: .acquiring) { await Task.yield() }
  }

  @Test func `lets the handler go when it has stopped`() throws {
    weak var handler: ClosureHandler?
    do {
      let strong = ClosureHandler.echo()
      handler = strong
      let server = try Server(
        at: ListenAddress(host: "127.0.0.1", port: 0), options: ServerOptions(), handler: strong)
      server.stop(within: .seconds(1))
    }
    #expect(handler == nil)
  }

  private final class Gate: Sendable {
    let entered = Atomic(false)
    let isOpen = Atomic(false)
  }
}
