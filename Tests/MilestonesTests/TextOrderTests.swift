import TestSupport
import Testing

@testable import Milestones

@Suite struct `The order of texts` {
  @Test func `is that of String, of few and of many`() throws {
    var generator = SeededGenerator(seed: 91)
    let letters = [
      "a", "b", "aaaaaaaa", " ", "\u{0}", "z", "é", "東", "common beginning ",
    ]
    for count in [0, 1, 300, 3000, 9000] {
      let beginning = count < 3000 ? "t" : "what most begin with "
      let milestones = try (0..<count).map { number in
        let first = number % 2000 == 1999 ? "w" : beginning
        let title = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? ""
        }
        return try Milestone.make("m\(number)", date: "2001", title: first + title.joined())
      }
      let columns = MilestoneColumns(milestones)
      let expected = milestones.indices.sorted { left, right in
        let (one, other) = (milestones[left].title, milestones[right].title)
        return one == other ? left < right : one < other
      }
      #expect(TextOrder.positions(of: columns, by: .title).map { Int($0) } == expected)
      let ids = milestones.indices.sorted { milestones[$0].id < milestones[$1].id }
      #expect(TextOrder.positions(of: columns, by: .id).map { Int($0) } == ids)
    }
  }
}
