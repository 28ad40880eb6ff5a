package import HTTP
import HTTPTypes

/// The contract with clients: what every request is answered with.
///
/// Knows nothing of sockets; a whole request can be asked by a call.
package struct API: RequestHandler {
  private let readiness: Readiness
  private let responses: ResponseMaker
  private let now: @Sendable () -> HTTPDate

  /// An API that serves what `readiness` has; `now` tells the time.
  package init(
    readiness: Readiness, options: APIOptions, now: @escaping @Sendable () -> HTTPDate
  ) {
    self.readiness = readiness
    responses = ResponseMaker(options: options)
    self.now = now
  }

  package func refuse(_ error: RequestError) -> Response {
    responses.problem(error.problem, isCacheable: false)
  }

  /// - Complexity: O(1) for what was answered lately; else that of the resource.
  package func respond(to request: Request) -> Response {
    guard responses.options.showsTiming else { return answer(request) }
    let clock = ContinuousClock()
    let start = clock.now
    return answer(request).timed(clock.now - start)
  }

  private func answer(_ request: Request) -> Response {
    guard request.method != .options else {
      let isPreflight =
        request.fields[.origin] != nil
        && request.fields[.accessControlRequestMethod] != nil
      return responses.allowance(isPreflight: isPreflight)
    }
    let state = readiness.now
    switch state {
    case .ready(let snapshot), .stopping(let snapshot?):
      if let answer = snapshot.cache[request.target] {
        return conditional(answer, request)
      }
    case .loading, .stopping(nil): break
    }
    do throws(APIError) {
      return try route(request, state)
    } catch {
      return responses.problem(error.problem)
    }
  }

  private func route(_ request: Request, _ state: Readiness.State) throws(APIError) -> Response {
    let target = try Self.parse(request.target)
    if let last = target.segments.last, last.isEmpty, target.segments.count > 1 {
      return responses.redirect(to: Self.withoutTrailingSlash(target))
    }
    let (endpoint, names) = try EndpointCatalogue.route(target.segments)
    let values = try ParameterReader.read(target.query, of: endpoint)
    switch (endpoint.resource, state) {
    case (.livez, _), (.readyz, .ready): return responses.text("ok", status: .ok)
    case (_, .loading): throw .loading
    case (.readyz, .stopping), (_, .stopping(nil)): throw .stopping
    case (_, .ready(let snapshot)), (_, .stopping(let snapshot?)):
      let answering = Answering(
        snapshot: snapshot, values: values,
        query: CanonicalQuery(target.query, of: endpoint), today: now())
      let representation = try answering.representation(of: endpoint.resource, names)
      return answer(representation, to: request, endpoint.freshness, answering)
    }
  }

  private func answer(
    _ representation: Representation, to request: Request, _ freshness: Endpoint.Freshness,
    _ answering: Answering
  ) -> Response {
    let snapshot = answering.snapshot
    let answer = responses.answer(representation, of: snapshot, freshness: freshness)
    if answer.full.isReusable { snapshot.cache.insert(answer, for: request.target) }
    return conditional(answer, request)
  }

  private func conditional(_ answer: CachedAnswer, _ request: Request) -> Response {
    switch Preconditions(of: request.fields, tag: answer.tag, modified: answer.modified) {
    case .met: answer.full
    case .notModified: answer.notModified
    case .failed: responses.problem(APIError.preconditionFailed.problem, isCacheable: false)
    }
  }

  private static func parse(_ text: String) throws(APIError) -> RequestTarget {
    do throws(RequestError) {
      return try RequestTarget(parsing: text)
    } catch {
      throw .request(error)
    }
  }

  private static func withoutTrailingSlash(_ target: RequestTarget) -> String {
    var path = target.rawPath
    while path.hasSuffix("/"), path != "/" { path.removeLast() }
    // A path that begins with two slashes would be taken for a host.
    while path.hasPrefix("//") { path.removeFirst() }
    return target.rawQuery.map { "\(path)?\($0)" } ?? path
  }
}
