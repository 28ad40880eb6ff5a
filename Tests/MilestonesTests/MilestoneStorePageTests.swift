import EDTF
import Milestones
import TestSupport
import Testing

@Suite struct `Asking a store` {
  @Test(arguments: [0, 1, 2, 10, 60])
  func `is answered as by looking at every milestone`(size: Int) {
    let dataset = Dataset.random(count: size, seed: UInt64(size))
    let (store, naive) = (MilestoneStore(dataset), NaiveStore(dataset))
    #expect(Array(store.milestones) == naive.milestones)
    var generator = SeededGenerator(seed: 30)
    for _ in 0..<400 {
      let query = MilestoneQuery.random(of: dataset, using: &generator)
      let (page, expected) = (store.page(query), naive.page(query))
      #expect(page.total == expected.total, "\(query)")
      #expect(page.certain == expected.certain, "\(query)")
      #expect(page.positions == expected.positions, "\(query)")
    }
  }

  @Test(arguments: [1, 10, 60, 90])
  func `counts by every facet what its values narrow the result to`(size: Int) {
    let dataset = Dataset.random(count: size, seed: UInt64(size))
    let (store, naive) = (MilestoneStore(dataset), NaiveStore(dataset))
    var generator = SeededGenerator(seed: 35)
    var counted = 0
    for _ in 0..<60 {
      var query = MilestoneQuery.random(of: dataset, using: &generator)
      query.facets = Facet.allCases
      for facet in store.page(query).facets {
        let expected = naive.counts(by: facet.facet, query)
        let isOfYears = facet.facet == .year || facet.facet == .decade
        // Years that no milestone names are not listed.
        for count in facet.counts where !isOfYears || Self.isChecked(count.value) {
          #expect(expected[count.value] == count.count, "\(facet.facet) \(count) of \(query)")
          counted += 1
        }
        if !isOfYears { #expect(facet.counts.count == expected.count, "\(query)") }
      }
    }
    #expect(counted > 25)
  }

  private static func isChecked(_ value: Facet.Value) -> Bool {
    if case .number(let year) = value { 1980...2030 ~= year } else { false }
  }

  @Test func `page by page gives the whole`() {
    let dataset = Dataset.random(count: 80, seed: 31)
    let store = MilestoneStore(dataset)
    var generator = SeededGenerator(seed: 32)
    for size in [1, 2, 7, 80] {
      for _ in 0..<20 {
        var query = MilestoneQuery.random(of: dataset, using: &generator)
        (query.offset, query.limit) = (0, nil)
        let whole = store.page(query)
        var pages: [Int] = []
        query.limit = size
        while query.offset < whole.total {
          let page = store.page(query)
          #expect((page.total, page.certain) == (whole.total, whole.certain))
          pages += page.positions
          query.offset += size
        }
        #expect(pages == whole.positions)
        #expect(Set(pages).count == whole.total)
        #expect(store.page(query).positions.isEmpty)
      }
    }
  }

  @Test func `turned round gives the whole turned round`() {
    let dataset = Dataset.random(count: 60, seed: 33)
    let store = MilestoneStore(dataset)
    var generator = SeededGenerator(seed: 34)
    for _ in 0..<100 {
      var query = MilestoneQuery.random(of: dataset, using: &generator)
      (query.offset, query.limit) = (0, nil)
      let whole = store.page(query)
      query.sort = MilestoneSort(query.sort.key, isDescending: !query.sort.isDescending)
      #expect(store.page(query).positions == whole.positions.reversed())
    }
  }

  @Test(arguments: [
    ("2001-12~/2002-01~", 2001, DateMatch.possible), ("2001-12~/2002-01~", 2002, .possible),
    ("2001-12~/2002-01~", 2000, .none), ("2001-12~/2002-01~", 2003, .none),
    ("2001-12/2002-01", 2001, .certain), ("2001-12/2002-01", 2002, .certain),
    ("2006-08-04", 2006, .certain), ("2005~", 2005, .possible), ("2005~", 2004, .none),
    ("2000-07?", 2000, .possible), ("199X", 1995, .possible), ("2004/..", 2020, .certain),
    ("2004/", 2020, .possible), ("19X1", 1951, .possible), ("19X1", 1952, .none),
    ("XXXX-01-11", 2001, .possible), ("[1962,1964]", 1963, .none), ("{1962,1964}", 1964, .certain),
    ("2001-24", 2002, .possible),
  ])
  func `for a year tells what may be in it from what is`(
    date: String, year: Int64, match: DateMatch
  ) throws {
    let store = try MilestoneStore.make(dates: [date])
    var query = MilestoneQuery()
    query.filter.days = DayRanges(DayRange(year: year))
    let possible = store.page(query)
    #expect(possible.total == (match >= .possible ? 1 : 0))
    #expect(possible.certain == (match == .certain ? 1 : 0))
    query.filter.match = .certain
    let certain = store.page(query)
    #expect(certain.total == (match == .certain ? 1 : 0))
    #expect(certain.certain == certain.total)
    #expect(certain.positions.count == certain.total)
  }

  @Test func `counts everything as certain where nothing is asked of the date`() throws {
    let store = try MilestoneStore.make(dates: ["2005?", "../..", "XXXX-01-11"])
    var query = MilestoneQuery()
    #expect(store.page(query).certain == 3)
    query.filter.match = .certain
    #expect(store.page(query).total == 3)
    query.filter.ids = ["m0", "m2", "m2", "none"]
    #expect(store.page(query).total == 2)
    #expect(store.page(query).certain == 2)
  }

  @Test func `for a day of the year takes a date that says so, and doubts one in doubt`() throws {
    let store = try MilestoneStore.make(
      dates: [
        "2006-08-04", "2006-08", "2006", "XXXX-08-04", "2005-08-04~", "2004-08/2004-09",
        "2004-XX-04",
      ])
    var query = MilestoneQuery()
    query.filter.on = MonthAndDay(month: 8, day: 4)
    #expect(Set(store.page(query).positions.map { store.milestones[$0].id }) == ["m0", "m3", "m4"])
    #expect(store.page(query).certain == 2)
    query.filter.on = MonthAndDay(month: 8)
    #expect(store.page(query).total == 4)
    #expect(store.page(query).certain == 3)
  }

  @Test func `past the end and for no milestones shows none`() throws {
    let store = try MilestoneStore.make(dates: ["2001", "2002"])
    var query = MilestoneQuery()
    query.offset = .max
    #expect(store.page(query).total == 2)
    #expect(store.page(query).positions == [])
    (query.offset, query.limit) = (0, 0)
    #expect(store.page(query).positions == [])
    query.limit = .max
    #expect(store.page(query).positions == [0, 1])
    query.filter.days = DayRanges(.always)
    query.offset = .max
    #expect(store.page(query).positions == [])
    query.sort = MilestoneSort(.title)
    #expect(store.page(query).positions == [])
  }
}
