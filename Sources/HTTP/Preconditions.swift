package import HTTPTypes

/// Whether a conditional request is to be answered in full, in RFC 9110 section 13.2.2's order.
package enum Preconditions: Equatable, Sendable {
  /// Answer as if there were no condition.
  case met
  /// 304: the client has it.
  case notModified
  /// 412: the client wanted another one.
  case failed

  /// Holds a request's conditions against the validators of what it would get.
  ///
  /// If-None-Match beats If-Modified-Since, as If-Match beats If-Unmodified-Since; a date that
  /// cannot be read is no condition.
  package init(of fields: HTTPFields, tag: EntityTag, modified: HTTPDate?) {
    if fields.isEmpty {
      self = .met
    } else if Self.fails(fields, tag: tag, modified: modified) {
      self = .failed
    } else {
      self = Self.isKnown(fields, tag: tag, modified: modified) ? .notModified : .met
    }
  }

  private static func fails(_ fields: HTTPFields, tag: EntityTag, modified: HTTPDate?) -> Bool {
    if let value = fields[.ifMatch] {
      switch EntityTagCondition(parsing: value) {
      case .any: return false
      case .oneOf(let tags): return !tags.contains { $0.matchesStrongly(tag) }
      }
    }
    guard let since = fields[.ifUnmodifiedSince].flatMap(HTTPDate.init(parsing:)), let modified
    else { return false }
    return modified > since
  }

  private static func isKnown(_ fields: HTTPFields, tag: EntityTag, modified: HTTPDate?) -> Bool {
    if let value = fields[.ifNoneMatch] {
      switch EntityTagCondition(parsing: value) {
      case .any: return true
      case .oneOf(let tags): return tags.contains { $0.matchesWeakly(tag) }
      }
    }
    guard let since = fields[.ifModifiedSince].flatMap(HTTPDate.init(parsing:)), let modified
    else { return false }
    return modified <= since
  }
}
