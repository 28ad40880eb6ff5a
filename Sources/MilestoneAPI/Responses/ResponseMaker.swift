import HTTP
import HTTPTypes
import JSON

/// Gives answers the fields that every answer has.
///
/// A class, as it is large and every request is handed it.
final class ResponseMaker: Sendable {
  /// What a keeper chose.
  let options: APIOptions

  /// How long an answer may be kept that is true for as long as the dataset.
  private let lasting: ResponseFields

  /// What tags are made of beside the answer: the build, and where the server is seen from outside.
  private let origin: [UInt8]

  init(options: APIOptions) {
    self.options = options
    lasting = [.cacheControl: options.cacheControl]
    origin = Array("\(options.version)\n\(options.site.baseURL ?? "")".utf8)
  }

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

  /// The answer with its validators.
  func answer(_ representation: Representation, _ given: Circumstances) -> ValidatedAnswer {
    let wanted = given.variant.coding
    switch representation.content {
    case .stream(let producer):
      let body = ResponseBody.stream { wanted.coding.packed(producer()) }
      return answer(representation, given, wanted.coding, body: body)
    case .whole(let bytes):
      let packed = pack(bytes, wanted.coding, always: !wanted.allowsIdentity)
      let coding = packed == nil ? ContentCoding.identity : wanted.coding
      let tagged = representation.isTaggedByContent ? bytes : []
      return answer(
        representation, given, coding, body: .bytes(packed ?? bytes), tagged: tagged)
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

  /// A target is no longer, and with its escapes put in order it may be: such a one is left out, as the
  /// heads of the request and of the answer have to fit into a connection's memory together.
  private static let longestLocation = 8192

  private static let withoutRanges: ResponseFields = [.acceptRanges: "none"]

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
    body: ResponseBody, tagged: [UInt8] = []
  ) -> ValidatedAnswer {
    let snapshot = given.snapshot
    let tag = tag(of: representation, snapshot, coding, tagged)
    let modified = max(representation.changed ?? snapshot.modified, snapshot.modified)
    var fields = ResponseFields(capacity: 960)
    fields.append(.contentType, representation.mediaType)
    fields.append(contentsOf: Self.withoutRanges)
    if coding != .identity { fields.append(.contentEncoding, coding.rawValue) }
    let knownStart = fields.bytes.count
    append(known: representation, given, tag, modified, to: &fields)
    let knownFields = knownStart..<fields.bytes.count
    append(links: representation, to: &fields)
    if let total = representation.total {
      fields.append(.totalCount) { $0.append(digitsOf: UInt64(total)) }
    }
    if given.isDownload, let name = representation.fileName {
      fields.append(.contentDisposition, "attachment; filename=\"\(name)\"")
    }
    return ValidatedAnswer(
      full: Response(
        status: .ok, fields: fields, body: body, isReusable: isReusable(body, given)),
      knownFields: knownFields, tag: tag, modified: modified)
  }

  private func isReusable(_ body: ResponseBody, _ given: Circumstances) -> Bool {
    guard given.secondsLeft == nil, case .bytes(let bytes) = body else { return false }
    return given.snapshot.cache.hasRoom(forBody: bytes.count)
  }

  /// Appends the fields that a 304 has too; RFC 9110 section 15.4.5.
  private func append(
    known representation: Representation, _ given: Circumstances, _ tag: EntityTag,
    _ modified: HTTPDate, to fields: inout ResponseFields
  ) {
    let snapshot = given.snapshot
    fields.append(contentsOf: Self.common)
    fields.append(.eTag) { tag.write(to: &$0) }
    if modified == snapshot.modified {
      fields.append(contentsOf: snapshot.lastModified)
    } else {
      fields.append(.lastModified, modified.description)
    }
    if let secondsLeft = given.secondsLeft {
      fields.append(.cacheControl, options.freshness.forAtMost(secondsLeft))
    } else {
      fields.append(contentsOf: lasting)
    }
    fields.append(contentsOf: given.offer.vary)
    let query = representation.query
    if let (path, format) = representation.location,
      query.byteCount(path, as: format) <= Self.longestLocation
    {
      fields.append(.contentLocation) { query.write(path, as: format, to: &$0) }
    }
  }

  private func append(links representation: Representation, to fields: inout ResponseFields) {
    let links = representation.links.flatMap { $0.fitIntoField ? $0 : nil }
    guard links != nil || !representation.relations.isEmpty else { return }
    fields.append(.link) { bytes in
      links?.write(field: &bytes)
      for (index, relation) in representation.relations.enumerated() {
        if index > 0 || links != nil { bytes.append(", ") }
        bytes.append(relation)
      }
    }
  }

  /// Equal for equal answers of the same data, build and address, wherever they are given.
  private func tag(
    of representation: Representation, _ snapshot: Snapshot, _ coding: ContentCoding,
    _ bytes: [UInt8]
  ) -> EntityTag {
    var fingerprint = representation.isOfDataset ? snapshot.fingerprint : .ofNothing
    let (origin, target) = (origin, representation.canonicalTarget)
    fingerprint.addLine(origin.span)
    fingerprint.addLine(representation.mediaType)
    fingerprint.addLine(target.span)
    fingerprint.addLine(representation.circumstance)
    fingerprint.addLine(representation.time)
    fingerprint.add(bytes.span)
    let value = fingerprint.hexadecimal
    return EntityTag(coding == .identity ? value : "\(value)-\(coding.rawValue)")
  }
}
