import TestSupport
import Testing

@testable import Milestones

@Suite struct `The names of a history` {
  private static func index(_ tags: [[String]]) throws -> NameIndex {
    NameIndexes(MilestoneColumns(try tags.enumerated().map { try .make("m\($0)", tags: $1) }))[.tag]
  }

  private static func list(_ set: PositionSet) -> [Int] { set.page(offset: 0, size: set.count) }

  @Test func `are in order, each once`() throws {
    let index = try Self.index([["b", "a"], ["C", "a"], [], ["é", "b"]])
    #expect(index.names == ["C", "a", "b", "é"])
    #expect(index.names.map(index.count) == [1, 2, 2, 1])
    #expect(index.count(of: "none") == 0)
    #expect(index.count(of: "A") == 0)
  }

  @Test func `count a milestone once that has a name twice`() throws {
    let index = try Self.index([["a", "b", "a"], ["a"]])
    #expect(index.count(of: "a") == 2)
    #expect(Self.list(index.positions(ofAny: ["a"])) == [0, 1])
  }

  @Test func `lead to the milestones that have any of them`() throws {
    let index = try Self.index([["a"], ["b"], ["a", "b"], ["c"], ["b"]])
    #expect(Self.list(index.positions(ofAny: ["a"])) == [0, 2])
    #expect(Self.list(index.positions(ofAny: ["b", "a"])) == [0, 1, 2, 4])
    #expect(Self.list(index.positions(ofAny: ["b", "b", "none"])) == [1, 2, 4])
    #expect(Self.list(index.positions(ofAny: ["none"])) == [])
    #expect(Self.list(index.positions(ofAny: [])) == [])
  }

  @Test func `are counted in a part of the milestones`() throws {
    let index = try Self.index([["a"], ["b"], ["a", "b"], [], ["b"]])
    #expect(index.counts(in: PositionSet(all: 5)) == [2, 3])
    #expect(index.counts(in: PositionSet(ascending: [1, 2, 3], limit: 5)) == [1, 2])
    #expect(Self.list(index.named()) == [0, 1, 2, 4])
  }

  @Test func `are one if Unicode says that they are the same`() throws {
    let index = try Self.index([["é"], ["e\u{301}"]])
    #expect(index.names.count == 1)
    #expect(index.count(of: "e\u{301}") == 2)
  }
}
