package import HTTPTypes

/// A request that is well formed, before anything is known of what it asks for.
package struct Request: Sendable {
  /// GET, HEAD or OPTIONS; other methods are refused before there is a request.
  package let method: HTTPRequest.Method

  /// The target in origin-form as it was sent, or `*` with OPTIONS.
  package let target: String

  /// The fields that an answer or the log may depend on, ``fieldsRead``; others are not kept.
  package let fields: HTTPFields

  /// The names of the fields that are kept.
  package static let fieldsRead: [HTTPField.Name] = [
    .accept, .acceptEncoding, .ifMatch, .ifModifiedSince, .ifNoneMatch, .ifUnmodifiedSince,
    .origin, .accessControlRequestMethod, .requestID,
  ]

  /// A request of its parts.
  package init(method: HTTPRequest.Method, target: String, fields: HTTPFields = [:]) {
    self.method = method
    self.target = target
    self.fields = fields
  }
}
