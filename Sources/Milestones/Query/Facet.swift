/// By what the milestones of a result are counted.
package enum Facet: String, CaseIterable, Sendable {
  case year
  case decade
  case month
  case tag
  case person
  case organization
  case product
  case precision

  /// A value with how many milestones of the result have it.
  package struct Count: Equatable, Sendable {
    /// The value.
    package let value: Value

    /// How many of the result have it, or may fall in it.
    package let count: Int

    /// How many of them fall in it for certain.
    package let certain: Int
  }

  /// What is counted.
  package enum Value: Hashable, Sendable {
    /// A year, the first year of a decade, or a month from 1.
    case number(Int64)
    /// A name, or a precision.
    case name(String)
  }

  /// The kind of name that it counts; nil for others.
  package var nameKind: NameKind? { NameKind(rawValue: rawValue) }
}
