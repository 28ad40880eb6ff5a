/// Reads where a word occurs in its milestones, from the first on.
///
/// Places are counted in words from 0 over the title and on over the text, with one left free
/// between them, so that no phrase spans both. Each is written as its distance from the one before
/// in the same milestone, shifted by a bit that says whether it is the first there.
struct PlaceReader {
  private let start: Int
  private let end: Int
  private let skips: Int
  private var offset: Int
  private var ordinal = 0

  /// How many milestones there are from skip to skip.
  static let stride = 128

  /// The number that stands for a place.
  static func code(_ place: UInt32, after last: UInt32?) -> UInt32 {
    last.map { (place - $0) << 1 } ?? (place << 1 | 1)
  }

  /// Appends the skips of a word: where its places in every 128th milestone begin, but the first.
  ///
  /// - Complexity: O(k) for the bytes of its places.
  static func appendSkips(of places: Span<UInt8>, to skips: inout [UInt32]) {
    var (milestones, nextSkip, offset, beginsNumber) = (0, stride, 0, true)
    while offset < places.count {
      if offset + 8 <= places.count {
        let eight = places.eightBytes(at: offset)
        let firsts = firsts(in: eight, beginsNumber)
        if milestones + firsts <= nextSkip {
          (milestones, offset, beginsNumber) = (milestones + firsts, offset + 8, eight >> 63 == 0)
          continue
        }
      }
      if beginsNumber, places[offset] & 1 == 1 {
        if milestones == nextSkip {
          skips.append(UInt32(offset))
          nextSkip += stride
        }
        milestones += 1
      }
      beginsNumber = places[offset] < 0x80
      offset += 1
    }
  }

  /// How many milestones begin in eight bytes of places, of which the first may begin a number.
  @inline(__always)
  private static func firsts(in places: UInt64, _ beginsNumber: Bool) -> Int {
    let isWithin = (places >> 7) << 8 | (beginsNumber ? 0 : 1)
    return (places & ~isWithin & 0x0101_0101_0101_0101).nonzeroBitCount
  }

  init(_ entry: Postings.Entry, end: Int) {
    start = Int(entry.places)
    skips = Int(entry.skips)
    offset = start
    self.end = end
  }

  /// Calls `body` with each place in the milestone that has `wanted` others with the word before
  /// it, which is none before the one read last.
  mutating func read(_ wanted: Int, of postings: Postings, _ body: (UInt32) -> Void) {
    let stride = Self.stride
    if wanted / stride > ordinal / stride {
      ordinal = wanted / stride * stride
      offset = start + Int(postings.skips[skips + ordinal / stride - 1])
    }
    while ordinal < wanted { next(of: postings) { _ in } }
    next(of: postings, body)
  }

  private mutating func next(of postings: Postings, _ body: (UInt32) -> Void) {
    var place = postings.places.number(at: &offset) >> 1
    body(place)
    while offset < end, postings.places[offset] & 1 == 0 {
      place += postings.places.number(at: &offset) >> 1
      body(place)
    }
    ordinal += 1
  }
}
