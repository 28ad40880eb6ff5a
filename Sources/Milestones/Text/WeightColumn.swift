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
    var start = 0
    if count & 1 == 1, !weights.isEmpty {
      halves[halves.count - 1] |= Self.half(of: weights[0]) << 4
      start = 1
    }
    let first = count
    let end = weights.count
    for index in weights.indices where weights[index] > Self.mostInHalf {
      greatPlaces.append(UInt32(first + index))
      great.append(weights[index])
    }
    halves.append(addingCapacity: (end - start + 1) / 2) { halves in
      while start + 1 < end {
        halves.append(Self.half(of: weights[start]) | Self.half(of: weights[start + 1]) << 4)
        start += 2
      }
      if start < end { halves.append(Self.half(of: weights[start])) }
    }
    count += end
  }

  @inline(__always)
  private static func half(of weight: UInt8) -> UInt8 {
    weight > mostInHalf ? beyond : weight - 1
  }
}
