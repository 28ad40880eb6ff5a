import HTTP
import HTTPTypes

/// An answer with its validators.
struct ValidatedAnswer: Sendable {
  /// The answer in full.
  let full: Response

  /// Where in the fields of the answer in full those stand that a 304 has too.
  let knownFields: Range<Int>

  /// Its tag.
  let tag: EntityTag

  /// Since when it has been so; nil where that cannot be told by the dataset's time.
  let modified: HTTPDate?

  /// The 304 to a client that has it; it states the length of the answer in full where that is known.
  func notModified() -> Response {
    let length: Int? = if case .bytes(let bytes) = full.body { bytes.count } else { nil }
    return Response(
      status: .notModified, fields: ResponseFields(full.fields, knownFields),
      body: .unsent(length: length), isReusable: full.isReusable)
  }

  /// The bytes that it holds once it is kept, near enough to bound a cache by.
  var cost: Int {
    if case .bytes(let bytes) = full.body { Self.cost(ofBody: bytes.count) } else { 8192 }
  }

  /// The bytes that an answer with a body of `count` bytes holds: the fields of two responses too.
  static func cost(ofBody count: Int) -> Int { count + 8192 }
}
