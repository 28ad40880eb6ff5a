import HTTP
import HTTPTypes
import Synchronization

/// An answer that is kept with its validators, so that a condition costs no rendering.
final class CachedAnswer: Sendable {
  /// The answer in full.
  let full: Response

  /// Its tag.
  let tag: EntityTag

  /// Since when it has been so; nil where that cannot be told by the dataset's time.
  let modified: HTTPDate?

  /// Where in the fields of the answer in full those stand that a 304 has too.
  private let knownFields: Range<Int>

  private let madeNotModified = AtomicLazyReference<Response>()

  /// An answer of its parts.
  init(full: Response, knownFields: Range<Int>, tag: EntityTag, modified: HTTPDate?) {
    self.full = full
    self.knownFields = knownFields
    self.tag = tag
    self.modified = modified
  }

  /// The 304 to a client that has it, made when it is asked for first; it states the length of the
  /// answer in full where that is known.
  var notModified: Response {
    if let made = madeNotModified.load() { return made }
    let length: Int? = if case .bytes(let bytes) = full.body { bytes.count } else { nil }
    return madeNotModified.storeIfNil(
      Response(
        status: .notModified, fields: ResponseFields(full.fields, knownFields),
        body: .unsent(length: length), isReusable: full.isReusable))
  }

  /// The bytes that it holds, near enough to bound a cache by.
  var cost: Int {
    if case .bytes(let bytes) = full.body { Self.cost(ofBody: bytes.count) } else { 8192 }
  }

  /// The bytes that an answer with a body of `count` bytes holds: the fields of two responses too.
  static func cost(ofBody count: Int) -> Int { count + 8192 }
}
