import HTTP

/// One pair of a query with what is declared of its parameter.
struct ParameterItem: Sendable {
  /// The place of the parameter in its endpoint's list.
  let rank: Int

  /// Whether it says what is asked for (see ``Parameter/isAsking``).
  let isAsking: Bool

  /// Whether it means something in every format.
  let isOfEveryFormat: Bool

  /// The pair as it was sent, decoded.
  let item: QueryItem

  /// A pair of a query that is made of another, which is not cut to pages, so that
  /// its rank says nothing.
  init(_ name: String, _ value: String) {
    item = QueryItem(name: name, value: value)
    rank = 0
    isAsking = true
    isOfEveryFormat = true
  }

  /// A pair of the parameter at `rank`.
  init(_ item: QueryItem, of parameter: Parameter, rank: Int) {
    self.rank = rank
    self.item = item
    isAsking = parameter.isAsking
    isOfEveryFormat = parameter.formats == nil
  }
}
