import HTTPTypes

/// A problem in the form of RFC 9457.
struct Problem: Equatable, Sendable {
  /// The last segment of its type's path; one for each kind of problem, for ever.
  let slug: String

  /// The status of the answer.
  let status: HTTPResponse.Status

  /// What kind of problem it is.
  let title: String

  /// What is wrong this time, and what to do.
  let detail: String

  /// What is wrong with the parameters.
  var errors: [ParameterFault] = []

  /// Fields that go with the status.
  var fields: HTTPFields = [:]

  /// The type: a path that says more of it.
  var type: String { "/docs/problems/\(slug)" }
}
