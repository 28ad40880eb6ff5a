/// Why a request is refused for its form, whatever it asks for.
package enum RequestError: Error, Equatable, Sendable {
  /// The version is no `HTTP/` and two digits.
  case malformedVersion
  /// A version other than 1.0 and 1.1.
  case unsupportedVersion(String)
  /// A method that nothing here allows.
  case methodNotAllowed(String)

  /// The target has a byte that no URL may have as it is: a control, a space, NUL, non-ASCII, `#`.
  case malformedTarget
  /// The target is neither a path, nor an http URL, nor `*` with OPTIONS.
  case targetNotAPath
  /// The target is longer than `limit` bytes.
  case targetTooLong(limit: Int)
  /// The query has more than `limit` parameters.
  case tooManyParameters(limit: Int)
  /// A `%` without two hexadecimal digits after it.
  case malformedEscape
  /// A `%00`.
  case escapedNUL
  /// Escapes whose bytes are not UTF-8.
  case notUTF8

  /// A field name with a character that is none of RFC 9110's token.
  case malformedFieldName
  /// A field value with a control character.
  case malformedFieldValue
  /// More than `limit` fields.
  case tooManyFields(limit: Int)
  /// Fields of more than `limit` bytes in all.
  case fieldsTooLarge(limit: Int)

  /// HTTP/1.1 without a Host.
  case missingHost
  /// More than one Host.
  case repeatedHost
  /// A Host that is no host and port.
  case malformedHost
  /// A Host that this server does not answer for.
  case foreignHost

  /// A Content-Length that is no number.
  case malformedLength
  /// Two lengths, or a length and a transfer coding, or a transfer coding in HTTP/1.0.
  case conflictingLength
  /// A transfer coding other than chunked.
  case unsupportedTransferCoding
  /// A chunked body, where none is taken.
  case bodyWithoutLength
  /// A body, where none is taken.
  case bodyNotTaken
  /// An expectation other than 100-continue.
  case unmetExpectation
}
