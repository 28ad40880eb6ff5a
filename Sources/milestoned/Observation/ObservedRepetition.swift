import HTTP
import HTTPTypes

/// Counts, and logs if told to, a request that is answered as before: in no time, as nothing is made.
final class ObservedRepetition: Repetition {
  private let status: HTTPResponse.Status
  private let route: String
  private let figures: RequestMetrics.Figures
  private let accessLog: AccessLog?

  /// A repetition of a request to `route` that has this status.
  init(
    status: HTTPResponse.Status, route: String, figures: RequestMetrics.Figures,
    accessLog: AccessLog?
  ) {
    self.status = status
    self.route = route
    self.figures = figures
    self.accessLog = accessLog
  }

  func happened(to request: Request) {
    figures.count(nanoseconds: 0)
    if let accessLog { accessLog.note(request, route: route, status, nanoseconds: 0) }
  }
}
