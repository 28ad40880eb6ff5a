import ArgumentParser
import Foundation
import HTTP
import Logging
import MicroHTTPD
import MilestoneAPI
import MilestoneFiles
import Milestones
import PrometheusMetrics

/// The running server and what keeps it: its dataset, its log, its service manager.
final class Service: Sendable {
  private let settings: Settings
  private let readiness = Readiness()
  private let writer = LogWriter()
  private let log: Logger
  private let manager = ServiceManager(environment: ProcessInfo.processInfo.environment)
  private let keeper: DatasetKeeper
  private let metrics: ServiceMetrics
  private let servers: Servers
  private let inherited = InheritedSockets.descriptors(in: ProcessInfo.processInfo.environment)

  /// Listens; every request is told to wait until the dataset is there.
  ///
  /// Where another server may be at the same port, it answers until then, and this one listens
  /// later.
  ///
  /// - Throws: the exit code, after saying why.
  init(_ settings: Settings) throws {
    self.settings = settings
    log = settings.logging.logger("milestoned", to: writer)
    let servers = Servers()
    self.servers = servers
    let metrics = ServiceMetrics(readiness) { servers.connectionCount }
    self.metrics = metrics
    keeper = DatasetKeeper(settings, readiness: readiness, log: log) {
      [manager, readiness] outcome in
      metrics.note(outcome)
      switch outcome {
      case .begun: manager?.tell(.reloading)
      case .success, .unchanged, .failure:
        if !readiness.isStopping { manager?.tell(.ready(status: Self.status(readiness))) }
      }
    }
    do throws(ListenError) {
      if let address = settings.adminAddress { try listenForHealth(at: address) }
      if !takesOver { try listenForHistory() }
    } catch {
      throw Self.unavailable(error)
    }
  }

  /// Whether the port may be another server's too, as the next one's is that takes its place.
  private var takesOver: Bool { settings.server.sharesPort || !inherited.isEmpty }

  private static func unavailable(_ error: ListenError) -> ExitCode {
    Terminal.complain("milestoned: \(error.message)")
    return .unavailable
  }

  private func listenForHealth(at address: ListenAddress) throws(ListenError) {
    var options = Self.apiOptions(settings)
    options.metrics = { [metrics] in metrics.registry.page() }
    let api = API(readiness: readiness, options: options, now: Serve.now)
    try servers.listen(at: address, adminOptions, AdminHandler(api: api, routes: RouteTable()))
  }

  private func listenForHistory() throws(ListenError) {
    let routes = RouteTable()
    var options = Self.apiOptions(settings)
    if settings.adminAddress == nil {
      options.metrics = { [metrics] in metrics.registry.page() }
    }
    let accessLog = AccessLog(
      log: settings.logging.logger("access", level: .info, to: writer),
      showsQuery: settings.logging.showsQueries)
    let handler = ObservedHandler(
      api: API(readiness: readiness, options: options, now: Serve.now), routes: routes,
      metrics: RequestMetrics(routes: routes.names, factory: metrics.registry),
      accessLog: settings.logging.logsRequests ? accessLog : nil)
    try servers.listen(
      at: settings.address, inheriting: inherited, serverOptions, handler)
  }

  private var serverOptions: ServerOptions {
    var options = settings.server
    options.log = { [log] in log.warning("\($0)") }
    return options
  }

  /// Few ask there, from within; what keeps clients of the history in bounds keeps them too.
  private var adminOptions: ServerOptions {
    var options = serverOptions
    options.security = nil
    options.threads = 1
    options.connections = min(options.connections, 64)
    return options
  }

  /// Loads the dataset, says where it is, and keeps it, for ever; where that fails the process ends.
  func run() {
    do throws(DatasetFaults) {
      let stamp = try keeper.load()
      if takesOver { takeOver() }
      let count = readiness.snapshot?.store.milestones.count ?? 0
      Terminal.print("\(count) milestones at \(servers.url)")
      metrics.note(.success, isFirst: true)
      warnOfExpiry()
      log.info("the server is ready", metadata: ["url": "\(servers.url)"])
      manager?.tell(.ready(status: Self.status(readiness)))
      if let manager { Thread.detachNewThread { manager.keepTelling() } }
      keeper.watch(since: stamp)
    } catch {
      for fault in error.faults { Terminal.complain("\(fault)") }
      if error.isUnreadable {
        Terminal.complain("milestoned: name the dataset with --dataset FILE-OR-FOLDER")
      }
      servers.stop(within: .zero)
      Foundation.exit((error.isUnreadable ? ExitCode.noInput : .dataError).rawValue)
    }
  }

  private func warnOfExpiry() {
    guard let contact = settings.securityContact, contact.expires <= Serve.now() else { return }
    log.warning(
      "securityExpires is over, so /.well-known/security.txt is not there; set a later time",
      metadata: ["expires": "\(contact.expires.rfc3339)"])
  }

  /// Listens now that there is something to say; where it cannot the process ends.
  private func takeOver() {
    do throws(ListenError) {
      try listenForHistory()
    } catch {
      servers.stop(within: .zero)
      Foundation.exit(Self.unavailable(error).rawValue)
    }
  }

  /// Reads the dataset and the certificate anew; where the certificate has a fault, the old one stays.
  func reload() {
    keeper.ask()
    guard let files = settings.certificate else { return }
    do throws(SettingError) {
      servers.show(try files.read())
      log.notice("the certificate is reloaded", metadata: ["certificate": "\(files.chain)"])
    } catch {
      log.error("the certificate is not reloaded: \(error); the one before stays")
    }
  }

  /// Refuses new requests, finishes the answers that have begun, and ends the process.
  func stop() {
    log.info("the server stops", metadata: ["seconds": "\(settings.stopGrace.components.seconds)"])
    manager?.tell(.stopping)
    readiness.stop()
    servers.stop(within: settings.stopGrace)
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
}
