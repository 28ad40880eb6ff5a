import HTTP
import MicroHTTPD
import Synchronization

/// The server of the history, and that of health and metrics where it has a port of its own.
final class Servers: Sendable {
  private let all = Mutex<[Server]>([])

  /// Where the history is, such as `http://127.0.0.1:8080/`.
  var url: String { all.withLock { $0.last.map { "http://\($0.address)/" } ?? "" } }

  /// The connections that are open.
  var connectionCount: Int { all.withLock { $0.reduce(0) { $0 + $1.connectionCount } } }

  /// Listens at one address more; the history comes last.
  func listen(
    at address: ListenAddress, _ options: ServerOptions, _ handler: some RequestHandler
  ) throws(ListenError) {
    let server = try Server(at: address, options: options, handler: handler)
    all.withLock { $0.append(server) }
  }

  /// Stops the server of the history, and then that of its health, which tells of it meanwhile.
  func stop(within grace: Duration) {
    for server in all.withLock({ $0 }).reversed() { server.stop(within: grace) }
  }
}
