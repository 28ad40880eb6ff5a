/// A query that was read by the declarations of its endpoint.
struct ReadQuery: Sendable {
  /// What it says.
  var values = ParameterValues()

  /// Its pairs, in the order in which they were sent.
  var items: [ParameterItem] = []
}
