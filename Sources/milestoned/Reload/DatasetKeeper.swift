import Dispatch
import EDTF
import Foundation
import HTTP
import Logging
import MilestoneAPI
import MilestoneFiles
import Milestones

/// Keeps what is served the same as what the files say: reads them at the start, when it is asked
/// to, and when they have changed.
///
/// A dataset is built aside and swapped whole. Where the files have a fault, the last good one stays.
final class DatasetKeeper: Sendable {
  private let settings: Settings
  private let readiness: Readiness
  private let log: Logger
  private let tell: @Sendable (Outcome) -> Void
  private let bell = DispatchSemaphore(value: 0)

  /// How a reload ended.
  enum Outcome: String, CaseIterable, Sendable {
    /// It begins, since somebody asked for it.
    case begun
    /// Another dataset is served.
    case success
    /// The files say what they said before.
    case unchanged
    /// The files have a fault.
    case failure
  }

  /// How long files have to be left alone before they are read.
  private static let quiet: TimeInterval = 0.25

  /// How many faults are logged, each in its line.
  private static let faultsShown = 100

  /// A keeper of the dataset that `settings` name; it tells `tell` how each reload ends.
  init(
    _ settings: Settings, readiness: Readiness, log: Logger,
    tell: @escaping @Sendable (Outcome) -> Void
  ) {
    self.settings = settings
    self.readiness = readiness
    self.log = log
    self.tell = tell
  }

  /// Reads the files for the first time; the stamp of what was read.
  func load() throws(DatasetFaults) -> DatasetStamp {
    let stamp = DatasetStamp(of: settings.dataset)
    let progress = LoadingProgress()
    let start = ContinuousClock.now
    let loaded = try ProgressBar.showing(progress) { () throws(DatasetFaults) in
      let files = try read(progress)
      let digest = Later { Result { () throws(DatasetFaults) in try files.digest() } }
      let (dataset, modified) = (files.dataset, files.modified)
      let store = MilestoneStore(dataset, beside: [digest])
      return snapshot(store, modified: modified, digest: try digest.value.get())
    }
    readiness.serve(loaded)
    log.info(
      "the dataset is loaded",
      metadata: [
        "milestones": "\(loaded.store.milestones.count)", "bytes": "\(progress.bytes)",
        "seconds": "\((ContinuousClock.now - start) / .seconds(1))",
      ])
    Memory.giveBack()
    return stamp
  }

  /// Asks for the files to be read anew, now.
  func ask() {
    bell.signal()
  }

  /// Reads the files when it is asked to and when they are others than `first`, for ever.
  func watch(since first: DatasetStamp) {
    var stamp = first
    while true { stamp = look(since: stamp) }
  }

  // What follows is not inlined: the optimizer of Swift 6.3.1 spends hours on a loop so long.

  /// Waits to be asked or to be curious, and reads the files if they are to be; their stamp.
  @inline(never)
  private func look(since stamp: DatasetStamp) -> DatasetStamp {
    let isAsked = bell.wait(timeout: patience) == .success
    // Who asked meanwhile is served by the same reading.
    while bell.wait(timeout: .now()) == .success {}
    let now = DatasetStamp(of: settings.dataset)
    guard isAsked || now != stamp else { return stamp }
    if isAsked { tell(.begun) }
    defer { Memory.giveBack() }
    return reload(isAsked ? now : waitForQuiet())
  }

  private var patience: DispatchTime {
    let seconds = settings.reloadSeconds
    return seconds == 0 ? .distantFuture : .now() + .seconds(seconds)
  }

  /// Reads the files, and once more where they change meanwhile; the stamp of what was read.
  @inline(never)
  private func reload(_ first: DatasetStamp) -> DatasetStamp {
    var stamp = first
    var attempts = 1
    while true {
      do throws(DatasetFaults) {
        let outcome = try serve(try read())
        readiness.note(failure: nil)
        tell(outcome)
        return stamp
      } catch {
        let later = waitForQuiet()
        guard later != stamp, attempts < 10 else {
          readiness.note(failure: Serve.now())
          complain(error)
          tell(.failure)
          return later
        }
        stamp = later
        attempts += 1
      }
    }
  }

  @inline(never)
  private func waitForQuiet() -> DatasetStamp {
    var stamp = DatasetStamp(of: settings.dataset)
    for _ in 0..<240 {
      Thread.sleep(forTimeInterval: Self.quiet)
      let later = DatasetStamp(of: settings.dataset)
      guard later != stamp else { break }
      stamp = later
    }
    return stamp
  }

  private func read(
    _ progress: LoadingProgress = LoadingProgress()
  ) throws(DatasetFaults) -> DatasetFiles {
    try DatasetFiles(
      reading: settings.dataset, dates: DateReader(order: settings.dateOrder), progress: progress)
  }

  private func snapshot(_ store: MilestoneStore, modified: Int, digest: String) -> Snapshot {
    Snapshot(
      store: store, digest: digest, modified: HTTPDate(secondsSince1970: modified),
      loaded: Serve.now(), cacheBytes: settings.cacheBytes)
  }

  @inline(never)
  private func serve(_ files: DatasetFiles) throws(DatasetFaults) -> Outcome {
    let digest = try files.digest()
    guard digest != readiness.snapshot?.digest else {
      log.info("the dataset is what it was", metadata: ["digest": "\(digest)"])
      return .unchanged
    }
    let snapshot = snapshot(
      MilestoneStore(files.dataset), modified: files.modified, digest: digest)
    let count = snapshot.store.milestones.count
    letGo(of: readiness.serve(snapshot))
    log.notice(
      "the dataset is reloaded", metadata: ["digest": "\(digest)", "milestones": "\(count)"])
    return .success
  }

  /// Takes a dataset apart here, once no request needs it: it may be large.
  private func letGo(of snapshot: consuming Snapshot?) {
    var held = snapshot
    let deadline = ContinuousClock.now + .seconds(2)
    while held != nil, !isKnownUniquelyReferenced(&held), ContinuousClock.now < deadline {
      Thread.sleep(forTimeInterval: 0.005)
    }
    held = nil
  }

  @inline(never)
  private func complain(_ error: DatasetFaults) {
    let faults = error.faults
    guard let first = faults.first, let kept = readiness.snapshot else { return }
    let others = faults.dropFirst()
    for fault in others.prefix(Self.faultsShown) { log.error("\(fault)") }
    let more = others.isEmpty ? "" : "; \(faults.count) faults in all"
    let count = kept.store.milestones.count
    log.error(
      """
      the dataset is not reloaded: \(first)\(more); the \(count) milestones that were loaded at \
      \(kept.loaded.rfc3339) stay
      """)
  }
}
