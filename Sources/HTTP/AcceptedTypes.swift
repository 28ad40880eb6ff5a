/// The value of an Accept field: media types and ranges of them, with weights.
///
/// Parameters of a type, such as `charset`, do not narrow it: no two representations here differ by
/// one. Follows RFC 9110 section 12.5.1.
package struct AcceptedTypes: Sendable {
  private let field: String

  /// The types of a field.
  package init(_ field: String) {
    self.field = field
  }

  /// Whether there is nothing in it that says what is accepted; then everything is.
  package var isEmpty: Bool {
    var isEmpty = true
    WeightedList.forEach(in: field) { _, _ in isEmpty = false }
    return isEmpty
  }

  /// How much `type`, such as `text/csv`, is wanted, from 0 to 1000.
  ///
  /// The most specific range that holds it decides; 0 where none does.
  ///
  /// - Complexity: O(n); nothing is allocated.
  package func weight(of type: String) -> Int { best(for: type).weight }

  /// How much something is wanted that is known by any of `types`.
  ///
  /// The one that is named most specifically decides: who refuses one of the names refuses it, and
  /// not the others' wildcard.
  package func weight(ofAny types: [String]) -> Int {
    var best = (weight: 0, specificity: 0)
    for type in types {
      let other = self.best(for: type)
      if (other.specificity, other.weight) > (best.specificity, best.weight) { best = other }
    }
    return best.weight
  }

  private func best(for type: String) -> (weight: Int, specificity: Int) {
    let type = type.utf8.span
    var best = (weight: 0, specificity: 0)
    WeightedList.forEach(in: field) { range, weight in
      guard let specificity = Self.specificity(of: range, for: type),
        specificity > best.specificity
          || (specificity == best.specificity && weight > best.weight)
      else { return }
      best = (weight, specificity)
    }
    return best
  }

  /// 3 for the type itself, 2 for all of its kind, 1 for everything; nil where it does not hold it.
  private static func specificity(of range: Span<UInt8>, for type: Span<UInt8>) -> Int? {
    if FieldSyntax.equal(range, type) { return 3 }
    guard range.count >= 2, range[range.count - 1] == UInt8(ascii: "*"),
      range[range.count - 2] == UInt8(ascii: "/")
    else { return nil }
    if FieldSyntax.identical(range, "*/*") { return 1 }
    let kind = range.extracting(first: range.count - 1)
    return type.count > kind.count && FieldSyntax.equal(kind, type.extracting(first: kind.count))
      ? 2 : nil
  }
}
