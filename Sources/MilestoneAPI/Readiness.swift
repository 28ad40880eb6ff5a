package import HTTP
import Synchronization

/// What is served at this moment, if anything is.
package final class Readiness: Sendable {
  private let state = Mutex(State.loading)
  private let changes = Atomic<UInt64>(0)
  private let lastFailure = Mutex<HTTPDate?>(nil)

  /// Ready when told so.
  package init() {}

  /// What is served, and whether it is.
  struct State: Sendable {
    /// How far the server is.
    let phase: Phase
    /// What is served, if anything is: something is while it is ready.
    let snapshot: Snapshot?

    private init(_ phase: Phase, _ snapshot: Snapshot?) {
      self.phase = phase
      self.snapshot = snapshot
    }

    /// Nothing is loaded yet.
    static let loading = State(.loading, nil)

    /// `snapshot` is served.
    static func ready(_ snapshot: Snapshot) -> State { State(.ready, snapshot) }

    /// The server is about to end, and serves `snapshot` until then.
    static func stopping(_ snapshot: Snapshot?) -> State { State(.stopping, snapshot) }

    /// How far a server is.
    enum Phase: Sendable {
      /// Nothing is loaded yet.
      case loading
      /// Requests are welcome.
      case ready
      /// Those that come are answered, if that can be, and should be sent elsewhere.
      case stopping
    }
  }

  /// The present state.
  var now: State { state.withLock { $0 } }

  /// How often the state has changed.
  ///
  /// - Complexity: one load.
  var generation: UInt64 { changes.load(ordering: .acquiring) }

  /// What is served, if anything is.
  package var snapshot: Snapshot? { now.snapshot }

  /// Serves `snapshot` from now on; a server that is stopping goes on to stop.
  ///
  /// Answers what was served before: a large one takes long to take apart, and whoever lets go of
  /// it last has to.
  @discardableResult
  package func serve(_ snapshot: Snapshot) -> Snapshot? {
    defer { changes.add(1, ordering: .acquiringAndReleasing) }
    return state.withLock { state in
      let previous = state.snapshot
      state = state.phase == .stopping ? .stopping(snapshot) : .ready(snapshot)
      return previous
    }
  }

  /// Whether the server is about to end.
  package var isStopping: Bool {
    now.phase == .stopping
  }

  /// When a dataset could not be loaded anew, if that was the last thing that happened.
  package var failure: HTTPDate? { lastFailure.withLock { $0 } }

  /// Notes that a dataset could not be loaded anew, or with nil that it could.
  package func note(failure: HTTPDate?) {
    lastFailure.withLock { $0 = failure }
  }

  /// Says from now on that requests should be sent elsewhere; those that come are answered.
  package func stop() {
    defer { changes.add(1, ordering: .acquiringAndReleasing) }
    state.withLock { $0 = .stopping($0.snapshot) }
  }
}
