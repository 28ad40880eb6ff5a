import TestSupport
import Testing

@testable import Milestones

@Suite struct `A set of positions` {
  /// Limits about the sizes of a word and of the change from a list to bits.
  private static let limits = [0, 1, 31, 32, 33, 63, 64, 65, 128, 1000, 4096, 5000]

  @Test(arguments: limits) func `has the members that it was made of`(limit: Int) {
    for members in Self.samples(limit: limit) {
      let list = members.sorted().map { Int32($0) }
      let set = PositionSet(ascending: list, limit: limit)
      Self.expect(set, members)
      #expect(PositionSet(unordered: (list + list).reversed(), limit: limit) == set)
      #expect(PositionSet(limit: limit, where: members.contains) == set)
      var words = PositionSet.emptyWords(limit: limit)
      set.insert(into: &words)
      #expect(PositionSet(words: words, limit: limit) == set)
    }
    #expect(PositionSet(limit: limit) == PositionSet(ascending: [], limit: limit))
    Self.expect(PositionSet(all: limit), Set(0..<limit))
  }

  @Test(arguments: limits) func `can be a range`(limit: Int) {
    let ends = Set([0, 1, 5, 63, 64, 65, limit / 2, limit - 1, limit].filter { 0...limit ~= $0 })
    for start in ends {
      for end in ends where end >= start {
        Self.expect(PositionSet(start..<end, limit: limit), Set(start..<end))
      }
    }
  }

  @Test(arguments: limits) func `does what sets do`(limit: Int) {
    for left in Self.samples(limit: limit) {
      let set = Self.set(left, limit)
      for right in Self.samples(limit: limit) {
        let other = Self.set(right, limit)
        Self.expect(set.intersection(other), left.intersection(right))
        Self.expect(set.union(other), left.union(right))
        Self.expect(set.subtracting(other), left.subtracting(right))
        #expect(set.intersectionCount(other) == left.intersection(right).count)
        #expect(Self.common(set, other) == Self.common(left.sorted(), right.sorted()))
      }
    }
  }

  @Test(arguments: limits) func `can be the union of any number of sets`(limit: Int) {
    let samples = Self.samples(limit: limit)
    for count in 0...samples.count {
      let sets = samples.prefix(count).map { Self.set($0, limit) }
      let all = samples.prefix(count).reduce(Set()) { $0.union($1) }
      Self.expect(PositionSet.union(of: sets, limit: limit), all)
    }
  }

  @Test(arguments: limits) func `keeps the members that are asked for`(limit: Int) {
    for members in Self.samples(limit: limit) {
      let kept = Self.set(members, limit).filter { $0 % 3 == 1 }
      Self.expect(kept, members.filter { $0 % 3 == 1 })
    }
  }

  @Test(arguments: [1000, 4096]) func `takes four bytes at most for each`(limit: Int) {
    let few = PositionSet(ascending: (0..<Int32(limit / 32)).map { $0 }, limit: limit)
    let many = PositionSet(ascending: (0..<Int32(limit / 32 + 1)).map { $0 }, limit: limit)
    #expect(Self.isList(few))
    #expect(!Self.isList(many))
    #expect(many.subtracting(few) == PositionSet(ascending: [Int32(limit / 32)], limit: limit))
  }

  private static func set(_ members: Set<Int>, _ limit: Int) -> PositionSet {
    PositionSet(ascending: members.sorted().map { Int32($0) }, limit: limit)
  }

  /// Sets of no, few, many and all members, which are the same in every run.
  private static func samples(limit: Int) -> [Set<Int>] {
    var generator = SeededGenerator(seed: UInt64(limit) + 20)
    var samples: [Set<Int>] = [[], Set(0..<limit), Set((0..<limit).suffix(1))]
    for part in [1000, 200, 40, 30, 8, 2] {
      samples.append(
        Set((0..<limit).filter { _ in Int.random(in: 0..<part, using: &generator) == 0 }))
    }
    return samples
  }

  private static func expect(_ set: PositionSet, _ members: Set<Int>) {
    let sorted = members.sorted()
    var walked: [Int] = []
    set.forEach { walked.append($0) }
    #expect(walked == sorted)
    #expect(set.count == sorted.count)
    #expect(set.isEmpty == sorted.isEmpty)
    #expect(isList(set) == (set.count <= set.limit / 32))
    #expect((0..<set.limit).allSatisfy { set.contains($0) == members.contains($0) })
    for ordinal in Set([0, sorted.count / 2, sorted.count - 1]) where sorted.indices ~= ordinal {
      #expect(set[ordinal: ordinal] == sorted[ordinal])
    }
    for offset in [0, 1, sorted.count / 2, sorted.count, sorted.count + 1] {
      for size in [0, 1, 70, .max] {
        #expect(
          set.page(offset: offset, size: size) == Array(sorted.dropFirst(offset).prefix(size)))
      }
    }
  }

  private static func isList(_ set: PositionSet) -> Bool {
    if case .list = set.form { true } else { false }
  }

  private static func common(_ set: PositionSet, _ other: PositionSet) -> [[Int]] {
    var common: [[Int]] = []
    set.forEachCommon(with: other) { common.append([$0, $1]) }
    return common
  }

  private static func common(_ left: [Int], _ right: [Int]) -> [[Int]] {
    let places = Dictionary(uniqueKeysWithValues: right.enumerated().map { ($1, $0) })
    return left.enumerated().compactMap { index, position in
      places[position].map { [index, $0] }
    }
  }
}
