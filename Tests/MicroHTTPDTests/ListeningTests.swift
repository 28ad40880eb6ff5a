import MicroHTTPD
import TestSupport
import Testing

@Suite struct Listening {
  private func server(_ host: String, _ port: UInt16 = 0, threads: Int = 1) throws -> Server {
    var options = ServerOptions()
    options.threads = threads
    return try Server(
      at: ListenAddress(host: host, port: port), options: options, handler: ClosureHandler.echo())
  }

  private func answers(_ server: Server, isIPv6: Bool) -> Bool {
    guard let client = try? RawClient(port: server.address.port, isIPv6: isIPv6) else {
      return false
    }
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    return (try? client.response())?.status == 200
  }

  @Test func `tells the port that the system chose`() throws {
    let server = try server("127.0.0.1")
    defer { server.stop(within: .seconds(1)) }
    #expect(server.address.port != 0)
    #expect(server.address.description == "127.0.0.1:\(server.address.port)")
    #expect(answers(server, isIPv6: false))
  }

  @Test func `serves IPv6, and both families at every address`() throws {
    let six = try server("::1")
    let both = try server("::")
    defer { for server in [six, both] { server.stop(within: .seconds(1)) } }
    #expect(six.address.description == "[::1]:\(six.address.port)")
    #expect(answers(six, isIPv6: true))
    #expect(!answers(six, isIPv6: false))
    #expect(answers(both, isIPv6: true))
    #expect(answers(both, isIPv6: false))
  }

  @Test(arguments: [1, 3])
  func `does not share a port with another server`(threads: Int) throws {
    let first = try server("127.0.0.1", threads: threads)
    defer { first.stop(within: .seconds(1)) }
    let inUse = ListenError.inUse("127.0.0.1:\(first.address.port)")
    #expect(throws: inUse) { try server("127.0.0.1", first.address.port, threads: threads) }
  }

  @Test func `gives the port back when it stops`() throws {
    let first = try server("127.0.0.1", threads: 2)
    let port = first.address.port
    #expect(answers(first, isIPv6: false))
    first.stop(within: .seconds(1))
    let second = try server("127.0.0.1", port, threads: 2)
    #expect(answers(second, isIPv6: false))
    second.stop(within: .seconds(1))
  }

  @Test(arguments: ["example.org", "127.0.0.256", "1.2.3", "", "::g"])
  func `refuses what is no address`(host: String) {
    #expect(throws: ListenError.notAnAddress(host)) { try ListenAddress(host: host, port: 0) }
  }

  @Test func `says when the address is not of this machine`() {
    #expect(throws: ListenError.notHere("192.0.2.1:0")) { try server("192.0.2.1") }
  }

  @Test func `probes a server by its status`() throws {
    let server = try server("0.0.0.0")
    #expect(StatusProbe.status(of: "/", at: server.address, timeout: .seconds(2)) == 200)
    server.stop(within: .seconds(1))
    #expect(StatusProbe.status(of: "/", at: server.address, timeout: .seconds(2)) == nil)
  }
}
