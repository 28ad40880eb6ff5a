import Dispatch
import Foundation
import MilestoneFiles

/// Shows how far loading is, in one line of standard error that is gone at the end, where that is a
/// terminal and loading takes over half a second.
enum ProgressBar {
  private static let patience = DispatchTimeInterval.milliseconds(500)
  private static let step = DispatchTimeInterval.milliseconds(100)

  /// What `load` makes, while the bar shows `progress`.
  static func showing<Result, Failure: Error>(
    _ progress: LoadingProgress, _ load: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard Terminal.isWatched else { return try load() }
    let (end, isGone) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    Thread.detachNewThread {
      show(progress, until: end)
      isGone.signal()
    }
    defer {
      end.signal()
      isGone.wait()
    }
    return try load()
  }

  private static func show(_ progress: LoadingProgress, until end: DispatchSemaphore) {
    let start = ContinuousClock.now
    guard end.wait(timeout: .now() + patience) == .timedOut else { return }
    repeat {
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let line = ProgressLine(
        bytes: progress.bytes, bytesRead: progress.bytesRead, seconds: seconds)
      Terminal.replaceLine(by: line.text)
    } while end.wait(timeout: .now() + step) == .timedOut
    Terminal.replaceLine(by: "")
  }
}
