import TestSupport
import Testing

@testable import Milestones

@Suite struct `The order by relevance` {
  @Test(arguments: [1, 2, 7, 100])
  func `is by score, and by date among equal scores`(size: Int) {
    var generator = SeededGenerator(seed: UInt64(size))
    for _ in 0..<40 {
      let set = PositionSet(limit: size * 2) { _ in Bool.random(using: &generator) }
      let scores = (0..<set.count).map { _ in Float(Int.random(in: 0...5, using: &generator)) / 3 }
      let positions = set.page(offset: 0, size: set.count)
      let order = positions.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
      let expected = order.map { positions[$0] }
      let offset = Int.random(in: 0...set.count, using: &generator)
      let length = Int.random(in: 0...set.count - offset, using: &generator)
      let page = RankedPage.page(set, scores: scores, offset: offset, size: length)
      #expect(page == Array(expected[offset..<offset + length]))
    }
  }
}
