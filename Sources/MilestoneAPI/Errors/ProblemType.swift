package import HTTPTypes

/// The kinds of problem; each has its page, whose path is its type.
///
/// Follows RFC 9457.
package enum ProblemType: String, CaseIterable, Sendable {
  /// The request is no HTTP that can be understood in one way only.
  case malformedRequest = "malformed-request"
  /// The query has faults.
  case badParameters = "bad-parameters"
  /// There is nothing at the path.
  case notFound = "not-found"
  /// Nothing can be changed.
  case methodNotAllowed = "method-not-allowed"
  /// The resource has none of the forms that the request accepts.
  case notAcceptable = "not-acceptable"
  /// The representation is not the one that the request is about.
  case preconditionFailed = "precondition-failed"
  /// The request has a body.
  case bodyNotTaken = "body-not-taken"
  /// The body has no length.
  case lengthRequired = "length-required"
  /// The path and the query are too long.
  case targetTooLong = "target-too-long"
  /// The request expects something that is not known.
  case expectationFailed = "expectation-failed"
  /// The request is for another host.
  case misdirectedRequest = "misdirected-request"
  /// The header fields are too many or too long.
  case headerTooLarge = "header-too-large"
  /// The request uses what is not implemented.
  case notImplemented = "not-implemented"
  /// The server cannot answer now.
  case notReady = "not-ready"
  /// The version of HTTP is another.
  case versionNotSupported = "version-not-supported"

  /// The path of its page.
  package var path: String { "/docs/problems/\(rawValue)" }

  /// The status of the answer.
  package var status: HTTPResponse.Status {
    switch self {
    case .malformedRequest, .badParameters: .badRequest
    case .notFound: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .notAcceptable: .notAcceptable
    case .preconditionFailed: .preconditionFailed
    case .bodyNotTaken: .contentTooLarge
    case .lengthRequired: .lengthRequired
    case .targetTooLong: .uriTooLong
    case .expectationFailed: .expectationFailed
    case .misdirectedRequest: .misdirectedRequest
    case .headerTooLarge: .requestHeaderFieldsTooLarge
    case .notImplemented: .notImplemented
    case .notReady: .serviceUnavailable
    case .versionNotSupported: .httpVersionNotSupported
    }
  }

  /// What kind of problem it is, in a few words.
  package var title: String {
    switch self {
    case .malformedRequest: "Malformed request"
    case .badParameters: "Bad parameters"
    case .notFound: "Not found"
    case .methodNotAllowed: "Method not allowed"
    case .notAcceptable: "Not acceptable"
    case .preconditionFailed: "Another representation"
    case .bodyNotTaken: "Body not taken"
    case .lengthRequired: "Length required"
    case .targetTooLong: "URL too long"
    case .expectationFailed: "Expectation failed"
    case .misdirectedRequest: "Misdirected request"
    case .headerTooLarge: "Header too large"
    case .notImplemented: "Transfer coding not implemented"
    case .notReady: "Not ready"
    case .versionNotSupported: "Version not supported"
    }
  }

  /// When it happens, and what to do.
  package var explanation: String {
    switch self {
    case .malformedRequest:
      "The request line or a header field is not what HTTP allows, or could be read in two ways. "
        + "The detail says which. Send the request with an HTTP library instead of by hand, and "
        + "escape what a URL may not show."
    case .badParameters:
      "The query has a parameter that is unknown here, has a value that it cannot have, stands "
        + "twice, or goes together with no other. Every fault is listed under errors, with the "
        + "values that are allowed and the one that was probably meant."
    case .notFound:
      "There is nothing at the path. The detail names the nearest resource or identifier; the "
        + "index at / lists every resource."
    case .methodNotAllowed:
      "The history can be read and not be changed: GET, HEAD and OPTIONS are all there is."
    case .notAcceptable:
      "The Accept or Accept-Encoding field excludes every form that the resource has. The detail "
        + "lists the forms. Ask for one of them by the suffix of the path, by the parameter "
        + "format or by Accept."
    case .preconditionFailed:
      "If-Match or If-Unmodified-Since names another representation than the present one: the "
        + "history has changed since. Fetch it again without the condition."
    case .bodyNotTaken: "A request has no body here. Everything that is asked is in the URL."
    case .lengthRequired:
      "A request has no body here, and one whose length is not said is not read at all."
    case .targetTooLong:
      "The path and the query together are longer than the server takes. Ask in several requests, "
        + "or for a range instead of a list."
    case .expectationFailed: "Of expectations only 100-continue is known. Leave the field out."
    case .misdirectedRequest:
      "The server answers for the hosts that its configuration lists, and the Host field names "
        + "another. Use the server's own name."
    case .headerTooLarge:
      "The request has more header fields, or longer ones, than the server takes. Cookies are of "
        + "no use here; leave them out."
    case .notImplemented:
      "The request has a body in a transfer coding other than chunked. Leave the body out."
    case .notReady:
      "The history is being loaded, or the server is stopping. Try again after the seconds that "
        + "Retry-After gives."
    case .versionNotSupported: "The server speaks HTTP/1.1 and HTTP/1.0."
    }
  }
}
