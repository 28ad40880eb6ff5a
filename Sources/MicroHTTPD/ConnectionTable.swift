import CMicroHTTPD
import Synchronization

/// The open connections of one daemon.
///
/// A connection leaves the table before libmicrohttpd closes its socket, and the sweep works under
/// the same lock: a socket that is shut down here is never one that the system has given to
/// something else.
final class ConnectionTable: Sendable {
  private let connections = Mutex<[ObjectIdentifier: Connection]>([:])

  /// Keeps `connection` alive until it is removed.
  func insert(_ connection: Connection) {
    connections.withLock { $0[ObjectIdentifier(connection)] = connection }
  }

  /// Lets `connection` go.
  func remove(_ connection: Connection) {
    connections.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(connection)) }
  }

  /// Shuts down every connection that is overdue; libmicrohttpd then closes it by itself.
  ///
  /// - Complexity: O(n) in the open connections.
  func sweep(_ isOverdue: (Connection) -> Bool) {
    connections.withLock { connections in
      for connection in connections.values where isOverdue(connection) {
        _ = cmhd_shut_down(connection.socket)
      }
    }
  }
}
