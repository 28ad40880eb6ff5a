import HTTP
import HTTPTypes

/// Tags and moments read the same when they are written anew, and decide as RFC 9110 has it.
@Sendable func checkConditions(_ bytes: Span<UInt8>) {
  guard let utf8 = try? UTF8Span(validating: bytes) else { return }
  let text = String(copying: utf8)
  guard HTTPField.isValidValue(text) else { return }
  checkTags(text)
  if let date = HTTPDate(parsing: text) {
    precondition(HTTPDate(parsing: date.description) == date)
    precondition(date.rfc3339.utf8.count == 20)
    checkDate(text, date)
  }
}

private func checkTags(_ text: String) {
  let condition = EntityTagCondition(parsing: text)
  guard case .oneOf(let tags) = condition else { return }
  let again = tags.map(\.description).joined(separator: ", ")
  precondition(EntityTagCondition(parsing: again) == condition)
  for tag in tags {
    precondition(decision(.ifNoneMatch, text, tag) == .notModified)
    // A weak tag is never the very same.
    let isKnown = tags.contains { $0.matchesStrongly(tag) }
    precondition(decision(.ifMatch, text, tag) == (isKnown ? .met : .failed))
  }
}

private func checkDate(_ text: String, _ date: HTTPDate) {
  let later = HTTPDate(secondsSince1970: date.secondsSince1970 + 1)
  let tag = EntityTag("tag")
  precondition(decision(.ifModifiedSince, text, tag, date) == .notModified)
  precondition(decision(.ifUnmodifiedSince, text, tag, date) == .met)
  guard date < later else { return }
  precondition(decision(.ifModifiedSince, text, tag, later) == .met)
  precondition(decision(.ifUnmodifiedSince, text, tag, later) == .failed)
}

private func decision(
  _ name: HTTPField.Name, _ value: String, _ tag: EntityTag, _ modified: HTTPDate? = nil
) -> Preconditions {
  Preconditions(of: [name: value], tag: tag, modified: modified)
}
