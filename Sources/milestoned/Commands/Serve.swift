import ArgumentParser
import Foundation
import HTTP
import UnixSignals

/// Serves a dataset until it is told to stop.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start the server; it prints where it listens.",
    discussion: """
      SIGTERM and SIGINT stop it: answers that have begun are finished. A second one stops it at \
      once. SIGHUP loads the dataset anew. Example:

        milestoned serve --dataset history/ --host 0.0.0.0 --port 80
      """)

  @OptionGroup var flags: SettingFlags

  func run() async throws {
    // Who reads the log may go away, and a write then says so.
    let signals = await UnixSignalsSequence(trapping: [.sigterm, .sigint, .sighup, .sigpipe])
    let service = try Service(try await Self.settings(flags))
    // A thread of its own: loading blocks, and a signal must find somebody meanwhile.
    Thread.detachNewThread { service.run() }
    await Self.wait(for: signals, service)
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

  /// The time.
  @Sendable static func now() -> HTTPDate {
    HTTPDate(secondsSince1970: Int(Date().timeIntervalSince1970))
  }

  /// Stops at the first signal that says so; a second one does not wait for that.
  private static func wait(for signals: UnixSignalsSequence, _ service: Service) async {
    var isStopping = false
    for await signal in signals {
      switch signal {
      case .sighup: service.reload()
      case .sigterm, .sigint:
        if isStopping { Foundation.exit(0) }
        isStopping = true
        // A thread of its own: stopping blocks, and the next signal must find somebody.
        Thread.detachNewThread { service.stop() }
      default: break
      }
    }
  }
}
