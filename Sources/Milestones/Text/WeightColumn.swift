/// Weights of words in milestones, from 1 to 255, in half a byte each.
///
/// Those of more than ``mostInHalf``, which are few, are aside.
struct WeightColumn: Sendable {
  /// A weight less one, of two weights in a byte the first in the low half; ``beyond`` for those
  /// that are aside.
  private var halves: [UInt8] = []

  /// How many there are.
  private(set) var count = 0

  /// The places of those that are aside, ascending, and the weights.
  private var greatPlaces: [UInt32] = []
  private var great: [UInt8] = []

  private static let mostInHalf: UInt8 = 15
  private static let beyond: UInt8 = 15

  /// No weight.
  init() {}

  /// The weight at a place.
  ///
  /// - Complexity: O(1), of a great one O(log g) for those.
  @inline(__always)
  subscript(place: Int) -> UInt8 {
    let half = halves[place >> 1] >> UInt8((place & 1) << 2) & 0x0F
    return half == Self.beyond ? greatWeight(at: place) : half + 1
  }

  @inline(never)
  private func greatWeight(at place: Int) -> UInt8 {
    great[greatPlaces.partitioningIndex { $0 >= UInt32(place) }]
  }

  /// Makes room for so many.
  mutating func reserveCapacity(_ count: Int) { halves.reserveCapacity(count / 2 + 1) }

  /// Appends weights.
  mutating func append(_ weights: Span<UInt8>) {
    putAside(weights)
    var rest = weights
    if count & 1 == 1, !rest.isEmpty {
      halves[halves.count - 1] |= Self.half(of: rest[0]) << 4
      rest = rest.extracting(1...)
    }
    halves.append(addingCapacity: (rest.count + 1) / 2) { halves in
      var start = 0
      while start + 8 <= rest.count {
        let eight = Self.halves(of: rest.eightBytes(at: start))
        for shift in stride(from: 0, to: 32, by: 8) {
          halves.append(UInt8(truncatingIfNeeded: eight >> UInt32(shift)))
        }
        start += 8
      }
      while start < rest.count {
        let second = start + 1 < rest.count ? Self.half(of: rest[start + 1]) : 0
        halves.append(Self.half(of: rest[start]) | second << 4)
        start += 2
      }
    }
    count += weights.count
  }

  /// Puts those of the next weights aside that are more than ``mostInHalf``.
  private mutating func putAside(_ weights: Span<UInt8>) {
    var index = 0
    while index < weights.count {
      if index + 8 <= weights.count, weights.eightBytes(at: index) & Self.highHalves == 0 {
        index += 8
        continue
      }
      if weights[index] > Self.mostInHalf {
        greatPlaces.append(UInt32(count + index))
        great.append(weights[index])
      }
      index += 1
    }
  }

  @inline(__always)
  private static func half(of weight: UInt8) -> UInt8 {
    weight > mostInHalf ? beyond : weight - 1
  }

  /// ``half(of:)`` of eight weights, the first in the lowest half of a byte.
  @inline(__always)
  private static func halves(of weights: UInt64) -> UInt32 {
    // 1 in each byte whose high half is not 0.
    let areGreat = (((weights & highHalves) >> 4) &+ 0x0F * ones) >> 4 & ones
    let bounded = weights & ~(areGreat &* 0xFF) | areGreat << 4
    let less = bounded &- ones
    let pairs = (less | less >> 4) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs | pairs >> 8) & 0x0000_FFFF_0000_FFFF
    return UInt32(truncatingIfNeeded: fours | fours >> 16)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highHalves: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
}
