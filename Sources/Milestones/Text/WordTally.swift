/// Where a word occurred last.
struct LastOccurrence {
  var position: Int32 = -1
  var place: UInt32 = 0

  /// The number that stands for the next position.
  func gap(to position: Int32) -> UInt32 {
    UInt32(truncatingIfNeeded: position - self.position - 1)
  }

  /// The number that stands for the next place.
  mutating func move(to next: WordOccurrence) -> UInt32 {
    defer { (position, place) = (next.position, next.place) }
    return PlaceReader.code(next.place, after: position == next.position ? place : nil)
  }
}

/// What the postings of a word take.
struct WordTally {
  /// In how many milestones it is.
  private(set) var count: UInt32 = 0

  /// How many bytes the gaps and the places take.
  private(set) var gapBytes: UInt32 = 0, placeBytes: UInt32 = 0

  private var first: Int32 = -1
  private var last = LastOccurrence()

  /// Counts an occurrence behind those that were counted.
  @inline(__always)
  mutating func note(_ occurrence: WordOccurrence) {
    if last.position != occurrence.position {
      gapBytes += last.gap(to: occurrence.position).variableLength
      if count == 0 { first = occurrence.position }
      count += 1
    }
    placeBytes += last.move(to: occurrence).variableLength
  }

  /// Counts what another tally has of milestones behind those that were counted.
  mutating func add(_ other: WordTally) {
    guard count > 0 else { return self = other }
    guard other.count > 0 else { return }
    let gap = last.gap(to: other.first).variableLength
    gapBytes += other.gapBytes - LastOccurrence().gap(to: other.first).variableLength + gap
    placeBytes += other.placeBytes
    count += other.count
    last = other.last
  }
}
