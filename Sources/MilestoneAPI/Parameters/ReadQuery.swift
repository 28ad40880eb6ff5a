/// A query that was read by the declarations of its endpoint.
///
/// A class, as it is large and is handed on several times.
final class ReadQuery: Sendable {
  /// The endpoint.
  let endpoint: Endpoint

  /// What it says.
  let values: ParameterValues

  /// Its pairs, in the order in which they were sent.
  let items: [ParameterItem]

  init(
    of endpoint: Endpoint, values: consuming ParameterValues, items: consuming [ParameterItem]
  ) {
    self.endpoint = endpoint
    self.values = values
    self.items = items
  }
}
