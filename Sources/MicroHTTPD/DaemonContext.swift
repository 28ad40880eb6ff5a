import HTTP

/// What the callbacks of one daemon work with, all on that daemon's one thread.
///
/// Unchecked: ``prepared`` is used on the daemon's thread only; the rest is immutable or locks
/// by itself.
final class DaemonContext: @unchecked Sendable {
  let handler: any RequestHandler
  let limits: RequestLimits
  let clock: CoarseClock
  let connections = ConnectionTable()
  var prepared = PreparedResponses()

  init(handler: any RequestHandler, limits: RequestLimits, clock: CoarseClock) {
    self.handler = handler
    self.limits = limits
    self.clock = clock
  }
}
