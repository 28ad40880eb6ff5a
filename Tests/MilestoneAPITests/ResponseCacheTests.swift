import HTTP
import HTTPTypes
import Testing

@testable import MilestoneAPI

@Suite struct `The answers that are kept` {
  private static let key = ResponseCache.Key("/a")
  private static let variant = Variant(format: .json, coding: .identity)

  private static func answer(_ text: String, size: Int = 1000) -> ValidatedAnswer {
    let response = Response(
      status: .ok, fields: [:], body: [UInt8](repeating: 0x20, count: size), isReusable: true)
    return ValidatedAnswer(full: response, knownFields: 0..<0, tag: EntityTag(text), modified: nil)
  }

  private static func insert(_ target: String, into cache: ResponseCache, size: Int = 1000) {
    cache.insert(
      answer(target, size: size), as: variant, of: .fixed(.json), for: ResponseCache.Key(target))
  }

  private static func tag(_ target: String, in cache: ResponseCache) -> String? {
    cache[ResponseCache.Key(target)]?[variant]?.validated.tag.value
  }

  private static func insertTwice(_ target: String, into cache: ResponseCache) {
    for _ in 0..<2 { insert(target, into: cache) }
  }

  @Test func `are found under what was asked, from the second time on`() {
    let cache = ResponseCache(bytes: 32 << 20)
    Self.insert("/a", into: cache)
    #expect(Self.tag("/a", in: cache) == nil)
    Self.insert("/a", into: cache)
    #expect(Self.tag("/a", in: cache) == "/a")
    #expect(Self.tag("/b", in: cache) == nil)
  }

  @Test func `stay, whatever flood of questions comes that are asked once`() {
    let cache = ResponseCache(bytes: 8 << 20)
    Self.insertTwice("/hot", into: cache)
    #expect(Self.tag("/hot", in: cache) == "/hot")
    for number in 0..<20_000 { Self.insert("/milestones?q=\(number)", into: cache) }
    #expect(Self.tag("/hot", in: cache) == "/hot")
  }

  @Test func `are not kept when they come again after very many others`() {
    let cache = ResponseCache(bytes: 8 << 20)
    Self.insert("/once", into: cache)
    for number in 0..<200_000 { Self.insert("/milestones?q=\(number)", into: cache) }
    Self.insert("/once", into: cache)
    #expect(Self.tag("/once", in: cache) == nil)
  }

  @Test func `are kept where the same few come again and again, whatever part they are in`() {
    let cache = ResponseCache(bytes: 32 << 20)
    let targets = (0..<200).map { "/milestones?limit=100&offset=\($0)05" }
    for _ in 0..<2 {
      for target in targets { Self.insert(target, into: cache, size: 37_000) }
    }
    // Of three whose hashes have the same two places one is forgotten.
    #expect(targets.count { Self.tag($0, in: cache) != nil } >= 190)
  }

  @Test func `are kept when they come again in the middle of a flood`() {
    let cache = ResponseCache(bytes: 8 << 20)
    for round in 0..<2 {
      Self.insert("/popular", into: cache)
      for number in 0..<100 { Self.insert("/milestones?q=\(round).\(number)", into: cache) }
    }
    #expect(Self.tag("/popular", in: cache) == "/popular")
  }

  @Test func `are bounded where each is asked for twice`() {
    let cache = ResponseCache(bytes: 8 << 20)
    let targets = (0..<4000).map { "/milestones?q=\($0)" }
    for target in targets {
      Self.insertTwice(target, into: cache)
      #expect(Self.tag(target, in: cache) == target)
    }
    let kept = targets.filter { Self.tag($0, in: cache) != nil }
    #expect(kept.count > 200)
    #expect(kept.count * ValidatedAnswer.cost(ofBody: 1000) <= 8 << 20)
  }

  @Test func `are kept in each form`() {
    let cache = ResponseCache(bytes: 32 << 20)
    let csv = Variant(format: .csv, coding: .identity)
    Self.insertTwice("/a", into: cache)
    cache.insert(
      Self.answer("csv"), as: csv, of: .negotiated([.json, .csv]), for: Self.key)
    #expect(Self.tag("/a", in: cache) == "/a")
    #expect(cache[Self.key]?[csv]?.validated.tag.value == "csv")
  }

  @Test func `keep their other forms when others have come meanwhile`() {
    let cache = ResponseCache(bytes: 8 << 20)
    let csv = Variant(format: .csv, coding: .identity)
    let offer = Offer.negotiated([.json, .csv])
    var rounds = 0
    for round in 0..<20 {
      for _ in 0..<2 {
        cache.insert(Self.answer("json"), as: Self.variant, of: offer, for: Self.key)
      }
      for number in 0..<100 { Self.insertTwice("/milestones?q=\(round).\(number)", into: cache) }
      let hadJSON = Self.tag("/a", in: cache) != nil
      cache.insert(Self.answer("csv"), as: csv, of: offer, for: Self.key)
      guard hadJSON else { continue }
      rounds += 1
      #expect(Self.tag("/a", in: cache) == "json")
      #expect(cache[Self.key]?[csv]?.validated.tag.value == "csv")
    }
    #expect(rounds > 0)
  }

  @Test func `are bounded in all their forms together`() {
    let cache = ResponseCache(bytes: 8 << 20)
    let formats = Format.allCases
    for format in formats {
      for _ in 0..<2 {
        cache.insert(
          Self.answer("\(format)", size: 100_000), as: Variant(format: format, coding: .identity),
          of: .negotiated(formats), for: Self.key)
      }
      #expect(cache[Self.key]?[Variant(format: format, coding: .identity)] != nil)
    }
    // A part of the cache has 256 KiB for a generation.
    #expect((cache[Self.key]?.cost ?? 0) <= 256 << 10)
  }

  @Test func `are none in a cache of nothing`() {
    let cache = ResponseCache(bytes: 0)
    Self.insertTwice("/a", into: cache)
    #expect(Self.tag("/a", in: cache) == nil)
    #expect(!cache.hasRoom(forBody: 1))
  }
}
