import TestSupport
import Testing

@testable import Milestones

@Suite struct `Columns of small numbers` {
  @Test func `have the weights that were appended`() {
    var generator = SeededGenerator(seed: 61)
    var (column, expected): (WeightColumn, [UInt8]) = (WeightColumn(), [])
    for _ in 0..<500 {
      let weights = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 1...255, using: &generator)
          : UInt8.random(in: 13...17, using: &generator)
      }
      column.append(weights.span)
      expected += weights
      #expect(column.count == expected.count)
    }
    #expect(expected.indices.map { column[$0] } == expected)
  }

  @Test(arguments: [[], [0, 65_535], [65_536], [1, 2, 1 << 31, 3]])
  func `have numbers of any size`(numbers: [UInt32]) {
    let column = SmallNumbers(numbers)
    #expect(column.count == numbers.count)
    #expect(numbers.indices.map { column[$0] } == numbers.map { Int($0) })
  }

  @Test(arguments: [3, 5000]) func `have stretches of any length`(longest: Int) {
    var generator = SeededGenerator(seed: 62)
    var (stretches, expected): (StretchEnds, [Range<Int>]) = (StretchEnds(), [])
    for _ in 0..<300 {
      let start = stretches.last
      expected.append(start..<start + Int.random(in: 0...longest, using: &generator))
      stretches.append(start + expected[expected.count - 1].count)
    }
    #expect(stretches.count == expected.count)
    #expect(expected.indices.map { stretches[$0] } == expected)
  }
}
