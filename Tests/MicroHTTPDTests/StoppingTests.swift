import Foundation
import Glibc
import HTTP
import MicroHTTPD
import Synchronization
import TestSupport
import Testing

@Suite(.serialized) struct `Stopping under load` {
  /// Threads that connect, ask and close without end, each counting what it got.
  private final class Load: Sendable {
    let port: UInt16
    let answered = Atomic(0)
    let lost = Atomic(0)
    private let isOver = Atomic(false)
    private let running = Atomic(0)

    init(port: UInt16, threads: Int) {
      self.port = port
      for _ in 0..<threads {
        running.add(1, ordering: .relaxed)
        Thread.detachNewThread { [self] in
          while !isOver.load(ordering: .relaxed) { ask() }
          running.subtract(1, ordering: .relaxed)
        }
      }
    }

    /// A connection that is refused is no loss; one that was made and has no whole answer is.
    private func ask() {
      guard let client = try? RawClient(port: port, knocking: 20) else { return }
      client.send("GET /whole HTTP/1.1\r\nHost: x\r\n\r\n")
      let isAnswered = (try? client.response())?.text == "/whole"
      answered.add(isAnswered ? 1 : 0, ordering: .relaxed)
      lost.add(isAnswered ? 0 : 1, ordering: .relaxed)
    }

    func end() {
      isOver.store(true, ordering: .relaxed)
      while running.load(ordering: .relaxed) > 0 { usleep(1_000) }
    }
  }

  private func server(
    _ port: UInt16 = 0, inheriting sockets: [Int32] = [], change: (inout ServerOptions) -> Void
  ) throws -> Server {
    var options = ServerOptions()
    options.threads = 2
    change(&options)
    return try Server(
      at: ListenAddress(host: "127.0.0.1", port: port), inheriting: sockets, options: options,
      handler: ClosureHandler.echo())
  }

  @Test func `answers every connection that was made, five hundred times`() throws {
    let first = try server { _ in }
    let port = first.address.port
    first.stop(within: .seconds(1))
    let load = Load(port: port, threads: 4)
    for _ in 0..<500 {
      let server = try server(port) { _ in }
      usleep(4_000)
      server.stop(within: .seconds(5))
    }
    load.end()
    #expect(load.answered.load(ordering: .relaxed) > 1_000)
    #expect(load.lost.load(ordering: .relaxed) == 0)
  }

  @Test func `stops at its limit of connections too`() throws {
    let first = try server { _ in }
    let port = first.address.port
    first.stop(within: .seconds(1))
    let load = Load(port: port, threads: 8)
    for _ in 0..<100 {
      let server = try server(port) { $0.connections = 2 }
      usleep(2_000)
      server.stop(within: .seconds(5))
    }
    load.end()
    #expect(load.answered.load(ordering: .relaxed) > 100)
  }

  @Test func `hands a shared port over without a loss`() throws {
    var server = try server { $0.sharesPort = true }
    let load = Load(port: server.address.port, threads: 4)
    for _ in 0..<10 {
      let next = try self.server(server.address.port) { $0.sharesPort = true }
      server.stop(within: .seconds(5))
      server = next
    }
    load.end()
    server.stop(within: .seconds(5))
    #expect(load.answered.load(ordering: .relaxed) > 1_000)
    #expect(load.lost.load(ordering: .relaxed) == 0)
  }

  @Test func `leaves an inherited socket to the next one without a loss`() throws {
    let (socket, port) = try Self.listenSocket()
    defer { _ = close(socket) }
    var server = try server(inheriting: [socket]) { _ in }
    #expect(server.address.port == port)
    #expect(server.address.description == "127.0.0.1:\(port)")
    let load = Load(port: port, threads: 4)
    for _ in 0..<100 {
      let next = try self.server(inheriting: [socket]) { _ in }
      server.stop(within: .seconds(5))
      server = next
    }
    load.end()
    server.stop(within: .seconds(5))
    #expect(load.answered.load(ordering: .relaxed) > 1_000)
    #expect(load.lost.load(ordering: .relaxed) == 0)
  }

  @Test func `gives a request that comes while it stops the last answer of its connection`() throws
  {
    let server = try server { $0.threads = 1 }
    let busy = try (0..<8).map { _ in try RawClient(port: server.address.port) }
    for client in busy {
      client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
      #expect(try client.response()["connection"] == nil)
    }
    let stopper = Stopper(server)
    for client in busy {
      client.send("GET /last HTTP/1.1\r\nHost: x\r\n\r\n")
      if let last = try? client.response(), last["connection"] != nil {
        #expect(last["connection"] == "close")
        #expect(last.text == "/last")
      }
    }
    stopper.wait()
  }

  @Test func `refuses to serve on what does not listen`() throws {
    let plain = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { _ = close(plain) }
    #expect(throws: ListenError.notListening(descriptor: plain)) {
      try server(inheriting: [plain]) { _ in }
    }
  }

  @Test func `takes the sockets that are meant for this process only`() {
    let ours = "\(getpid())"
    let cases: [([String: String], [Int32])] = [
      (["LISTEN_PID": ours, "LISTEN_FDS": "2"], [3, 4]), (["LISTEN_FDS": "2"], []),
      (["LISTEN_PID": "1", "LISTEN_FDS": "2"], []), (["LISTEN_PID": ours], []),
      (["LISTEN_PID": ours, "LISTEN_FDS": "-1"], []),
      (["LISTEN_PID": ours, "LISTEN_FDS": "x"], []), ([:], []),
    ]
    for (environment, descriptors) in cases {
      #expect(InheritedSockets.descriptors(in: environment) == descriptors)
    }
  }

  private final class Stopper: Sendable {
    private let isOver = Atomic(false)

    init(_ server: Server) {
      Thread.detachNewThread { [self] in
        server.stop(within: .seconds(5))
        isOver.store(true, ordering: .releasing)
      }
    }

    func wait() {
      while !isOver.load(ordering: .acquiring) { usleep(1_000) }
    }
  }

  /// A socket as a supervisor would open it.
  private static func listenSocket() throws -> (Int32, UInt16) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    _ = unsafe inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let port = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(descriptor, pointer, size) == 0 && listen(descriptor, 1024) == 0
          && getsockname(descriptor, pointer, &size) == 0
      } ? UInt16(bigEndian: pointer.pointee.sin_port) : 0
    }
    try #require(port != 0)
    return (descriptor, port)
  }
}
