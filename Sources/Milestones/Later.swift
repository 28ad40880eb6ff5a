import Synchronization

/// Work that some core does ahead, or else who needs what it makes.
package protocol Work: Sendable {
  /// Does the work where nobody did, and waits where somebody is at it.
  func finish()
}

/// What a piece of work makes, which is done once.
package final class Later<Value: Sendable>: Work {
  private enum State {
    case waiting(@Sendable () -> Value)
    case done(Value)
  }

  private let state: Mutex<State>

  /// What `work` makes, which may ask for others' values but not for this one's.
  package init(_ work: @escaping @Sendable () -> Value) {
    state = Mutex(.waiting(work))
  }

  /// What the work makes.
  package var value: Value {
    state.withLock { state in
      switch state {
      case .done(let value): return value
      case .waiting(let work):
        let value = work()
        // What the work needed is let go of.
        state = .done(value)
        return value
      }
    }
  }

  /// Does the work where nobody did, and waits where somebody is at it.
  package func finish() { _ = value }
}
