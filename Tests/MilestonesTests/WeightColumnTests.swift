import TestSupport
import Testing

@testable import Milestones

@Suite struct `Weights in half a byte each` {
  @Test(arguments: [0, 1, 2, 30]) func `are those that were appended`(greatest percent: Int) {
    var generator = SeededGenerator(seed: UInt64(percent) + 7)
    var column = WeightColumn()
    var weights: [UInt8] = []
    for _ in 0..<200 {
      let piece = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        Int.random(in: 0..<100, using: &generator) < percent
          ? UInt8.random(in: 14...255, using: &generator)
          : UInt8.random(in: 1...15, using: &generator)
      }
      column.append(piece.span)
      weights += piece
    }
    #expect(column.count == weights.count)
    #expect(weights.indices.allSatisfy { column[$0] == weights[$0] })
  }
}
