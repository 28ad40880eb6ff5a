import Testing

@testable import Milestones

@Suite struct `Putting in order` {
  @Test(
    arguments: [
      ([], []), ([1], [1]), ([1, 1], [1]), ([3, 1, 2], [1, 2, 3]), ([2, 1, 2, 1, 2], [1, 2]),
    ] as [([Int], [Int])])
  func `keeps each once`(numbers: [Int], expected: [Int]) {
    #expect(numbers.ascendingOnce() == expected)
  }
}
