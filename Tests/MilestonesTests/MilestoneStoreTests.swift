import EDTF
import Milestones
import TestSupport
import Testing

@Suite struct `A store of milestones` {
  @Test func `is in date order, and in the keeper's where dates are equal`() throws {
    let dates = [
      "2006", "2006-08", "2005~", "2006-08-04", "2005", "../2001", "2006-08-04", "2006-08-04/..",
    ]
    let store = try MilestoneStore.make(dates: dates)
    #expect(
      store.milestones.map(\.id) == ["m5", "m4", "m2", "m0", "m1", "m3", "m6", "m7"])
  }

  @Test func `keeps equal dates of any number in the keeper's order`() throws {
    let store = try MilestoneStore.make(
      dates: (0..<200).map { ["2005", "?2005", "2005?"][$0 % 3] })
    let plain = (0..<200).filter { $0 % 3 == 0 }
    let doubtful = (0..<200).filter { $0 % 3 != 0 }
    #expect(store.milestones.map(\.id) == (plain + doubtful).map { "m\($0)" })
  }

  @Test func `finds a milestone by its identifier`() throws {
    let store = try MilestoneStore.make(dates: ["2002", "2001"])
    #expect(store.position(of: "m1") == 0)
    #expect(store.position(of: "m0") == 1)
    #expect(store.position(of: "M0") == nil)
    #expect(store.position(of: "") == nil)
  }

  @Test func `has the dataset without its milestones`() throws {
    var dataset = Dataset()
    dataset.title = "History"
    dataset.years = [2012]
    dataset.milestones = [try .make()]
    let store = MilestoneStore(dataset)
    dataset.milestones = []
    #expect(store.dataset == dataset)
  }

  @Test func `of nothing is empty`() {
    let store = MilestoneStore(Dataset())
    #expect(store.milestones.isEmpty)
    #expect(store.years.years.isEmpty)
    #expect(store.names[.tag].names.isEmpty)
    #expect(store.references.isEmpty)
    #expect(store.span == nil)
  }

  @Test(arguments: [
    (["2006-08-04"], "2006-08-04", "2006-08-04"),
    (["2006", "1999-11"], "1999-11-01", "2006-12-31"),
    (["2006", "XXXX-01-11"], "2006-01-01", "2006-12-31"),
    (["199X", "1995"], "1990-01-01", "1999-12-31"),
    (["2004", "2010/.."], "2004-01-01", "2010-01-01"),
    (["../2004", "2010"], "2004-12-31", "2010-12-31"),
    (["../2004", "2010/.."], "2004-12-31", "2010-01-01"), (["2004/.."], "2004-01-01", "2004-01-01"),
    (["-0043-03-15", "2004/.."], "-0043-03-15", "2004-01-01"),
  ])
  func `spans the days that its milestones name`(dates: [String], earliest: String, latest: String)
    throws
  {
    let span = try MilestoneStore.make(dates: dates).span
    #expect(span?.earliest?.description == earliest)
    #expect(span?.latest?.description == latest)
  }

  @Test func `has no span where no year is known`() throws {
    #expect(try MilestoneStore.make(dates: ["XXXX-01-11", "../..", "XXXX"]).span == nil)
  }

  @Test func `has an index for each kind of name`() throws {
    var dataset = Dataset()
    dataset.milestones = [
      Milestone(
        id: "a", date: MilestoneDate(try EDTFDate(parsing: "2001")), title: "A", tags: ["t"],
        people: ["p"], organizations: ["o"], products: ["r"])
    ]
    let store = MilestoneStore(dataset)
    #expect(store.names[.tag].names == ["t"])
    #expect(store.names[.person].names == ["p"])
    #expect(store.names[.organization].names == ["o"])
    #expect(store.names[.product].names == ["r"])
  }
}
