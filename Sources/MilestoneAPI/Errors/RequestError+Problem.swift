import HTTP
import HTTPTypes

extension RequestError {
  /// The methods that everything here allows.
  static let allow = "GET, HEAD, OPTIONS"

  /// The problem that a client is told.
  var problem: Problem {
    switch self {
    case .malformedVersion: Self.malformed("The request line does not end in HTTP/1.1.")
    case .unsupportedVersion:
      Problem(
        type: .versionNotSupported, detail: "Use HTTP/1.1 or HTTP/1.0.")
    case .methodNotAllowed:
      Problem(
        type: .methodNotAllowed, detail: "Nothing here can be changed. Use GET, HEAD or OPTIONS.",
        fields: [.allow: Self.allow])
    case .malformedTarget:
      Self.malformed(
        "The URL has a blank, a control, a # or a character that is not ASCII. "
          + "Escape it with % and two hexadecimal digits.")
    case .targetNotAPath: Self.malformed("The request line's target is no path.")
    case .targetTooLong(let limit):
      Problem(
        type: .targetTooLong, detail: "The path and the query have at most \(limit) bytes.")
    case .tooManyParameters(let limit):
      Self.malformed("The query has at most \(limit) parameters.")
    case .malformedEscape:
      Self.malformed("A % in the URL has no two hexadecimal digits behind it. Write %25 for a %.")
    case .escapedNUL: Self.malformed("The URL has %00, and nothing has that in its name.")
    case .notUTF8: Self.malformed("The escapes in the URL are not UTF-8.")
    case .malformedFieldName: Self.malformed("The name of a header field is malformed.")
    case .malformedFieldValue: Self.malformed("The value of a header field has a control in it.")
    case .tooManyFields(let limit): Self.tooLarge("A request has at most \(limit) header fields.")
    case .fieldsTooLarge(let limit):
      Self.tooLarge("The header fields of a request have at most \(limit) bytes.")
    case .missingHost: Self.malformed("The request has no Host field.")
    case .repeatedHost: Self.malformed("The request has more than one Host field.")
    case .malformedHost: Self.malformed("The Host field is no host and port.")
    case .foreignHost:
      Problem(
        type: .misdirectedRequest,
        detail: "This server does not answer for the host of the request.")
    case .malformedLength: Self.malformed("The Content-Length is no number.")
    case .conflictingLength: Self.malformed("The length of the body is given twice.")
    case .unsupportedTransferCoding:
      Problem(
        type: .notImplemented,
        detail: "A request has no body here, and chunked is the only transfer coding.")
    case .bodyWithoutLength:
      Problem(
        type: .lengthRequired, detail: "A request has no body here.")
    case .bodyNotTaken:
      Problem(
        type: .bodyNotTaken, detail: "A request has no body here.")
    case .unmetExpectation:
      Problem(
        type: .expectationFailed, detail: "No expectation but 100-continue is known here.")
    }
  }

  private static func malformed(_ detail: String) -> Problem {
    Problem(
      type: .malformedRequest, detail: detail)
  }

  private static func tooLarge(_ detail: String) -> Problem {
    Problem(
      type: .headerTooLarge, detail: detail)
  }
}
