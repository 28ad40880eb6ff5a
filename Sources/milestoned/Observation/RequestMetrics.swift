import CoreMetrics
import HTTP
import HTTPTypes
import Synchronization

/// Counts and times the requests by their route, method and status.
///
/// The counter of what is asked for and found is there from the start, as nearly every answer needs it
/// and it takes more to look for it than to count; any other is looked up once. After that a request
/// costs three additions that no other thread waits for.
struct RequestMetrics: Sendable {
  private let factory: any MetricsFactory
  private let routes: [Route]
  private let names: [String]

  /// What is known of one route.
  private final class Route: Sendable {
    let durations: CoreMetrics.Timer
    /// Answers to GET with 200.
    let found: Counter
    let places = (0..<3 * statuses.count).map { _ in Place() }

    init(durations: CoreMetrics.Timer, found: Counter) {
      self.durations = durations
      self.found = found
    }
  }

  /// Where a counter stands once it has been needed.
  private final class Place: Sendable {
    let counter = AtomicLazyReference<Counter>()
  }

  /// The statuses that have a place of their own.
  private static let statuses = [
    200, 204, 304, 308, 400, 404, 405, 406, 412, 413, 414, 421, 431, 500, 503, 505,
  ]

  /// Metrics of `factory` for the routes of these names.
  init(routes names: [String], factory: any MetricsFactory) {
    self.factory = factory
    self.names = names
    routes = names.map { name in
      Route(
        durations: CoreMetrics.Timer(
          label: "http_server_request_duration_seconds", dimensions: [("route", name)],
          factory: factory),
        found: Self.made("GET", name, .ok, factory))
    }
  }

  /// Where the answers of one method, route and status are counted and timed.
  struct Figures: Sendable {
    fileprivate let durations: CoreMetrics.Timer
    fileprivate let answers: Counter

    /// Counts an answer that took so long to make.
    func count(nanoseconds: Int64) {
      durations.recordNanoseconds(nanoseconds)
      answers.increment()
    }
  }

  /// The figures of the answers to well-formed requests of this kind.
  func figures(
    _ method: HTTPRequest.Method, route: Int, _ status: HTTPResponse.Status
  ) -> Figures {
    Figures(durations: routes[route].durations, answers: counter(method, route, status))
  }

  /// Counts a request that is refused for its form, before anything is known of its route.
  func count(refused error: RequestError, _ status: HTTPResponse.Status) {
    Counter(
      label: "milestoned_refusals_total", dimensions: [("reason", error.reason)], factory: factory
    ).increment()
    Self.made("other", "none", status, factory).increment()
  }

  private func counter(
    _ method: HTTPRequest.Method, _ route: Int, _ status: HTTPResponse.Status
  ) -> Counter {
    if method == .get, status == .ok { return routes[route].found }
    let methodIndex = method == .get ? 0 : method == .head ? 1 : 2
    guard let statusIndex = Self.statuses.firstIndex(of: status.code) else {
      return Self.made(method.rawValue, names[route], status, factory)
    }
    let place = routes[route].places[methodIndex * Self.statuses.count + statusIndex]
    return place.counter.load()
      ?? place.counter.storeIfNil(Self.made(method.rawValue, names[route], status, factory))
  }

  private static func made(
    _ method: String, _ route: String, _ status: HTTPResponse.Status, _ factory: any MetricsFactory
  ) -> Counter {
    Counter(
      label: "http_server_requests_total",
      dimensions: [("method", method), ("route", route), ("status", "\(status.code)")],
      factory: factory)
  }
}
