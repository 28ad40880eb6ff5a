/// One `name=value` of a query, decoded; the value is empty where there is no `=`.
package struct QueryItem: Equatable, Sendable {
  /// The text before the first `=`.
  package let name: String

  /// The text after the first `=`.
  package let value: String

  /// A pair of decoded texts.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
