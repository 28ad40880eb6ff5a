import Dispatch
import HTTP
import MilestoneAPI

/// Answers as the API does; counts, times and, if told to, logs each request.
struct ObservedHandler: RequestHandler {
  /// What answers.
  let api: API

  /// Which request is whose.
  let routes: RouteTable

  /// What counts.
  let metrics: RequestMetrics

  /// What logs; nil where nothing does.
  let accessLog: AccessLog?

  func respond(to request: Request) -> Response {
    let start = DispatchTime.now().uptimeNanoseconds
    let response = api.respond(to: request)
    let duration = Int64(DispatchTime.now().uptimeNanoseconds - start)
    let route = routes.index(of: request.target)
    metrics.count(request.method, route: route, response.status, nanoseconds: duration)
    accessLog?.note(
      request, route: routes.names[route], response.status, nanoseconds: duration)
    return response
  }

  func refuse(_ error: RequestError) -> Response {
    let response = api.refuse(error)
    metrics.count(refused: error, response.status)
    accessLog?.note(refused: error, response.status)
    return response
  }
}
