import TestSupport
import Testing

@testable import Milestones

@Suite struct `The footnotes of a history` {
  @Test func `are in order of their numbers, with all that cite them`() throws {
    let milestones: MilestoneColumns = [
      try .make("a", references: [Reference(number: 12), Reference(number: 2)]),
      try .make("b"), try .make("c", references: [Reference(number: 2)]),
    ]
    let all = CitedReference.all(of: milestones)
    #expect(all.map(\.reference) == [Reference(number: 2), Reference(number: 12)])
    #expect(all.map(\.positions) == [[0, 2], [0]])
    #expect(all.map(\.count) == [2, 1])
  }

  @Test func `have the target that any of the milestones knows`() throws {
    let milestones: MilestoneColumns = [
      try .make("a", references: [Reference(number: 1)]),
      try .make("b", references: [Reference(number: 1, url: "https://x/")]),
      try .make("c", references: [Reference(number: 1, title: "X", url: "https://x/")]),
    ]
    let all = CitedReference.all(of: milestones)
    #expect(all.map(\.reference) == [Reference(number: 1, title: "X", url: "https://x/")])
    #expect(all.map(\.positions) == [[0, 1, 2]])
  }

  @Test func `name a milestone once that cites them twice`() throws {
    let twice = [Reference(number: 1), Reference(number: 1)]
    #expect(CitedReference.all(of: [try .make(references: twice)]).map(\.positions) == [[0]])
  }

  @Test func `are none of none`() {
    #expect(CitedReference.all(of: []) == [])
  }
}
