import ArgumentParser
import EDTF
import Foundation
import HTTP
import MicroHTTPD
import MilestoneAPI
import MilestoneFiles
import Milestones
import UnixSignals

/// Serves a dataset until it is told to stop.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start the server; it prints where it listens.",
    discussion: """
      SIGTERM and SIGINT stop it: answers that have begun are finished. A second one stops it at \
      once. Example:

        milestoned serve --dataset history/ --host 0.0.0.0 --port 80
      """)

  @OptionGroup var flags: SettingFlags

  func run() async throws {
    let signals = await UnixSignalsSequence(trapping: [.sigterm, .sigint])
    let settings = try await Self.settings(flags)
    let readiness = Readiness()
    var options = APIOptions(version: Version.current)
    options.cacheControl = settings.cacheControl
    options.showsTiming = settings.showsTiming
    options.site = settings.site
    options.securityContact = settings.securityContact
    let api = API(readiness: readiness, options: options, now: Self.now)
    let server = try Self.listen(settings, api)
    // A thread of its own: loading blocks, and a signal must find somebody meanwhile.
    Thread.detachNewThread {
      do {
        let snapshot = try Self.load(settings)
        Memory.giveBack()
        readiness.serve(snapshot)
        Terminal.print(
          "\(snapshot.store.milestones.count) milestones at http://\(server.address)/")
      } catch {
        server.stop(within: .zero)
        Foundation.exit((error as? ExitCode ?? .failure).rawValue)
      }
    }
    await Self.wait(for: signals) {
      readiness.stop()
      server.stop(within: settings.stopGrace)
    }
  }

  /// The settings, or the one line that says why not.
  static func settings(_ flags: SettingFlags) async throws -> Settings {
    do throws(SettingError) {
      return try await Settings(flags: flags)
    } catch {
      Terminal.complain("milestoned: \(error)")
      throw ExitCode.configuration
    }
  }

  @Sendable private static func now() -> HTTPDate {
    HTTPDate(secondsSince1970: Int(Date().timeIntervalSince1970))
  }

  private static func listen(_ settings: Settings, _ api: API) throws -> Server {
    do throws(ListenError) {
      return try Server(at: settings.address, options: settings.server, handler: api)
    } catch {
      Terminal.complain("milestoned: \(error.message)")
      throw ExitCode.unavailable
    }
  }

  private static func load(_ settings: Settings) throws -> Snapshot {
    do throws(DatasetFaults) {
      let files = try DatasetFiles(
        reading: settings.dataset, dates: DateReader(order: settings.dateOrder))
      let (store, digest) = Parallel.both {
        MilestoneStore(files.dataset)
      } _: {
        Result { () throws(DatasetFaults) in try files.digest() }
      }
      return Snapshot(
        store: store, digest: try digest.get(),
        modified: HTTPDate(secondsSince1970: files.modified), loaded: now(),
        cacheBytes: settings.cacheBytes)
    } catch {
      for fault in error.faults { Terminal.complain("\(fault)") }
      if error.isUnreadable {
        Terminal.complain("milestoned: name the dataset with --dataset FILE-OR-FOLDER")
      }
      throw error.isUnreadable ? ExitCode.noInput : ExitCode.dataError
    }
  }

  /// Stops at the first signal; a second one does not wait for that.
  private static func wait(
    for signals: UnixSignalsSequence, stop: @escaping @Sendable () -> Void
  ) async {
    var isStopping = false
    for await _ in signals {
      if isStopping { Foundation.exit(0) }
      isStopping = true
      // A thread of its own: stopping blocks, and the next signal must find somebody.
      Thread.detachNewThread {
        stop()
        Foundation.exit(0)
      }
    }
  }
}
