import HTTP

/// Why a request has no answer but a problem.
enum APIError: Error, Equatable, Sendable {
  /// The request's form.
  case request(RequestError)
  /// No resource has that path; the path of the nearest.
  case noSuchResource(nearest: String)
  /// The resource cannot be had in what the path's suffix names; what it can be had in.
  case noSuchFormat(String, available: [Format])
  /// The request accepts none of these.
  case notAcceptable([Format])
  /// The request accepts neither what is not packed nor a way of packing that is known.
  case codingNotAcceptable
  /// No milestone has that identifier; the nearest that there is.
  case noSuchMilestone(suggestion: String?)
  /// No year is written so; how it is.
  case notAYear(suggestion: String?)
  /// No month or day of the year is written so.
  case notADayOfYear
  /// No problem has that type.
  case noSuchProblem
  /// Nobody is configured to whom security faults are reported.
  case noSecurityContact
  /// What is wrong with the query, all of it.
  case badParameters([ParameterFault])
  /// The client wanted another representation than there is.
  case preconditionFailed
  /// The dataset is being loaded.
  case loading
  /// The server is about to stop.
  case stopping
}
