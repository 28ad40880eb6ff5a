import HTTP
import MicroHTTPD
import Synchronization

/// The server of the history, and that of health and metrics where it has a port of its own.
final class Servers: Sendable {
  private let all = Mutex<[Server]>([])

  /// Where the history is, such as `http://127.0.0.1:8080/`.
  var url: String { all.withLock { $0.last?.url ?? "" } }

  /// The connections that are open.
  var connectionCount: Int { all.withLock { $0.reduce(0) { $0 + $1.connectionCount } } }

  /// Listens at one address more, or on the sockets that are inherited; the history comes last.
  func listen(
    at address: ListenAddress, inheriting descriptors: [Int32] = [], _ options: ServerOptions,
    _ handler: some RequestHandler
  ) throws(ListenError) {
    let server = try Server(
      at: address, inheriting: descriptors, options: options, handler: handler)
    all.withLock { $0.append(server) }
  }

  /// Shows `certificate` to the connections that begin from now on, where TLS is spoken.
  func show(_ certificate: Certificate) {
    for server in all.withLock({ $0 }) { server.show(certificate) }
  }

  /// Stops the server of the history, and then that of its health, which tells of it meanwhile.
  func stop(within grace: Duration) {
    for server in all.withLock({ $0 }).reversed() { server.stop(within: grace) }
  }
}
