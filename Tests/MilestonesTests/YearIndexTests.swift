import EDTF
import Milestones
import TestSupport
import Testing

@Suite struct `The years of a history` {
  @Test(arguments: [
    ("2006-08-04", [Int64(2006)]), ("2001-12/2003-01", [2001, 2002, 2003]),
    ("199X", Array(1990...1999)),
    ("2001-24", [2001, 2002]), ("[1962,1964]", [1962, 1964]),
    ("{1960,1962..1963}", [1960, 1962, 1963]),
    ("19X1", Array(stride(from: 1901, through: 1991, by: 10))), ("../2004", [2004]),
    ("2004/..", [2004]),
    ("/2004", [2004]), ("2004/", [2004]), ("../..", []), ("XXXX-01-11", []), ("XXXX", []),
    ("1XXX", [1000, 1999]), ("19XX", Array(1900...1999)), ("1900/1999", Array(1900...1999)),
    ("1900/2000", [1900, 2000]), ("[..1984]", [1984]), ("{1984..}", [1984]), ("-0043-03-15", [-43]),
    ("-0001/0001", [-1, 0, 1]), ("Y17E7", [170_000_000]),
    ("Y-9223372036854775808/Y9223372036854775807", [.min, .max]), ("2004~", [2004]),
  ])
  func `are those that a date names, and no flood of them`(date: String, years: [Int64]) throws {
    #expect(try MilestoneStore.make(dates: [date]).years.years.map(\.year) == years)
  }

  @Test func `are there without an entry where the source lists them`() throws {
    let store = try store(dates: ["2006", "2006-08-04"], listed: [2012, -43, 2006, 2012])
    #expect(store.years.years.map(\.year) == [-43, 2006, 2012])
    #expect(store.years.years.map(\.count) == [0, 2, 0])
    #expect(store.years.years.map(\.certain) == [0, 2, 0])
    #expect(store.years.years.map(\.first) == [nil, 0, nil])
    #expect(store.years.years.map(\.last) == [nil, 1, nil])
  }

  @Test func `count what may fall in them, whether or not it names them`() throws {
    let store = try store(dates: ["../2004", "2001", "XXXX-01-11", "2001~"], listed: [])
    let ids = store.milestones.map(\.id)
    #expect(ids == ["m0", "m2", "m1", "m3"] || ids == ["m2", "m0", "m1", "m3"])
    #expect(store.years.years.map(\.year) == [2001, 2004])
    #expect(store.years.years.map(\.count) == [4, 2])
    #expect(store.years.years.map(\.certain) == [2, 1])
    #expect(store.years.years.map(\.first) == [0, 0])
    #expect(store.years.years.map(\.last) == [3, 1])
  }

  @Test func `count as asking each date does`() {
    let dataset = Dataset.random(count: 60, seed: 40)
    let store = MilestoneStore(dataset)
    for summary in store.years.years {
      let matches = store.milestones.indices.filter {
        store.milestones[$0].date.value.match(DayRange(year: summary.year)) >= .possible
      }
      let certain = matches.count {
        store.milestones[$0].date.value.match(DayRange(year: summary.year)) == .certain
      }
      #expect((summary.count, summary.certain) == (matches.count, certain), "\(summary)")
      #expect((summary.first, summary.last) == (matches.first, matches.last), "\(summary)")
    }
  }

  @Test func `hold every year that a milestone stands under`() {
    let store = MilestoneStore(Dataset.random(count: 200, seed: 41))
    let years = Set(store.years.years.map(\.year))
    for milestone in store.milestones {
      guard let year = milestone.date.value.year else { continue }
      #expect(years.contains(year), "\(milestone.date.value)")
    }
  }

  @Test func `lead to the next one that has any`() throws {
    let store = try store(dates: ["2001", "2005"], listed: [1999, 2000, 2003, 2007])
    #expect(store.years.next(after: 2001) == 2005)
    #expect(store.years.next(after: 1990) == 2001)
    #expect(store.years.next(after: 2002) == 2005)
    #expect(store.years.next(after: 2005) == nil)
    #expect(store.years.previous(to: 2005) == 2001)
    #expect(store.years.previous(to: 2010) == 2005)
    #expect(store.years.previous(to: 2004) == 2001)
    #expect(store.years.previous(to: 2001) == nil)
    #expect(store.years.next(after: .max) == nil)
    #expect(store.years.previous(to: .min) == nil)
    #expect(store.years.next(after: .min) == 2001)
    #expect(store.years.previous(to: .max) == 2005)
  }

  private func store(dates: [String], listed: [Int64]) throws -> MilestoneStore {
    var dataset = Dataset()
    dataset.milestones = MilestoneColumns(
      try dates.enumerated().map { try .make("m\($0)", date: $1) })
    dataset.years = listed
    return MilestoneStore(dataset)
  }
}
