import EDTF
import HTTP
import JSON
import Milestones

/// Answering with milestones.
extension Answering {
  /// A list that is longer than this is written while it is sent.
  private static var longCount: Int { 1000 }

  func milestone(_ id: String) throws(APIError) -> Representation {
    guard let position = store.position(of: id) else {
      throw .noSuchMilestone(suggestion: snapshot.ids?.nearest(to: id))
    }
    let path = MilestoneJSON.path(of: id)
    let content: Representation.Content =
      format == .json
      ? .whole(milestoneJSON(at: position))
      : whole(listOfOne(at: path), [position])
    let representation = representation(at: path, content)
    if values.isDownload { representation.fileName = "\(id).\(format)" }
    return representation
  }

  private func milestoneJSON(at position: Int) -> [UInt8] {
    let isFirst = position == 0
    let isLast = position == store.milestones.count - 1
    var writer = JSONWriter(capacity: 2048, isPretty: values.isPretty)
    MilestoneJSON(
      milestone: store.milestones[position], fields: values.fields,
      neighbours: (
        isFirst ? nil : store.milestones.id(at: position - 1),
        isLast ? nil : store.milestones.id(at: position + 1)
      )
    ).write(to: &writer)
    return writer.finish()
  }

  /// A list that is cut to pages, unless its format is one of those that are whole.
  func list(
    _ subject: MilestoneList.Subject, path: String, on: MonthAndDay? = nil
  ) -> Representation {
    let limit = values.limit ?? (format.isWhole ? nil : ParameterValues.defaultLimit)
    let request = milestoneQuery(offset: values.offset, limit: limit) {
      if let on { $0.on = on }
    }
    let page = store.page(request)
    let links = pageLinks(at: path, total: page.total, limit: limit)
    let list = milestoneList(
      subject, (page.total, page.certain), links, limit: limit, facets: facets(of: page, at: path))
    return representation(of: list, page, request, at: path)
  }

  func year(_ name: String) throws(APIError) -> Representation {
    guard let year = YearSyntax.year(name) else {
      throw .notAYear(suggestion: Int64(name).map(YearSyntax.text))
    }
    let request = milestoneQuery(limit: nil) { $0.days = DayRanges(DayRange(year: year)) }
    let page = store.page(request)
    let path = YearSummaryJSON.path(of: year)
    let link = { (year: Int64) in target(YearSummaryJSON.path(of: year)) }
    let links = PageLinks(
      current: target(path),
      first: link(store.years.next(after: .min) ?? year),
      previous: store.years.previous(to: year).map(link),
      next: store.years.next(after: year).map(link),
      last: link(store.years.previous(to: .max) ?? year))
    let list = milestoneList(
      .year(year), (page.total, page.certain), links, limit: nil,
      facets: facets(of: page, inYear: year))
    return representation(of: list, page, request, at: path)
  }

  func onThisDay(_ month: Int?, _ day: Int?) throws(APIError) -> Representation {
    guard let month, let on = MonthAndDay(month: month, day: day) else { throw .notADayOfYear }
    let text = DayOfYearSyntax.text(on)
    return list(
      day == nil ? .month(text) : .day(text),
      path: "/onthisday/\(text.replacing("-", with: "/"))", on: on)
  }

  func onThisDay() throws(APIError) -> Representation {
    let (month, day) = now.monthAndDay
    guard let on = MonthAndDay(month: month, day: day) else { throw .notADayOfYear }
    let text = DayOfYearSyntax.text(on)
    let representation = list(.day(text), path: "/onthisday", on: on)
    representation.circumstance = text
    representation.changed = now.startOfDay
    return representation
  }

  /// What the parameters ask of milestones, and what `narrow` asks of them.
  private func milestoneQuery(
    offset: Int = 0, limit: Int?, _ narrow: (inout MilestoneFilter) -> Void
  ) -> MilestoneQuery {
    var request = MilestoneQuery()
    request.filter = values.filter
    narrow(&request.filter)
    request.sort = values.milestoneSort
    request.offset = offset
    // One more tells whether there are too many to be written at once.
    request.limit = limit ?? Self.longCount + 1
    request.facets = values.facets
    return request
  }

