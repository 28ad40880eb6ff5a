import TestSupport
import Testing

@testable import Milestones

@Suite struct `Counting numbers by a wavelet matrix` {
  @Test(arguments: [
    [UInt32](), [0], [1], [.max], [0, 0, 0], [.max, 0, .max], [3, 1, 2, 1], [8, 7, 16, 15, 1, 0],
    Array(repeating: 5, count: 64), Array(0..<65), Array((0..<129).reversed()),
  ])
  func `counts every stretch for every threshold`(values: [UInt32]) {
    expectCounts(values, thresholds: Set(values).union([0, 1, 2, 63, 64, .max]))
  }

  @Test func `counts any sequence as looking at each number does`() {
    var generator = SeededGenerator(seed: 10)
    for size in [1, 2, 7, 63, 64, 65, 100] {
      for limit: UInt32 in [0, 1, 2, 9, 1000, .max] {
        let values = (0..<size).map { _ in UInt32.random(in: 0...limit, using: &generator) }
        let near = values.flatMap { [$0, $0 &+ 1, $0 &- 1] }
        expectCounts(values, thresholds: Set(near.prefix(9) + [0, 1, limit, limit &+ 1, .max]))
      }
    }
  }

  @Test func `counts over words of 64 bits`() {
    var generator = SeededGenerator(seed: 11)
    let values = (0..<5000).map { _ in UInt32.random(in: 0...300, using: &generator) }
    let matrix = WaveletMatrix(values)
    for _ in 0..<500 {
      let ends = [
        Int.random(in: 0...5000, using: &generator), .random(in: 0...5000, using: &generator),
      ]
      let range = (ends.min() ?? 0)..<(ends.max() ?? 0)
      let least = UInt32.random(in: 0...310, using: &generator)
      #expect(matrix.count(in: range, atLeast: least) == values[range].count { $0 >= least })
    }
  }

  private func expectCounts(_ values: [UInt32], thresholds: Set<UInt32>) {
    let matrix = WaveletMatrix(values)
    #expect(matrix.count == values.count)
    let step = max(1, values.count / 9)
    for start in stride(from: 0, through: values.count, by: step) {
      for end in Set(stride(from: start, through: values.count, by: step)).union([values.count]) {
        for least in thresholds {
          let count = values[start..<end].count { $0 >= least }
          if matrix.count(in: start..<end, atLeast: least) != count {
            Issue.record("\(values) in \(start)..<\(end) at least \(least)")
            return
          }
        }
      }
    }
  }
}
