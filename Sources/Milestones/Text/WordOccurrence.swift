/// Where a word occurs.
struct WordOccurrence {
  /// The milestone.
  let position: Int32
  private let bits: UInt32

  /// The `index`-th word from 0 of a milestone whose title has so many.
  init(position: Int32, index: Int, titleLength: Int) {
    self.position = position
    // One place is left free between the title and the text.
    bits = index < titleLength ? UInt32(index) << 1 | 1 : UInt32(index + 1) << 1
  }

  /// The place in the milestone, as ``PlaceReader`` counts them.
  var place: UInt32 { bits >> 1 }

  /// How much it counts.
  var weight: UInt8 { bits & 1 == 1 ? UInt8(Postings.titleWeight) : 1 }
}
