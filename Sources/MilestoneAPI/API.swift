package import HTTP
import HTTPTypes
import Milestones

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

  /// Another one as soon as another snapshot is served, or the server begins to stop.
  package var generation: UInt64 { readiness.generation }

  package func refuse(_ error: RequestError) -> Response {
    responses.problem(error.problem, isCacheable: false)
  }

  /// - Complexity: O(1) for what was answered twice lately; else that of the resource.
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
    let key = ResponseCache.Key(request.target)
    if let snapshot = state.snapshot, let known = known(request, key, snapshot) { return known }
    do throws(APIError) {
      return try route(request, key, state)
    } catch {
      return responses.problem(error.problem)
    }
  }

  /// The answer that is kept from before.
  private func known(
    _ request: Request, _ key: ResponseCache.Key, _ snapshot: Snapshot
  ) -> Response? {
    guard let answers = snapshot.cache[key],
      let variant = variant(request, key, answers, snapshot.cache), let kept = answers[variant]
    else { return nil }
    return conditional(kept.validated, request) { kept.notModified }
  }

  /// The form that the request wants; what it says of that is read only where it says something new.
  private func variant(
    _ request: Request, _ key: ResponseCache.Key, _ answers: TargetAnswers,
    _ cache: ResponseCache
  ) -> Variant? {
    guard !request.fields.isEmpty else { return answers.offer.variant(for: request.fields) }
    let wish = Wish(request.fields)
    if let known = answers.variant(for: wish) { return known }
    guard let variant = answers.offer.variant(for: request.fields) else { return nil }
    cache.remember(wish, as: variant, for: key)
    return variant
  }

  private func route(
    _ request: Request, _ key: ResponseCache.Key, _ state: Readiness.State
  ) throws(APIError) -> Response {
    let target = try Self.parse(request.target)
    if let last = target.segments.last, last.isEmpty, target.segments.count > 1 {
      return responses.redirect(to: Self.withoutTrailingSlash(target))
    }
    let route = try Route(target.segments) { resource, name in
      resource == .milestone && state.snapshot?.store.position(of: name) != nil
    }
    let query = try ParameterReader.read(target.query, of: route.endpoint)
    switch (route.endpoint.resource, state.phase) {
    case (.metrics, _): return try metrics(route.endpoint)
    case (.readyz, _) where query.values.isVerbose: return checks(of: state)
    case (.livez, _), (.readyz, .ready): return responses.text("ok", status: .ok)
    case (_, .loading): throw .loading
    case (.readyz, .stopping): throw .stopping
    case (_, .ready), (_, .stopping):
      guard let snapshot = state.snapshot else { throw .stopping }
      return try answer(request, key, route, query, snapshot)
    }
  }

  private func metrics(_ endpoint: Endpoint) throws(APIError) -> Response {
    guard let metrics = responses.options.metrics else { throw .noSuchResource(nearest: "/readyz") }
    return responses.text(metrics(), of: endpoint.mediaType)
  }

  /// What readiness hangs on, and beside it what does not keep requests away.
  private func checks(of state: Readiness.State) -> Response {
    let isReady = state.phase == .ready
    let isStopping = state.phase == .stopping
    let dataset = state.snapshot.map {
      "\($0.store.milestones.count) milestones, loaded at \($0.loaded.rfc3339), digest \($0.digest)"
    }
    let lines = [
      "[\(dataset == nil ? "-" : "+")] dataset: \(dataset ?? "loading")",
      "[\(isStopping ? "-" : "+")] stopping: \(isStopping ? "yes" : "no")",
      readiness.failure.map { "[!] reload: failed at \($0.rfc3339), the dataset before it stays" },
      isReady ? "ok" : "not ready",
    ]
    return responses.text(
      lines.compactMap { $0 }.joined(separator: "\n"),
      status: isReady ? .ok : .serviceUnavailable)
  }

  private func answer(
    _ request: Request, _ key: ResponseCache.Key, _ route: Route, _ query: ReadQuery,
    _ snapshot: Snapshot
  ) throws(APIError) -> Response {
    let endpoint = route.endpoint
    let offer = Offer(endpoint, named: route.suffix ?? query.values.format)
    guard let variant = offer.variant(for: request.fields) else {
      guard ContentCoding.best(acceptedBy: request.fields[.acceptEncoding]) != nil else {
        throw .codingNotAcceptable
      }
      throw .notAcceptable(endpoint.formats)
    }
    try ParameterReader.check(query, in: variant.format)
    let now = now()
    let answering = Answering(
      snapshot: snapshot, read: query, query: CanonicalQuery(query),
      format: variant.format ?? .json, responses: responses, now: now)
    let representation = try answering.representation(of: endpoint, route.names)
    let given = ResponseMaker.Circumstances(
      variant: variant, offer: offer, snapshot: snapshot,
      secondsLeft: endpoint.freshness == .dataset ? nil : now.secondsLeftOfDay,
      isDownload: query.values.isDownload)
    let answer = responses.answer(representation, given)
    if answer.full.isReusable { snapshot.cache.insert(answer, as: variant, of: offer, for: key) }
    return conditional(answer, request) { answer.notModified() }
  }

  private func conditional(
    _ answer: ValidatedAnswer, _ request: Request, notModified: () -> Response
  ) -> Response {
    switch Preconditions(of: request.fields, tag: answer.tag, modified: answer.modified) {
    case .met: request.method == .head ? answer.full.withoutStream : answer.full
    case .notModified: notModified()
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

extension Response {
  /// The same without the body that is made while it is sent: libmicrohttpd 0.9.75 sends the end of one
  /// behind the head of an answer to HEAD, which the next answer would be taken to begin with.
  fileprivate var withoutStream: Response {
    guard case .stream = body else { return self }
    return Response(status: status, fields: fields, body: .unsent(length: nil))
  }
}
