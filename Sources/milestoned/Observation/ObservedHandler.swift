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
    metrics.figures(request.method, route: route, response.status).count(nanoseconds: duration)
    accessLog?.note(
      request, route: routes.names[route], response.status, nanoseconds: duration)
    return response
  }

  var generation: UInt64 { api.generation }

  func repetition(of request: Request, _ response: Response) -> any Repetition {
    let route = routes.index(of: request.target)
    return ObservedRepetition(
      status: response.status, route: routes.names[route],
      figures: metrics.figures(request.method, route: route, response.status),
      accessLog: accessLog)
  }

  func refuse(_ error: RequestError) -> Response {
    let response = api.refuse(error)
    metrics.count(refused: error, response.status)
    accessLog?.note(refused: error, response.status)
    return response
  }
}
