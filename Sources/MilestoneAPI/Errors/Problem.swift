import HTTP

/// A problem in the form of RFC 9457.
struct Problem: Equatable, Sendable {
  /// What kind of problem it is.
  let type: ProblemType

  /// What is wrong this time, and what to do.
  let detail: String

  /// What is wrong with the parameters.
  var errors: [ParameterFault] = []

  /// The formats that there are, where the request accepts none of them.
  var formats: [Format] = []

  /// Fields that go with the status.
  var fields: ResponseFields = [:]
}
