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
    var fields: ResponseFields = [.contentType: "application/problem+json"]
    fields.append(contentsOf: Self.common)
    fields.append(contentsOf: problem.fields)
    let isPassing =
      problem.type.status.kind == .serverError || problem.type == .preconditionFailed
      || !isCacheable
    fields.append(.cacheControl, isPassing ? "no-store" : options.freshness.forAtMost(10))
    return Response(status: problem.type.status, fields: fields, body: problem.json())
  }

  /// The answer to a probe.
  func text(_ text: String, status: HTTPResponse.Status) -> Response {
    var fields: ResponseFields = [
      .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store",
    ]
    fields.append(contentsOf: Self.common)
    return Response(status: status, fields: fields, body: Array("\(text)\n".utf8))
  }

  /// An answer that nobody keeps, of bytes that are there.
  func text(_ bytes: [UInt8], of mediaType: String) -> Response {
    var fields: ResponseFields = [.contentType: mediaType, .cacheControl: "no-store"]
    fields.append(contentsOf: Self.common)
    return Response(status: .ok, fields: fields, body: bytes)
  }

  /// The answer to what belongs at another path.
  func redirect(to target: String) -> Response {
    var fields: ResponseFields = [.location: target, .cacheControl: options.cacheControl]
    fields.append(contentsOf: Self.common)
    return Response(status: .permanentRedirect, fields: fields)
  }

  /// The answer to OPTIONS: what may be done, and to a preflight also what a page may send.
  func allowance(isPreflight: Bool) -> Response {
    var fields: ResponseFields = [.allow: RequestError.allow]
    fields.append(contentsOf: Self.common)
    if isPreflight {
      fields.append(.accessControlAllowMethods, RequestError.allow)
      fields.append(
        .accessControlAllowHeaders,
        "Accept, Cache-Control, Content-Type, If-Match, If-Modified-Since, If-None-Match, "
          + "If-Unmodified-Since, X-Request-Id")
      fields.append(.accessControlMaxAge, "7200")
    }
    return Response(status: .noContent, fields: fields)
  }

  private static let common: ResponseFields = [
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
    let tag = tag(of: representation, snapshot, coding, tagged)
    let modified = max(representation.changed ?? snapshot.modified, snapshot.modified)
    let known = known(representation, given, tag, modified)
    var fields = ResponseFields(capacity: known.bytes.count + 512)
    fields.append(.contentType, representation.mediaType)
    fields.append(.acceptRanges, "none")
    if coding != .identity { fields.append(.contentEncoding, coding.rawValue) }
    fields.append(contentsOf: known)
    append(links: representation, to: &fields)
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
  ) -> ResponseFields {
    let snapshot = given.snapshot
    var known = ResponseFields(capacity: Self.common.bytes.count + 512)
    known.append(contentsOf: Self.common)
    known.append(.eTag, tag.description)
    known.append(
      .lastModified,
      modified == snapshot.modified ? snapshot.lastModified : modified.description)
    known.append(
      .cacheControl,
      given.secondsLeft.map(options.freshness.forAtMost) ?? options.cacheControl)
    known.append(.vary, given.offer.vary)
    if let location = representation.contentLocation { known.append(.contentLocation, location) }
    return known
  }

  private func append(links representation: Representation, to fields: inout ResponseFields) {
    guard representation.links != nil || !representation.relations.isEmpty else { return }
    fields.append(.link) { bytes in
      representation.links?.write(field: &bytes)
      for (index, relation) in representation.relations.enumerated() {
        if index > 0 || representation.links != nil { bytes.append(contentsOf: ", ".utf8) }
        bytes.append(contentsOf: relation.utf8)
      }
    }
  }

  /// Equal for equal answers of the same data, build and address, wherever they are given.
  private func tag(
    of representation: Representation, _ snapshot: Snapshot, _ coding: ContentCoding,
    _ bytes: [UInt8]
  ) -> EntityTag {
    var fingerprint = Fingerprint()
    fingerprint.addLine(representation.isOfDataset ? snapshot.digest : "")
    fingerprint.addLine(options.version)
    fingerprint.addLine(options.site.baseURL ?? "")
    fingerprint.addLine(representation.mediaType)
    fingerprint.addLine(representation.canonicalTarget)
    fingerprint.addLine(representation.circumstance)
    fingerprint.addLine(representation.time)
    fingerprint.add(bytes.span)
    let value = fingerprint.hexadecimal
    return EntityTag(coding == .identity ? value : "\(value)-\(coding.rawValue)")
  }
}
