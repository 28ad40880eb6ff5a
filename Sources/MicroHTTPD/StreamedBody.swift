import HTTP

/// A body on its way: what was made of it and is not yet copied out.
final class StreamedBody {
  private let producer: any BodyProducer
  private var piece: [UInt8] = []
  private var position = 0

  init(_ producer: any BodyProducer) {
    self.producer = producer
  }

  /// Copies as much as there is, or fits; returns how much, 0 after the end.
  ///
  /// - Throws: ``BrokenBody``, as the producer does.
  func copy(into buffer: UnsafeMutableRawBufferPointer) throws(BrokenBody) -> Int {
    if position == piece.count {
      guard let next = try producer.next() else { return 0 }
      piece = next
      position = 0
    }
    let count = min(buffer.count, piece.count - position)
    unsafe buffer.copyBytes(from: piece[position..<position + count])
    position += count
    return count
  }
}
