import Glibc
package import HTTP
import Synchronization

/// An HTTP/1.1 server: it serves from its start until ``stop(within:)``.
///
/// One daemon a thread, each with its own listen socket on the same port: the kernel spreads the
/// connections evenly, and a connection stays with its thread. A watchdog cuts what takes too long.
package final class Server: Sendable {
  /// Where it listens; the port is the real one.
  package let address: ListenAddress

  private let daemons: [Daemon]
  private let watchdog: Watchdog

  /// Listens and serves.
  ///
  /// `handler` is called on several threads at once and must not block.
  ///
  /// - Throws: why it cannot listen; nothing is left open then.
  package init(
    at address: ListenAddress, options: ServerOptions, handler: some RequestHandler
  ) throws(ListenError) {
    let threads = max(1, min(options.threads, options.connections))
    let connections = max(1, min(options.connections, Self.descriptorsToUse()) / threads)
    let clock = CoarseClock()
    var daemons: [Daemon] = []
    var bound = address
    do throws(ListenError) {
      for index in 0..<threads {
        let socket = try ListenSocket(bound, isFirst: index == 0)
        bound = address.withPort(try socket.port())
        let context = DaemonContext(handler: handler, limits: options.limits, clock: clock)
        daemons.append(
          try Daemon(socket: socket, context: context, connections: connections, options: options))
      }
      watchdog = try Watchdog(daemons, clock: clock, options: options)
    } catch {
      for daemon in daemons { daemon.stop() }
      throw error
    }
    self.address = bound
    self.daemons = daemons
  }

  /// The connections that are open now.
  package var connectionCount: Int { daemons.reduce(0) { $0 + $1.connectionCount } }

  /// Refuses new connections, lets answers that have begun finish, then ends.
  ///
  /// Idle connections are closed at once; whatever is left after `grace` is cut. Call it once.
  package func stop(within grace: Duration) {
    watchdog.drain()
    for daemon in daemons { daemon.stopAccepting() }
    let deadline = ContinuousClock.now + grace
    while daemons.contains(where: { $0.connectionCount > 0 }), ContinuousClock.now < deadline {
      usleep(10_000)
    }
    watchdog.stop()
    for daemon in daemons { daemon.stop() }
  }

  /// The open files that connections may take, after asking the system for all that it allows.
  ///
  /// The corresponding C functions are `getrlimit` and `setrlimit`.
  private static func descriptorsToUse() -> Int {
    let reserve = 64
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      return 1024 - reserve
    }
    if limit.rlim_cur < limit.rlim_max {
      var raised = rlimit(rlim_cur: limit.rlim_max, rlim_max: limit.rlim_max)
      if unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 {
        limit = raised
      }
    }
    return max(1, Int(clamping: limit.rlim_cur) - reserve)
  }
}
