import TestSupport
import Testing

@testable import Milestones

@Suite struct `Places of a word in its milestones` {
  /// Numbers of one byte and of more lie across the eight bytes that are looked at together.
  @Test(arguments: [1, 5, 128, 129, 256, 2000]) func `have a skip to every 128th`(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    var places: [UInt8] = []
    var begins: [UInt32] = []
    for _ in 0..<count {
      begins.append(UInt32(places.count))
      var last: UInt32?
      for _ in 0..<Int.random(in: 1...9, using: &generator) {
        let greatest: UInt32 = Bool.random(using: &generator) ? 60 : 300_000
        let place = (last ?? 0) + UInt32.random(in: 1...greatest, using: &generator)
        places.append(number: PlaceReader.code(place, after: last))
        last = place
      }
    }
    var skips: [UInt32] = []
    PlaceReader.appendSkips(of: places.span, to: &skips)
    #expect(skips == stride(from: 128, to: count, by: 128).map { begins[$0] })
  }
}
