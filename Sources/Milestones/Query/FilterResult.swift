import EDTF

/// What passes a filter, or a part of one.
struct FilterResult: Equatable {
  /// The milestones that may match.
  let possible: PositionSet

  /// Those of them that do.
  let certain: PositionSet

  /// The milestones of the least match that is asked for.
  func matching(_ least: DateMatch) -> PositionSet { least == .certain ? certain : possible }
}
