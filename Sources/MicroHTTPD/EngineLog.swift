import Synchronization

/// Passes on what libmicrohttpd says of itself, a few lines a second at most.
///
/// What it says is caused by clients, who can cause a lot of it.
final class EngineLog: Sendable {
  /// How many lines are passed on in a second; one more tells how many were not.
  static let linesASecond = 5

  private let clock: CoarseClock
  private let write: @Sendable (String) -> Void
  private let state = Mutex(State())

  private struct State {
    var second: UInt32 = 0
    var lines = 0
    var hidden = 0
  }

  init(clock: CoarseClock, write: @escaping @Sendable (String) -> Void) {
    self.clock = clock
    self.write = write
  }

  /// Passes on `line`, or counts it.
  func add(_ line: @autoclosure () -> String) {
    let second = clock.now / CoarseClock.ticks(of: .seconds(1))
    let (isShown, hidden) = state.withLock { state -> (Bool, Int) in
      var hidden = 0
      if state.second != second {
        hidden = state.hidden
        state = State(second: second)
      }
      guard state.lines < Self.linesASecond else {
        state.hidden += 1
        return (false, hidden)
      }
      state.lines += 1
      return (true, hidden)
    }
    if hidden > 0 { write("\(hidden) lines more of the engine were left out") }
    if isShown { write(line()) }
  }
}
