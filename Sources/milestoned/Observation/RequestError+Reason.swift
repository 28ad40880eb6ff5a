import HTTP

extension RequestError {
  /// Why, in a word for a label; there are only so many.
  var reason: String {
    switch self {
    case .malformedVersion: "malformed_version"
    case .unsupportedVersion: "unsupported_version"
    case .methodNotAllowed: "method_not_allowed"
    case .malformedTarget: "malformed_target"
    case .targetNotAPath: "target_not_a_path"
    case .targetTooLong: "target_too_long"
    case .tooManyParameters: "too_many_parameters"
    case .malformedEscape: "malformed_escape"
    case .escapedNUL: "escaped_nul"
    case .notUTF8: "not_utf8"
    case .malformedFieldName: "malformed_field_name"
    case .malformedFieldValue: "malformed_field_value"
    case .tooManyFields: "too_many_fields"
    case .fieldsTooLarge: "fields_too_large"
    case .missingHost: "missing_host"
    case .repeatedHost: "repeated_host"
    case .malformedHost: "malformed_host"
    case .foreignHost: "foreign_host"
    case .malformedLength: "malformed_length"
    case .conflictingLength: "conflicting_length"
    case .unsupportedTransferCoding: "unsupported_transfer_coding"
    case .bodyWithoutLength: "body_without_length"
    case .bodyNotTaken: "body_not_taken"
    case .unmetExpectation: "unmet_expectation"
    }
  }
}
