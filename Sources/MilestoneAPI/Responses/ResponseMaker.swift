import HTTP
import HTTPTypes

/// Gives answers the fields that every answer has.
struct ResponseMaker: Sendable {
  /// What a keeper chose.
  let options: APIOptions

  /// The answer with a representation of the dataset, and the 304 to who has it.
  func answer(
    _ representation: Representation, of snapshot: Snapshot, freshness: Endpoint.Freshness
  ) -> CachedAnswer {
    let tag = tag(of: representation, snapshot)
    var known = Self.common
    known[.eTag] = tag.description
    // What depends on more than the dataset may be newer than its time.
    let isOfDatasetAlone = representation.isOfDataset && representation.circumstance.isEmpty
    let modified = isOfDatasetAlone ? snapshot.modified : nil
    known[.lastModified] = modified?.description
    known[.cacheControl] = freshness == .dataset ? options.cacheControl : "public, max-age=60"
    var fields: HTTPFields = [.contentType: representation.mediaType]
    fields.append(contentsOf: known)
    if let links = representation.links { fields[.link] = links.field }
    if let total = representation.total { fields[.totalCount] = String(total) }
    let isReusable =
      freshness == .dataset && snapshot.cache.hasRoom(forBody: representation.body.count)
    return CachedAnswer(
      full: Response(
        status: .ok, fields: fields, body: representation.body, isReusable: isReusable),
      notModified: Response(
        status: .notModified, fields: known, body: representation.body,
        isReusable: isReusable),
      tag: tag, modified: modified)
  }

  /// The answer with a problem; the connection's own faults are not to be kept anywhere.
  func problem(_ problem: Problem, isCacheable: Bool = true) -> Response {
    var fields: HTTPFields = [.contentType: "application/problem+json"]
    fields.append(contentsOf: Self.common)
    fields.append(contentsOf: problem.fields)
    let isPassing = problem.status.kind == .serverError || !isCacheable
    fields[.cacheControl] = isPassing ? "no-store" : "public, max-age=10"
    return Response(status: problem.status, fields: fields, body: problem.json())
  }

  /// The answer to a probe.
  func text(_ text: String, status: HTTPResponse.Status, fields more: HTTPFields = [:]) -> Response
  {
    var fields: HTTPFields = [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"]
    fields.append(contentsOf: Self.common)
    fields.append(contentsOf: more)
    return Response(status: status, fields: fields, body: Array("\(text)\n".utf8))
  }

  /// The answer to what belongs at another path.
  func redirect(to target: String) -> Response {
    var fields: HTTPFields = [.location: target, .cacheControl: options.cacheControl]
    fields.append(contentsOf: Self.common)
    return Response(status: .permanentRedirect, fields: fields)
  }

  /// The answer to OPTIONS: what may be done, and to a preflight also what a page may send.
  func allowance(isPreflight: Bool) -> Response {
    var fields: HTTPFields = [.allow: RequestError.allow]
    fields.append(contentsOf: Self.common)
    if isPreflight {
      fields[.accessControlAllowMethods] = RequestError.allow
      fields[.accessControlAllowHeaders] =
        "Accept, Cache-Control, Content-Type, If-Match, If-Modified-Since, If-None-Match, "
        + "If-Unmodified-Since"
      fields[.accessControlMaxAge] = "7200"
    }
    return Response(status: .noContent, fields: fields)
  }

  /// Equal for equal answers of the same data and build, wherever they are given.
  private func tag(of representation: Representation, _ snapshot: Snapshot) -> EntityTag {
    var fingerprint = Fingerprint()
    let parts = [
      representation.isOfDataset ? snapshot.digest : "", options.version, representation.mediaType,
      representation.canonicalTarget,
      representation.circumstance,
    ]
    for part in parts {
      fingerprint.add(part)
      fingerprint.add("\n")
    }
    return EntityTag(fingerprint.hexadecimal)
  }

  private static let common: HTTPFields = [
    .accessControlAllowOrigin: "*",
    .accessControlExposeHeaders: "ETag, Link, Retry-After, X-Total-Count",
    .xContentTypeOptions: "nosniff",
    .crossOriginResourcePolicy: "cross-origin",
  ]
}

extension HTTPFields {
  fileprivate mutating func append(contentsOf others: HTTPFields) {
    for field in others { append(field) }
  }
}
