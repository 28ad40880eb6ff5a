import Synchronization

/// A clock that costs a load to read: it counts the ticks of the watchdog.
final class CoarseClock: Sendable {
  /// How long a tick is.
  static let tick: Duration = .milliseconds(100)

  private let ticks = Atomic<UInt32>(0)

  /// Ticks since the server started; it wraps round after 13 years.
  var now: UInt32 { ticks.load(ordering: .relaxed) }

  /// One tick later.
  func advance() { ticks.add(1, ordering: .relaxed) }

  /// The ticks of `duration`, at least one.
  static func ticks(of duration: Duration) -> UInt32 {
    UInt32(clamping: max(1, Int((duration / tick).rounded(.up))))
  }
}
