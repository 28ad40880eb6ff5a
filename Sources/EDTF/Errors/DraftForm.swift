/// A way of writing that the draft of 2012 had and the format of 2019 has not.
package enum DraftForm: Hashable, Sendable, CaseIterable {
  /// `199u`, `2004-uu`.
  case unknownDigit
  /// `199x`.
  case maskedDigit
  /// `2004/open`.
  case openWord
  /// `unknown/2006`.
  case unknownWord
  /// `2004?~`.
  case doubleQualifier
  /// `(2011)-06-04~`.
  case group
  /// `y17e7`.
  case longYear
  /// `1950p2`, `y171010000p3`.
  case precision
  /// `2001-21^southernHemisphere`.
  case seasonPlace
}
