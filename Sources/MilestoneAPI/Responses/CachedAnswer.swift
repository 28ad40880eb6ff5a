import HTTP

/// An answer that is kept with its validators, so that a condition costs no rendering.
final class CachedAnswer: Sendable {
  /// The answer in full.
  let full: Response

  /// The 304 to a client that has it.
  let notModified: Response

  /// Its tag.
  let tag: EntityTag

  /// Since when it has been so; nil where that cannot be told by the dataset's time.
  let modified: HTTPDate?

  /// An answer of its parts.
  init(full: Response, notModified: Response, tag: EntityTag, modified: HTTPDate?) {
    self.full = full
    self.notModified = notModified
    self.tag = tag
    self.modified = modified
  }

  /// The bytes that it holds, near enough to bound a cache by.
  var cost: Int {
    if case .bytes(let bytes) = full.body { Self.cost(ofBody: bytes.count) } else { 8192 }
  }

  /// The bytes that an answer with a body of `count` bytes holds: the fields of two responses too.
  static func cost(ofBody count: Int) -> Int { count + 8192 }
}
