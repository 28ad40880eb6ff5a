import HTTP
import HTTPTypes
import Testing

@Suite struct `Weighing conditions` {
  private static let before = "Sun, 06 Nov 1994 08:49:36 GMT"
  private static let same = "Sun, 06 Nov 1994 08:49:37 GMT"
  private static let after = "Sun, 06 Nov 1994 08:49:38 GMT"

  private func outcome(
    _ fields: HTTPFields, tag: EntityTag = EntityTag("a"), modified: String? = same
  ) -> Preconditions {
    Preconditions(of: fields, tag: tag, modified: modified.flatMap(HTTPDate.init(parsing:)))
  }

  @Test func `none are met`() {
    #expect(outcome([:]) == .met)
    #expect(outcome([.accept: "*/*"]) == .met)
  }

  @Test(arguments: [
    ("\"a\"", Preconditions.met), ("\"b\", \"a\"", .met), ("*", .met), ("\"b\"", .failed),
    ("W/\"a\"", .failed), ("", .failed), ("a", .failed),
  ])
  func `If-Match compares strongly`(value: String, result: Preconditions) {
    #expect(outcome([.ifMatch: value]) == result)
  }

  @Test func `If-Match never holds for a weak tag but with an asterisk`() {
    let weak = EntityTag("a", isWeak: true)
    #expect(outcome([.ifMatch: "\"a\""], tag: weak) == .failed)
    #expect(outcome([.ifMatch: "W/\"a\""], tag: weak) == .failed)
    #expect(outcome([.ifMatch: "*"], tag: weak) == .met)
  }

  @Test(arguments: [
    ("\"a\"", Preconditions.notModified), ("W/\"a\"", .notModified), ("\"b\",\"a\"", .notModified),
    ("*", .notModified), ("\"b\"", .met), ("a", .met), ("", .met), ("\"A\"", .met),
  ])
  func `If-None-Match compares weakly`(value: String, result: Preconditions) {
    #expect(outcome([.ifNoneMatch: value]) == result)
  }

  @Test func `two fields of one name are one list`() {
    #expect(outcome([.ifNoneMatch: "\"x\"", .ifNoneMatch: "\"a\""]) == .notModified)
    #expect(outcome([.ifMatch: "\"x\"", .ifMatch: "\"a\""]) == .met)
  }

  @Test(arguments: [
    (before, Preconditions.met), (same, .notModified), (after, .notModified), ("soon", .met),
    ("", .met),
    ("Sunday, 06-Nov-94 08:49:37 GMT", .notModified), ("Sun Nov  6 08:49:37 1994", .notModified),
  ])
  func `If-Modified-Since holds to the second`(value: String, result: Preconditions) {
    #expect(outcome([.ifModifiedSince: value]) == result)
  }

  @Test(arguments: [(before, Preconditions.failed), (same, .met), (after, .met), ("soon", .met)])
  func `If-Unmodified-Since holds to the second`(value: String, result: Preconditions) {
    #expect(outcome([.ifUnmodifiedSince: value]) == result)
  }

  @Test func `dates are no conditions of what has no date`() {
    #expect(outcome([.ifModifiedSince: Self.after], modified: nil) == .met)
    #expect(outcome([.ifUnmodifiedSince: Self.before], modified: nil) == .met)
    #expect(outcome([.ifNoneMatch: "\"a\""], modified: nil) == .notModified)
  }

  /// RFC 9110 section 13.2.2: each row is If-Match, If-Unmodified-Since, If-None-Match and
  /// If-Modified-Since, in the order in which they are weighed.
  @Test(arguments: [
    (["\"a\"", before, nil, nil], Preconditions.met), (["\"b\"", after, nil, nil], .failed),
    ([nil, nil, "\"b\"", after], .met), ([nil, nil, "\"a\"", before], .notModified),
    ([nil, nil, "x", after], .met), (["\"b\"", nil, "\"a\"", nil], .failed),
    (["\"a\"", nil, "\"a\"", nil], .notModified), (["\"a\"", nil, "\"b\"", after], .met),
    ([nil, before, "\"a\"", nil], .failed), ([nil, after, "\"a\"", nil], .notModified),
    ([nil, before, nil, after], .failed), ([nil, after, nil, after], .notModified),
    ([nil, "soon", nil, after], .notModified), (["\"a\"", nil, nil, after], .notModified),
    (["*", before, "*", before], .notModified), ([nil, after, "\"b\"", after], .met),
  ])
  func `are weighed in order`(values: [String?], result: Preconditions) {
    let names: [HTTPField.Name] = [.ifMatch, .ifUnmodifiedSince, .ifNoneMatch, .ifModifiedSince]
    var fields: HTTPFields = [:]
    for (name, value) in zip(names, values).reversed() { fields[name] = value }
    #expect(outcome(fields) == result)
  }
}