  private func facets(of page: MilestonePage, at path: String) -> [FacetJSON] {
    page.facets.map {
      FacetJSON(counts: $0, path: path, query: query.narrowing(), years: values.years)
    }
  }

  /// A year's own list takes no years, so what narrows it is asked of the list of all.
  private func facets(of page: MilestonePage, inYear year: Int64) -> [FacetJSON] {
    let query = query.narrowing().replacing("year", with: YearSyntax.text(year))
    return page.facets.map {
      FacetJSON(
        counts: $0, path: "/milestones", query: query, years: DayRanges(DayRange(year: year)))
    }
  }
}

/// Writing lists of milestones in the format that was chosen.
extension Answering {
  private func milestoneList(
    _ subject: MilestoneList.Subject, _ counts: (total: Int, certain: Int), _ links: PageLinks,
    limit: Int?, facets: [FacetJSON]
  ) -> MilestoneList {
    let rest = max(0, counts.total - values.offset)
    return MilestoneList(
      subject: subject, snapshot: snapshot, site: options.site, links: links, total: counts.total,
      certain: counts.certain, count: limit.map { min($0, rest) } ?? rest, offset: values.offset,
      limit: limit, fields: values.fields,
      rendered: values.fields == .all && !values.isPretty ? snapshot.rendered : nil,
      isPretty: values.isPretty,
      isForSpreadsheets: values.isForSpreadsheets, facets: facets,
      isBareArray: values.isBareArray)
  }

  private func listOfOne(at path: String) -> MilestoneList {
    let target = target(path)
    let links = PageLinks(current: target, first: target, previous: nil, next: nil, last: target)
    return milestoneList(
      .one, (total: 1, certain: 1), links, limit: nil, facets: [])
  }

  private func representation(
    of list: MilestoneList, _ page: MilestonePage, _ request: MilestoneQuery, at path: String
  ) -> Representation {
    let isLong = page.positions.count > Self.longCount
    let content = isLong ? stream(list, request) : whole(list, page.positions)
    let representation = representation(at: path, target: list.links.currentBytes, content)
    representation.links = list.links
    representation.total = list.total
    return representation
  }

  private func whole(_ list: MilestoneList, _ positions: [Int]) -> Representation.Content {
    switch format {
    case .json: whole(JSONList.self, list, positions)
    case .ndjson: whole(NDJSONList.self, list, positions)
    case .csv: whole(CSVList.self, list, positions)
    case .ics: whole(CalendarList.self, list, positions)
    case .atom: whole(AtomList.self, list, positions)
    case .jsonfeed: whole(JSONFeedList.self, list, positions)
    case .timelinejs: whole(TimelineJSList.self, list, positions)
    case .jsonld: whole(JSONLDList.self, list, positions)
    case .md: whole(MarkdownList.self, list, positions)
    }
  }

  private func whole<Writer: MilestoneListWriter & ~Copyable>(
    _: Writer.Type, _ list: MilestoneList, _ positions: [Int]
  ) -> Representation.Content {
    var writer = Writer(list)
    writer.begin()
    writer.add(positions, of: store)
    writer.end()
    return .whole(writer.take())
  }

  private func stream(_ list: MilestoneList, _ request: MilestoneQuery) -> Representation.Content {
    switch format {
    case .json: stream(JSONList.self, list, request)
    case .ndjson: stream(NDJSONList.self, list, request)
    case .csv: stream(CSVList.self, list, request)
    case .ics: stream(CalendarList.self, list, request)
    case .atom: stream(AtomList.self, list, request)
    case .jsonfeed: stream(JSONFeedList.self, list, request)
    case .timelinejs: stream(TimelineJSList.self, list, request)
    case .jsonld: stream(JSONLDList.self, list, request)
    case .md: stream(MarkdownList.self, list, request)
    }
  }

  /// The selection is made when the body is asked for: a HEAD and a 304 do without.
  private func stream<Writer: MilestoneListWriter & ~Copyable>(
    _: Writer.Type, _ list: MilestoneList, _ request: MilestoneQuery
  ) -> Representation.Content {
    let store = store
    return .stream {
      MilestoneStream<Writer>(
        list, of: store, store.selection(request),
        places: list.offset..<list.offset + list.count)
    }
  }
}
