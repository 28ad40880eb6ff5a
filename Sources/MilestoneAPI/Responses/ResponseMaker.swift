import HTTP
import HTTPTypes

/// Gives answers the fields that every answer has.
struct ResponseMaker: Sendable {
  /// What a keeper chose.
  let options: APIOptions

  /// What a representation is answered with, and whether that depends on how it is asked for.
  struct Circumstances {
    /// The form that was chosen.
    let variant: Variant
    /// The forms that there were to choose from.
    let offer: Offer
    /// What is served.
    let snapshot: Snapshot
    /// How long the answer stays true, in seconds; nil for as long as the dataset does.
    let secondsLeft: Int?
    /// Whether it is to be saved as a file.
    let isDownload: Bool
  }

  /// The answer in full with the 304 to who has it, which states the length of the one in full: what
  /// is written while it is sent has none and is not written for a 304.
  func answer(_ representation: Representation, _ given: Circumstances) -> CachedAnswer {
    let wanted = given.variant.coding
    switch representation.content {
    case .stream(let producer):
      let body = ResponseBody.stream { wanted.coding.packed(producer()) }
      return answer(representation, given, wanted.coding, body: body, length: nil)
    case .whole(let render):
      let bytes = render()
      let packed = pack(bytes, wanted.coding, always: !wanted.allowsIdentity)
      let coding = packed == nil ? ContentCoding.identity : wanted.coding
      let body = packed ?? bytes
      let tag = representation.isTaggedByContent ? bytes : []
      return answer(
        representation, given, coding, body: .bytes(body), length: body.count, tagged: tag)
    }
  }

  /// The answer with a problem; the connection's own faults are not to be kept anywhere.
  func problem(_ problem: Problem, isCacheable: Bool = true) -> Response {
    var fields: HTTPFields = [.contentType: "application/problem+json"]
    fields.append(contentsOf: Self.common)
    fields.append(contentsOf: problem.fields)
    let isPassing =
      problem.type.status.kind == .serverError || problem.type == .preconditionFailed
      || !isCacheable
    fields[.cacheControl] = isPassing ? "no-store" : options.freshness.forAtMost(10)
    return Response(status: problem.type.status, fields: fields, body: problem.json())
  }

  /// The answer to a probe.
  func text(_ text: String, status: HTTPResponse.Status, fields more: HTTPFields = [:]) -> Response
  {
    var fields: HTTPFields = [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"]
    fields.append(contentsOf: Self.common)
    fields.append(contentsOf: more)
    return Response(status: status, fields: fields, body: Array("\(text)\n".utf8))
  }

  /// An answer that nobody keeps, of bytes that are there.
  func text(_ bytes: [UInt8], of mediaType: String) -> Response {
    var fields: HTTPFields = [.contentType: mediaType, .cacheControl: "no-store"]
    fields.append(contentsOf: Self.common)
    return Response(status: .ok, fields: fields, body: bytes)
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
        + "If-Unmodified-Since, X-Request-Id"
      fields[.accessControlMaxAge] = "7200"
    }
    return Response(status: .noContent, fields: fields)
  }

  private static let common: HTTPFields = [
    .accessControlAllowOrigin: "*",
    .accessControlExposeHeaders:
      "Content-Disposition, Content-Location, ETag, Link, Retry-After, Server-Timing, "
      + "X-Request-Id, X-Total-Count",
    .xContentTypeOptions: "nosniff",
    .crossOriginResourcePolicy: "cross-origin",
  ]
}

/// Answers with a representation.
extension ResponseMaker {
  /// What is no longer than this is not worth packing, in bytes.
  private static var shortBytes: Int { 1024 }

  private func pack(_ bytes: [UInt8], _ coding: ContentCoding, always: Bool) -> [UInt8]? {
    guard coding != .identity, always || bytes.count > Self.shortBytes else { return nil }
    return coding.pack(bytes).flatMap { always || $0.count < bytes.count ? $0 : nil }
  }

  private func answer(
    _ representation: Representation, _ given: Circumstances, _ coding: ContentCoding,
    body: ResponseBody, length: Int?, tagged: [UInt8] = []
  ) -> CachedAnswer {
    let snapshot = given.snapshot
    var fields: HTTPFields = [.contentType: representation.mediaType, .acceptRanges: "none"]
    if coding != .identity { fields.append(.contentEncoding, coding.rawValue) }
    let tag = tag(of: representation, snapshot, coding, tagged)
    let modified = max(representation.changed ?? snapshot.modified, snapshot.modified)
    let known = known(representation, given, tag, modified)
    fields.append(contentsOf: known)
    let links = (representation.links?.field).map { [$0] } ?? []
    let relations = links + representation.relations
    if !relations.isEmpty { fields.append(.link, relations.joined(separator: ", ")) }
    if let total = representation.total { fields.append(.totalCount, String(total)) }
    if given.isDownload, let name = representation.fileName {
      fields.append(.contentDisposition, "attachment; filename=\"\(name)\"")
    }
    let hasRoom = length.map { snapshot.cache.hasRoom(forBody: $0) } ?? false
    let isReusable = given.secondsLeft == nil && hasRoom
    return CachedAnswer(
      full: Response(status: .ok, fields: fields, body: body, isReusable: isReusable),
      notModified: Response(
        status: .notModified, fields: known, body: .unsent(length: length),
        isReusable: isReusable),
      tag: tag, modified: modified)
  }

  /// The fields that a 304 has too; RFC 9110 section 15.4.5.
  private func known(
    _ representation: Representation, _ given: Circumstances, _ tag: EntityTag,
    _ modified: HTTPDate
  ) -> HTTPFields {
    var known = Self.common
    known.append(.eTag, tag.description)
    known.append(.lastModified, modified.description)
    known.append(
      .cacheControl,
      given.secondsLeft.map(options.freshness.forAtMost) ?? options.cacheControl)
    known.append(.vary, given.offer.vary)
    if let location = representation.contentLocation { known.append(.contentLocation, location) }
    return known
  }

  /// Equal for equal answers of the same data, build and address, wherever they are given.
  private func tag(
    of representation: Representation, _ snapshot: Snapshot, _ coding: ContentCoding,
    _ bytes: [UInt8]
  ) -> EntityTag {
    var fingerprint = Fingerprint()
    let parts = [
      representation.isOfDataset ? snapshot.digest : "", options.version,
      options.site.baseURL ?? "", representation.mediaType, representation.canonicalTarget,
      representation.circumstance, representation.time,
    ]
    for part in parts {
      fingerprint.add(part)
      fingerprint.add("\n")
    }
    fingerprint.add(bytes)
    let suffix = coding == .identity ? "" : "-\(coding.rawValue)"
    return EntityTag(fingerprint.hexadecimal + suffix)
  }
}

extension HTTPFields {
  fileprivate mutating func append(contentsOf others: HTTPFields) {
    for field in others { append(field) }
  }

  /// Adds a field whose name is not there yet, at no more than its own cost: to set one looks for it
  /// first.
  fileprivate mutating func append(_ name: HTTPField.Name, _ value: String) {
    append(HTTPField(name: name, value: value))
  }
}
