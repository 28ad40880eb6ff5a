import HTTPTypes

/// What a request says of the form that it wants, word for word: equal wishes get the same form.
struct Wish: Equatable, Sendable {
  /// The field Accept.
  let accept: String?

  /// The field Accept-Encoding.
  let acceptEncoding: String?

  /// What a request with these fields says.
  init(_ fields: HTTPFields) {
    accept = fields[.accept]
    acceptEncoding = fields[.acceptEncoding]
  }

  /// Whether it is short enough to be remembered.
  var isShort: Bool { (accept?.utf8.count ?? 0) + (acceptEncoding?.utf8.count ?? 0) <= 256 }
}
