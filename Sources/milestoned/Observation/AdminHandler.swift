import HTTP
import HTTPTypes
import MilestoneAPI

/// Answers at the second port: health and metrics, and nothing of the history.
struct AdminHandler: RequestHandler {
  /// What answers.
  let api: API

  /// Which request is whose.
  let routes: RouteTable

  private static let paths: Set = ["/livez", "/readyz", "/metrics"]

  func respond(to request: Request) -> Response {
    guard Self.paths.contains(routes.names[routes.index(of: request.target)]) else {
      return Response(
        status: .notFound,
        fields: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
        body: Array("here are /livez, /readyz and /metrics\n".utf8))
    }
    return api.respond(to: request)
  }

  var generation: UInt64 { api.generation }

  func refuse(_ error: RequestError) -> Response {
    api.refuse(error)
  }
}
