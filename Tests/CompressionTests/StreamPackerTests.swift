import Compression
import Foundation
import TestSupport
import Testing
import Unpacking

@Suite struct `Packing a stream` {
  static let codings = ["gzip", "br", "zstd"]

  private func packer(_ coding: String) throws -> any StreamPacker {
    let packer: (any StreamPacker)? =
      switch coding {
      case "gzip": GzipPacker()
      case "br": BrotliPacker()
      default: ZstandardPacker()
      }
    return try #require(packer)
  }

  /// All that is packed of `bytes` in pieces of `count` bytes.
  private func packed(_ bytes: [UInt8], _ coding: String, piecesOf count: Int) throws -> [UInt8] {
    let packer = try packer(coding)
    var packed: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: count) {
      let piece = Array(bytes[start..<min(start + count, bytes.count)])
      packed += try #require(packer.pack(piece, isLast: false))
    }
    return try packed + #require(packer.pack([], isLast: true))
  }

  private func lines(_ count: Int) -> [UInt8] {
    (0..<count).flatMap { Array(#"{"id":"milestone-\#($0)","year":\#($0 % 2000)}\#n"#.utf8) }
  }

  private func noise(_ count: Int) -> [UInt8] {
    var random = SeededGenerator(seed: 5)
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }

  @Test(arguments: codings, [(1_000, 1), (30_000, 4096), (80_000, 1 << 20), (80_000, 1 << 24)])
  func `gives what unpacks to the same, however it is cut`(
    coding: String, size: (lines: Int, piece: Int)
  ) throws {
    let bytes = lines(size.lines)
    let packed = try packed(bytes, coding, piecesOf: size.piece)
    #expect(packed.count < bytes.count / 4)
    #expect(Unpacking.unpack(packed, coding, limit: bytes.count + 1) == bytes)
  }

  @Test(arguments: codings) func `takes what cannot be made smaller`(coding: String) throws {
    let bytes = noise(3_000_000)
    let packed = try packed(bytes, coding, piecesOf: 1 << 20)
    #expect(Unpacking.unpack(packed, coding, limit: bytes.count + 1) == bytes)
  }

  @Test(arguments: codings) func `gives a whole form of nothing`(coding: String) throws {
    let packed = try packed([], coding, piecesOf: 1)
    #expect(!packed.isEmpty)
    #expect(Unpacking.unpack(packed, coding, limit: 1) == [])
  }

  @Test(arguments: codings) func `hands on while it goes, and is not whole before its end`(
    coding: String
  ) throws {
    let packer = try packer(coding)
    let begun = try #require(packer.pack(noise(1 << 20), isLast: false))
    #expect(begun.count > 1 << 18)
    #expect(Unpacking.unpack(begun, coding, limit: 1 << 21) == nil)
  }

  @Test(arguments: codings) func `gives the memory back when it is cut off`(coding: String) throws {
    let piece = lines(2_000)
    let before = try residentBytes()
    // Each holds 250 KB or more.
    let limit = before + 128 << 20
    var count = 0
    while count < 1_000, try residentBytes() < limit {
      _ = try packer(coding).pack(piece, isLast: false)
      count += 1
    }
    #expect(count == 1_000)
  }

  private func residentBytes() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return try #require(Int(text.split(separator: " ")[1])) * 4096
  }
}
