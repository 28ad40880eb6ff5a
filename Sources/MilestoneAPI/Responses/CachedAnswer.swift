import HTTP

/// An answer that is kept with its validators, so that a condition costs no rendering.
final class CachedAnswer: Sendable {
  /// The answer in full.
  let full: Response

  /// The 304 to a client that has it.
  let notModified: Response

  /// Its tag.
  let tag: EntityTag

  /// An answer of its parts.
  init(full: Response, notModified: Response, tag: EntityTag) {
    self.full = full
    self.notModified = notModified
    self.tag = tag
  }

  /// The bytes that it holds, near enough to bound a cache by.
  var cost: Int { full.body.count + 2048 }
}
