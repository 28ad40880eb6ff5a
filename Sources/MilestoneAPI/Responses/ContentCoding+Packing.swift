import Compression
import HTTP

extension ContentCoding {
  /// `bytes` in this coding; nil where they are to stay as they are, or where memory is short.
  func pack(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .identity: nil
    case .br: Brotli.compress(bytes)
    case .zstd: Zstandard.compress(bytes)
    case .gzip: Gzip.compress(bytes)
    }
  }

  /// What `producer` makes in this coding.
  func packed(_ producer: any BodyProducer) -> any BodyProducer {
    switch self {
    case .identity: producer
    case .br: PackedStream(producer, by: BrotliPacker())
    case .zstd: PackedStream(producer, by: ZstandardPacker())
    case .gzip: PackedStream(producer, by: GzipPacker())
    }
  }
}
