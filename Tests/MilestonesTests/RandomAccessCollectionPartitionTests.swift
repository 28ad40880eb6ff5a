import Testing

@testable import Milestones

@Suite struct `Searching what is in order` {
  @Test func `finds the first that belongs behind, in any size and place`() {
    for count in 0...70 {
      for first in 0...count {
        #expect((0..<count).partitioningIndex { $0 >= first } == first)
      }
    }
  }

  @Test func `counts from where a slice begins`() {
    let slice = [9, 9, 1, 2, 3, 9][2..<5]
    #expect(slice.partitioningIndex { $0 >= 2 } == 3)
    #expect(slice.partitioningIndex { $0 >= 0 } == 2)
    #expect(slice.partitioningIndex { $0 >= 4 } == 5)
  }
}
