import EDTF
import HistoryGenerator
import MilestoneFiles
import Milestones
import TestSupport
import Testing

@Suite struct `A made history` {
  private func history(_ count: Int, seed: UInt64) -> [UInt8] {
    var generator = HistoryGenerator(seed: seed)
    var lines: [UInt8] = []
    for _ in 0..<count { generator.appendMilestone(to: &lines) }
    return lines
  }

  @Test func `is the same for the same seed and another for another`() {
    #expect(history(100, seed: 1) == history(100, seed: 1))
    #expect(history(100, seed: 1) != history(100, seed: 2))
  }

  @Test func `is the beginning of a longer one`() {
    #expect(history(100, seed: 1).starts(with: history(50, seed: 1)))
  }

  @Test(arguments: [1, 2]) func `is good data, a tenth of it fuzzy`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("made.ndjson", history(1_000, seed: seed))
    let milestones = try DatasetFiles(reading: [file]).dataset.milestones
    #expect(milestones.count == 1_000)
    #expect((50...150).contains(milestones.count { $0.date.value.precision != .day }))
    #expect(milestones.contains { $0.date.value.precision == .set })
    #expect(milestones.contains { $0.date.value.year == nil })
    #expect(milestones.allSatisfy { !$0.tags.isEmpty })
  }

  @Test func `crowds a tenth of its dates on a few days and has few words often`() throws {
    let lines = String(decoding: history(1_000, seed: 3), as: UTF8.self)
    #expect((5...30).contains(lines.ranges(of: "\"date\":\"1969-07-20\"").count))
    let words = lines.split(separator: " ").map(String.init)
    let counts = Dictionary(grouping: words) { $0 }.map(\.value.count).sorted(by: >)
    #expect(counts[0] > words.count / 20 && counts.count > 5_000)
  }
}
