import Compression
import HTTP

/// A body that is packed while it is made and sent.
///
/// It holds a piece of the body, and what the coder remembers.
final class PackedStream: BodyProducer {
  private let producer: any BodyProducer
  private let packer: (any StreamPacker)?
  private var hasEnded = false

  /// What `producer` makes, packed by `packer`; without one the body breaks off where it begins.
  init(_ producer: any BodyProducer, by packer: (any StreamPacker)?) {
    self.producer = producer
    self.packer = packer
  }

  func next() throws(BrokenBody) -> [UInt8]? {
    while !hasEnded {
      let piece = try producer.next()
      hasEnded = piece == nil
      guard let packed = packer?.pack(piece ?? [], isLast: hasEnded) else { throw BrokenBody() }
      if !packed.isEmpty { return packed }
    }
    return nil
  }
}
