package import EDTF

/// When a milestone happened: the source's words, and what they mean.
package struct MilestoneDate: Equatable, Sendable {
  /// The source's own wording; nil if it gave none.
  package let text: String?

  /// The meaning.
  package let value: EDTFDate

  /// Whether the date is that of the heading which the milestone stands under, not its own.
  package let isInferred: Bool

  /// A date of its parts.
  package init(_ value: EDTFDate, text: String? = nil, isInferred: Bool = false) {
    self.text = text
    self.value = value
    self.isInferred = isInferred
  }
}
