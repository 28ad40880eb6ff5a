import Compression
import HTTP
import Testing
import Unpacking

@testable import MilestoneAPI

@Suite struct `A body that is packed while it is sent` {
  /// Makes as many pieces as it is told, and then ends or breaks off.
  private final class Pieces: BodyProducer {
    private var count: Int
    private let isBroken: Bool

    init(_ count: Int, isBroken: Bool = false) {
      self.count = count
      self.isBroken = isBroken
    }

    func next() throws(BrokenBody) -> [UInt8]? {
      guard count > 0 else {
        if isBroken { throw BrokenBody() }
        return nil
      }
      count -= 1
      return Array("piece \(count)\n".utf8)
    }
  }

  @Test(arguments: [ContentCoding.gzip, .br, .zstd])
  func `never hands out an empty piece before its end`(coding: ContentCoding) throws {
    let body = coding.packed(Pieces(20_000))
    var packed: [UInt8] = []
    while let piece = try body.next() {
      #expect(!piece.isEmpty)
      packed += piece
    }
    #expect(try body.next() == nil)
    let text = (0..<20_000).reversed().map { "piece \($0)\n" }.joined()
    let unpacked = Unpacking.unpack(packed, coding.rawValue, limit: 1 << 20)
    #expect(unpacked == Array(text.utf8))
  }

  @Test(arguments: ContentCoding.allCases)
  func `breaks off where what it packs does`(coding: ContentCoding) {
    #expect(throws: BrokenBody.self) {
      let body = coding.packed(Pieces(3, isBroken: true))
      while try body.next() != nil {}
    }
  }

  @Test func `breaks off at once where there is no memory for a packer`() {
    let body = PackedStream(Pieces(3), by: nil)
    #expect(throws: BrokenBody.self) { try body.next() }
  }

  @Test func `lets all go when it is cut off`() throws {
    weak var made: Pieces?
    weak var packing: GzipPacker?
    do {
      let pieces = Pieces(1 << 20)
      let packer = try #require(GzipPacker())
      (made, packing) = (pieces, packer)
      let body = PackedStream(pieces, by: packer)
      #expect(try body.next()?.isEmpty == false)
    }
    #expect(made == nil && packing == nil)
  }
}
