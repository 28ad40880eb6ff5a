import HTTP

/// One pair of a query with the parameter that it is of.
struct ParameterItem: Sendable {
  /// The place of the parameter in its endpoint's list.
  let rank: Int

  /// The parameter.
  let parameter: Parameter

  /// The pair as it was sent, decoded.
  let item: QueryItem
}
