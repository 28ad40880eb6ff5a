import EDTF
import Milestones
import Testing

@testable import MilestoneFiles

@Suite struct `The digest of a dataset` {
  @Test func `is 64 hexadecimal digits, the same for the same history`() throws {
    let digest = try Self.dataset().digest()
    #expect(digest.utf8.count == 64)
    #expect(digest.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    #expect(try Self.dataset().digest() == digest)
  }

  @Test func `is another for every part of the whole that changes`() throws {
    var changed: [Dataset] = []
    func change(_ edit: (inout Dataset) throws -> Void) throws {
      var dataset = try Self.dataset()
      try edit(&dataset)
      changed.append(dataset)
    }
    try change { _ in }
    try change { $0.title = "U" }
    try change { $0.description = nil }
    try change { $0.description = "" }
    try change { $0.language = "D" }
    try change { $0.licence = "x" }
    try change { ($0.description, $0.language) = (nil, "D") }
    try change { $0.source = nil }
    try change { $0.source = Source() }
    try change { $0.source = Source(title: "S") }
    try change { $0.source = Source(url: "S") }
    try change { $0.years = [] }
    try change { $0.years = [2012, 2013] }
    try change { $0.milestones = [] }
    try change { $0.milestones = MilestoneColumns($0.milestones.reversed()) }
    try change { $0.milestones.append($0.milestones[0]) }
    expectDistinct(try changed.map { try $0.digest() })
  }

  @Test func `is another for every part of a milestone that changes`() throws {
    let date = { (text: String) in MilestoneDate(try EDTFDate(parsing: text)) }
    let day = try date("2006")
    let milestones = [
      Milestone(id: "a", date: day, title: "T"), Milestone(id: "b", date: day, title: "T"),
      Milestone(id: "a", date: day, title: "U"),
      Milestone(id: "a", date: try date("2006~"), title: "T"),
      Milestone(id: "a", date: MilestoneDate(day.value, text: "2006"), title: "T"),
      Milestone(id: "a", date: MilestoneDate(day.value, isInferred: true), title: "T"),
      Milestone(id: "a", date: day, title: "T", text: ""),
      Milestone(id: "a", date: day, title: "T", text: "T"),
      Milestone(id: "a", date: day, title: "T", tags: ["x", "y"]),
      Milestone(id: "a", date: day, title: "T", tags: ["y", "x"]),
      Milestone(id: "a", date: day, title: "T", tags: ["xy"]),
      Milestone(id: "a", date: day, title: "T", tags: ["x"], people: ["y"]),
      Milestone(id: "a", date: day, title: "T", people: ["x", "y"]),
      Milestone(id: "a", date: day, title: "T", organizations: ["x", "y"]),
      Milestone(id: "a", date: day, title: "T", products: ["x", "y"]),
      Milestone(id: "a", date: day, title: "T", references: [Reference(number: 1)]),
      Milestone(id: "a", date: day, title: "T", references: [Reference(number: 2)]),
      Milestone(id: "a", date: day, title: "T", references: [Reference(number: 1, title: "x")]),
      Milestone(id: "a", date: day, title: "T", references: [Reference(number: 1, url: "x")]),
      Milestone(id: "a", date: day, title: "T", related: [RelatedLink(title: nil, url: "x")]),
      Milestone(id: "a", date: day, title: "T", related: [RelatedLink(title: "", url: "x")]),
      Milestone(id: "a", date: day, title: "T", source: Source()),
      Milestone(id: "a", date: day, title: "T", source: Source(revision: "x")),
      Milestone(id: "a", date: day, title: "T", source: Source(author: "x")),
      Milestone(id: "a", date: day, title: "T", source: Source(retrieved: "x")),
    ]
    expectDistinct(
      try milestones.map { milestone in
        var dataset = Dataset()
        dataset.milestones = [milestone]
        return try dataset.digest()
      })
  }

  @Test func `does not mind how a date was spelt`() throws {
    let digests = try ["2005~", "~2005"].map { text in
      var dataset = Dataset()
      let date = MilestoneDate(try EDTFDate(parsing: text))
      dataset.milestones = [Milestone(id: "a", date: date, title: "T")]
      return try dataset.digest()
    }
    #expect(digests[0] == digests[1])
  }

  private func expectDistinct(_ digests: [String]) {
    for (index, digest) in digests.enumerated() {
      #expect(digests.firstIndex(of: digest) == index, "\(index)")
    }
  }

  private static func dataset() throws -> Dataset {
    var dataset = Dataset()
    dataset.title = "T"
    dataset.description = "D"
    dataset.source = Source(title: "S", url: "http://s")
    dataset.years = [2012]
    for text in ["2001", "2002"] {
      dataset.milestones.append(
        Milestone(id: "m\(text)", date: MilestoneDate(try EDTFDate(parsing: text)), title: "T"))
    }
    return dataset
  }

  @Test func `tells a source from years that spell it`() throws {
    let word = "http://x".utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var left = Dataset()
    left.source = Source(url: "http://x")
    left.years = [1, 2, 3]
    var right = Dataset()
    right.years = [Int64(bitPattern: word), -1, -1, -1, 3, 1, 2, 3]
    #expect(try left.digest() != right.digest())
  }
}
