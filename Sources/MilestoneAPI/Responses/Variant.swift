import HTTP

/// One form of a resource: its format, and how it is packed.
struct Variant: Hashable, Sendable {
  /// The format; nil for a resource that has one form only.
  let format: Format?

  /// The coding that the request wants most; what is short is sent as it is all the same.
  let coding: CodingChoice
}
