import HTTP

/// The heads that one daemon's thread has answered more than once, bounded in number and in bytes.
///
/// Clients say the same again and again, to the byte. What was found out about such a head, down to
/// the library's own response, is found again by a comparison: no field is read, nothing is
/// allocated, and no other thread is met.
///
/// A head gets in when it comes for the second time, one of its two places is free or was not used
/// for a while, and there is room for its bytes, for which others that were not used go. So heads
/// that come once displace none, however many there are.
@safe final class KnownHeads {
  private var heads = [KnownHead?](repeating: nil, count: placeCount)
  private var seen = [UInt32](repeating: 0, count: seenCount)
  private var cost = 0
  private var findsSinceSweep = 0
  private let places = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: 32)
  private let byteLimit: Int

  private static let placeCount = 512
  private static let seenCount = 1024

  /// Holds about `byteLimit` bytes at most.
  init(byteLimit: Int = 4 << 20) {
    self.byteLimit = byteLimit
  }

  deinit {
    unsafe places.deallocate()
  }

  /// The image of the head at `method`, which is good until the next one is asked for.
  func image(_ handle: OpaquePointer, method: UnsafePointer<CChar>) -> HeadImage {
    unsafe HeadImage(handle, method: method, places: places)
  }

  /// The head of `image`, which has this hash, and `target`, if it was answered in `generation`.
  ///
  /// - Complexity: O(n) in the bytes of the head.
  func find(
    _ image: borrowing HeadImage, hash: Int, _ target: [UInt8], generation: UInt64
  ) -> KnownHead? {
    findsSinceSweep &+= 1
    for way in 0..<2 {
      guard let head = heads[Self.place(hash, way)], head.generation == generation,
        head.fits(image, target)
      else { continue }
      head.wasUsed = true
      return head
    }
    return nil
  }

  /// Whether a head with this hash has come lately; from now on it has.
  func hasSeen(_ hash: Int) -> Bool {
    let index = hash >> 16 & (Self.seenCount - 1)
    let mark = UInt32(truncatingIfNeeded: hash >> 32) | 1
    defer { seen[index] = mark }
    return seen[index] == mark
  }

  /// Keeps `head`, which has this hash, if there is a place for it.
  func insert(_ head: KnownHead, hash: Int) {
    guard head.cost <= byteLimit / 8, let place = freePlace(hash, head.generation) else { return }
    if !hasRoom(for: head, at: place) { sweep(head.generation) }
    guard hasRoom(for: head, at: place) else { return }
    replace(place, with: head)
  }

  private func hasRoom(for head: KnownHead, at place: Int) -> Bool {
    cost + head.cost - (heads[place]?.cost ?? 0) <= byteLimit
  }

  private func replace(_ place: Int, with head: KnownHead?) {
    cost += (head?.cost ?? 0) - (heads[place]?.cost ?? 0)
    heads[place] = head
  }

  private func freePlace(_ hash: Int, _ generation: UInt64) -> Int? {
    for way in 0..<2 {
      let place = Self.place(hash, way)
      guard let head = heads[place], isKept(head, generation) else { return place }
    }
    return nil
  }

  /// Lets all heads go that were not used since the last sweep, which was as many requests ago as
  /// there are places.
  private func sweep(_ generation: UInt64) {
    guard findsSinceSweep >= Self.placeCount else { return }
    findsSinceSweep = 0
    for place in heads.indices {
      if let head = heads[place], !isKept(head, generation) { replace(place, with: nil) }
    }
  }

  /// Whether `head` was used since it was last looked at, of which it needs another use from now on.
  private func isKept(_ head: KnownHead, _ generation: UInt64) -> Bool {
    defer { head.wasUsed = false }
    return head.generation >= generation && head.wasUsed
  }

  /// One of the two places that a head with this hash may have.
  private static func place(_ hash: Int, _ way: Int) -> Int { hash & (placeCount - 1) ^ way }
}
