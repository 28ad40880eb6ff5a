import HTTP

/// What the callbacks of one daemon work with, all on that daemon's one thread.
///
/// Unchecked: ``prepared`` and ``known`` are used on the daemon's thread only; the rest is immutable
/// or locks by itself.
final class DaemonContext: @unchecked Sendable {
  let handler: any RequestHandler
  let limits: RequestLimits
  let shared: SharedState
  let connections = ConnectionTable()
  var prepared = PreparedResponses()
  let known = KnownHeads()

  init(handler: any RequestHandler, limits: RequestLimits, shared: SharedState) {
    self.handler = handler
    self.limits = limits
    self.shared = shared
  }

  /// What all daemons of a server have in common.
  struct SharedState: Sendable {
    let clock: CoarseClock
    let log: EngineLog
    let drain = Drain()
    let certificates: CertificateStore?

    /// Nil where an address may have any number of connections.
    let addresses: AddressLimit?

    init(_ options: ServerOptions) {
      clock = CoarseClock()
      log = EngineLog(clock: clock, write: options.log)
      addresses = options.addressConnections > 0 ? AddressLimit(options.addressConnections) : nil
      certificates = options.security.map { CertificateStore($0.certificate) }
    }
  }
}
