import Glibc
package import HTTP
import Synchronization

/// An HTTP/1.1 server: it serves from its start until ``stop(within:)``.
///
/// One daemon a thread, each with its own listen socket on the same port: the kernel spreads the
/// connections evenly, and a connection stays with its thread. On inherited sockets each daemon has
/// a duplicate. A watchdog cuts what takes too long.
package final class Server: Sendable {
  /// Where it listens, first of all; the port is the real one.
  package let address: ListenAddress

  /// Where it is found: `http://127.0.0.1:8080/`, or https.
  package var url: String { "\(shared.certificates == nil ? "http" : "https")://\(address)/" }

  private let daemons: [Daemon]
  private let shared: DaemonContext.SharedState
  private let watchdog: Watchdog
  private let sharesPort: Bool

  /// Listens and serves, at `address` or, where there are some, on the sockets that are inherited.
  ///
  /// `handler` is called on several threads at once and must not block.
  ///
  /// - Throws: why it cannot listen; nothing is left open then but what was inherited.
  package init(
    at address: ListenAddress, inheriting descriptors: [Int32] = [], options: ServerOptions,
    handler: some RequestHandler
  ) throws(ListenError) {
    let threads = max(1, min(options.threads, options.connections))
    let count = threads * max(1, descriptors.count)
    let connections = max(1, min(options.connections, Self.connections(with: count)) / count)
    let shared = DaemonContext.SharedState(options)
    var daemons: [Daemon] = []
    var bound = address
    do throws(ListenError) {
      for index in 0..<count {
        let socket =
          descriptors.isEmpty
          ? try ListenSocket(bound, isAlone: index == 0 && !options.sharesPort)
          : try ListenSocket(inherited: descriptors[index % descriptors.count])
        if index == 0 { bound = try socket.address() }
        let context = DaemonContext(handler: handler, limits: options.limits, shared: shared)
        daemons.append(
          try Daemon(socket: socket, context: context, connections: connections, options: options))
      }
      watchdog = try Watchdog(daemons, shared, options)
    } catch {
      for daemon in daemons { daemon.stop() }
      throw error
    }
    self.address = bound
    self.daemons = daemons
    self.shared = shared
    sharesPort = options.sharesPort
  }

  /// The connections that are open now.
  package var connectionCount: Int { daemons.reduce(0) { $0 + $1.connectionCount } }

  /// Shows `certificate` to the connections that begin from now on; for a server with TLS.
  package func show(_ certificate: Certificate) {
    shared.certificates?.show(certificate)
  }

  /// Refuses new connections, lets answers that have begun finish, then ends.
  ///
  /// Connections that wait to be accepted still get an answer, and so do those that are within a
  /// round trip of it (20 ms; half a second where the port is shared); a request that comes
  /// meanwhile gets the last of its connection. Idle connections are closed at once; whatever is left after
  /// `grace` is cut. Call it once.
  package func stop(within grace: Duration) {
    let start = ContinuousClock.now
    shared.drain.begin()
    watchdog.wake()
    for daemon in daemons { daemon.closeDoor(sharedBy: sharesPort ? daemons.count : nil) }
    let knocking = min(grace, sharesPort ? .milliseconds(500) : .milliseconds(20))
    Self.wait(until: start + min(grace, .seconds(1))) {
      ContinuousClock.now - start >= knocking && !daemons.contains { $0.isAwaited }
    }
    if sharesPort { daemons.first?.endPassing() }
    for daemon in daemons { daemon.stopAccepting() }
    Self.wait(until: start + grace) { connectionCount == 0 }
    watchdog.stop()
    for daemon in daemons { daemon.stop() }
  }

  /// Sleeps before it looks: a connection that a thread has just accepted is counted a moment later.
  private static func wait(until deadline: ContinuousClock.Instant, _ isOver: () -> Bool) {
    while ContinuousClock.now < deadline {
      usleep(5_000)
      if isOver() { return }
    }
  }

  /// How many connections the open files allow, after asking the system for all that it gives.
  ///
  /// A daemon needs three files for itself, and the rest of the process some; where files are
  /// scarce, half of them are kept.
  ///
  /// The corresponding C functions are `getrlimit` and `setrlimit`.
  private static func connections(with daemons: Int) -> Int {
    let reserve = 64 + 3 * daemons
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      return max(1, 1024 - reserve)
    }
    if limit.rlim_cur < limit.rlim_max {
      var raised = rlimit(rlim_cur: limit.rlim_max, rlim_max: limit.rlim_max)
      if unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 {
        limit = raised
      }
    }
    let files = Int(clamping: limit.rlim_cur)
    return max(1, files - min(reserve, files / 2))
  }
}
