import ArgumentParser
import Foundation
import HTTP
import Logging
import MicroHTTPD
import MilestoneAPI
import MilestoneFiles
import Milestones

/// The running server and what keeps it: its dataset, its log, its service manager.
final class Service: Sendable {
  private let settings: Settings
  private let readiness = Readiness()
  private let writer = LogWriter()
  private let log: Logger
  private let manager = ServiceManager(environment: ProcessInfo.processInfo.environment)
  private let keeper: DatasetKeeper
  private let server: Server

  /// Listens; every request is told to wait until the dataset is there.
  ///
  /// - Throws: the exit code, after saying why.
  init(_ settings: Settings) throws {
    self.settings = settings
    log = settings.logging.logger("milestoned", to: writer)
    keeper = DatasetKeeper(settings, readiness: readiness, log: log) {
      [manager, readiness] outcome in
      switch outcome {
      case .begun: manager?.tell(.reloading)
      case .success, .unchanged, .failure: manager?.tell(.ready(status: Self.status(readiness)))
      }
    }
    let api = API(readiness: readiness, options: Self.apiOptions(settings), now: Serve.now)
    server = try Self.listen(settings.address, settings.server, api)
  }

  /// Loads the dataset, says where it is, and keeps it, for ever; where that fails the process ends.
  func run() {
    do throws(DatasetFaults) {
      let stamp = try keeper.load()
      let count = readiness.snapshot?.store.milestones.count ?? 0
      Terminal.print("\(count) milestones at http://\(server.address)/")
      log.info("the server is ready", metadata: ["url": "http://\(server.address)/"])
      manager?.tell(.ready(status: Self.status(readiness)))
      if let manager { Thread.detachNewThread { manager.keepTelling() } }
      keeper.watch(since: stamp)
    } catch {
      for fault in error.faults { Terminal.complain("\(fault)") }
      if error.isUnreadable {
        Terminal.complain("milestoned: name the dataset with --dataset FILE-OR-FOLDER")
      }
      server.stop(within: .zero)
      Foundation.exit((error.isUnreadable ? ExitCode.noInput : .dataError).rawValue)
    }
  }

  /// Reads the dataset anew.
  func reload() {
    keeper.ask()
  }

  /// Refuses new requests, finishes the answers that have begun, and ends the process.
  func stop() {
    log.info("the server stops", metadata: ["seconds": "\(settings.stopGrace.components.seconds)"])
    manager?.tell(.stopping)
    readiness.stop()
    server.stop(within: settings.stopGrace)
    writer.flush()
    Foundation.exit(0)
  }

  private static func status(_ readiness: Readiness) -> String {
    guard let snapshot = readiness.snapshot else { return "loading" }
    return "serving \(snapshot.store.milestones.count) milestones, loaded at "
      + snapshot.loaded.rfc3339
  }

  private static func apiOptions(_ settings: Settings) -> APIOptions {
    var options = APIOptions(version: Version.current)
    options.cacheControl = settings.cacheControl
    options.showsTiming = settings.showsTiming
    options.site = settings.site
    options.securityContact = settings.securityContact
    return options
  }

  private static func listen(
    _ address: ListenAddress, _ options: ServerOptions, _ api: API
  ) throws -> Server {
    do throws(ListenError) {
      return try Server(at: address, options: options, handler: api)
    } catch {
      Terminal.complain("milestoned: \(error.message)")
      throw ExitCode.unavailable
    }
  }
}
