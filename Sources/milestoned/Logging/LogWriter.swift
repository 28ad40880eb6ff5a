import Dispatch
import Foundation
import Synchronization

/// Writes the lines of the log to standard error, in their order, on a thread of its own.
///
/// Who logs never waits for who reads. What is beyond a mebibyte that nobody has read yet is left
/// out, and counted.
final class LogWriter: Sendable {
  private static let limit = 1 << 20

  private let state = Mutex(State())
  private let bell = DispatchSemaphore(value: 0)

  private struct State {
    var bytes: [UInt8] = []
    var leftOut = 0
    var isWriting = false
  }

  /// Begins to write.
  init() {
    Thread.detachNewThread { [self] in
      while true {
        bell.wait()
        writeOut()
      }
    }
  }

  /// Adds a line, whose line feed is its last byte.
  func write(_ line: [UInt8]) {
    state.withLock { state in
      guard state.bytes.count + line.count <= Self.limit else { return state.leftOut += 1 }
      state.bytes += line
    }
    bell.signal()
  }

  /// Waits until all is written, a second at most.
  func flush() {
    let deadline = ContinuousClock.now + .seconds(1)
    while state.withLock({ $0.isWriting || !$0.bytes.isEmpty }), ContinuousClock.now < deadline {
      usleep(1_000)
    }
  }

  private func writeOut() {
    let (bytes, leftOut) = state.withLock { state in
      defer { state = State(isWriting: true) }
      return (state.bytes, state.leftOut)
    }
    // A stream that is closed or full is no reason to stop.
    try? FileHandle.standardError.write(contentsOf: Data(bytes))
    if leftOut > 0 {
      let line = "milestoned: \(leftOut) lines of the log were left out\n"
      try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }
    state.withLock { $0.isWriting = false }
  }
}
