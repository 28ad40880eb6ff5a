import EDTF
import Foundation
import MilestoneFiles
import Milestones
import Testing

@Suite struct `The default dataset` {
  private static func files() throws -> DatasetFiles {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try DatasetFiles(reading: [
      root.appending(path: "config/milestones.json").path(percentEncoded: false)
    ])
  }

  @Test func `has 24 milestones, each with a name of its own`() throws {
    let dataset = try Self.files().dataset
    #expect(dataset.title == "History of OpenVZ and Virtuozzo")
    #expect(dataset.milestones.count == 24)
    #expect(Set(dataset.milestones.map(\.id)).count == 24)
    #expect(dataset.years == [2012])
    #expect(dataset.source?.revision == "2015-04-22T16:09")
  }

  @Test func `has the milestone that the contract shows`() throws {
    let milestone = try #require(
      try Self.files().dataset.milestones.first { $0.id == "openvz-in-debian" })
    #expect(
      milestone.date == MilestoneDate(try EDTFDate(parsing: "2006-08-04"), text: "4 Aug, 2006"))
    #expect(milestone.title == "OpenVZ is available in Debian")
    #expect(milestone.text == "OpenVZ can be installed from Debian.")
    #expect(milestone.tags == ["openvz", "debian", "distribution"])
    #expect(milestone.people == [])
    #expect(milestone.organizations == [])
    #expect(milestone.products == ["OpenVZ", "Debian"])
    #expect(milestone.references == [Reference(number: 4)])
    #expect(milestone.related.map { $0.url.hasPrefix("https://") } == [true])
    #expect(milestone.source == nil)
  }

  @Test func `makes a store with its names, footnotes and years`() throws {
    let store = MilestoneStore(try Self.files().dataset)
    #expect(store.names[.tag].count(of: "criu") == 3)
    #expect(store.references.map(\.reference.number) == Array(1...13) + [15, 16])
    #expect(store.years.years.contains { $0.year == 2012 && $0.count > 0 })
    #expect(store.years.years.first?.year == 1999)
    #expect(store.years.years.last?.year == 2015)
    #expect(store.span?.earliest?.description == "1999-01-01")
    #expect(store.span?.latest?.description == "2015-12-31")
  }

  @Test func `counts the year that is in doubt as possible in both, certain in neither`() throws {
    let store = MilestoneStore(try Self.files().dataset)
    for year: Int64 in [2001, 2002] {
      var query = MilestoneQuery()
      query.filter.days = DayRanges(DayRange(year: year))
      let ids = { store.page(query).positions.map { store.milestones[$0].id } }
      #expect(ids().contains("vzwin-development-starts"))
      query.filter.match = .certain
      #expect(!ids().contains("vzwin-development-starts"))
    }
  }

  @Test func `marks the date that is the heading's`() throws {
    let milestones = try Self.files().dataset.milestones
    #expect(milestones.filter(\.date.isInferred).map(\.id) == ["surprise-2015"])
    #expect(milestones.filter { $0.date.text == nil }.map(\.id) == ["surprise-2015"])
    #expect(
      milestones.filter { $0.source != nil }.map(\.id) == ["criu-0-1", "vzctl-for-upstream-kernel"])
  }
}
