import EDTF
import HTTP
import JSON
import Milestones

/// One request on its way from its resource to a representation.
struct Answering {
  /// What is served.
  let snapshot: Snapshot

  /// What the parameters say.
  let values: ParameterValues

  /// The query in its one order.
  let query: CanonicalQuery

  /// The day in UTC.
  let today: HTTPDate

  private var store: MilestoneStore { snapshot.store }

  /// The representation of `resource`, with what stands at the places of its path.
  ///
  /// - Throws: where there is nothing with these names.
  func representation(
    of resource: Resource, _ names: [String]
  ) throws(APIError) -> Representation {
    switch resource {
    case .index:
      plain("/", IndexJSON(store: store).bytes(isPretty: values.isPretty))
    case .milestones: list(.all, path: "/milestones")
    case .milestone: try milestone(names[0])
    case .years: years()
    case .year: try year(names[0])
    case .onThisDay: try onThisDay()
    case .onThisMonth: try onThisDay(DayOfYearSyntax.number(names[0]), nil)
    case .onThisDate:
      try onThisDay(DayOfYearSyntax.number(names[0]), DayOfYearSyntax.number(names[1]) ?? 0)
    case .tags: nameList(.tag)
    case .people: nameList(.person)
    case .organizations: nameList(.organization)
    case .products: nameList(.product)
    case .references: references()
    case .dataset:
      Representation(
        body: DatasetJSON(snapshot: snapshot).bytes(isPretty: values.isPretty),
        canonicalTarget: query.target("/dataset"), circumstance: snapshot.loaded.rfc3339)
    case .dates: try date()
    case .livez, .readyz: preconditionFailure("probes are answered without a snapshot")
    }
  }

  private func plain(_ path: String, _ body: [UInt8]) -> Representation {
    Representation(body: body, canonicalTarget: query.target(path))
  }

  private func milestone(_ id: String) throws(APIError) -> Representation {
    guard let position = store.position(of: id) else {
      throw .noSuchMilestone(suggestion: nearestID(to: id))
    }
    let isFirst = position == 0
    let isLast = position == store.milestones.count - 1
    var writer = JSONWriter(capacity: 2048, isPretty: values.isPretty)
    MilestoneJSON(
      milestone: store.milestones[position], fields: values.fields,
      neighbours: (
        isFirst ? nil : store.milestones[position - 1].id,
        isLast ? nil : store.milestones[position + 1].id
      )
    ).write(to: &writer)
    return plain(MilestoneJSON.path(of: id), writer.finish())
  }

  /// Looked for in small histories only: a wrong address must not cost more than a right one.
  private func nearestID(to id: String) -> String? {
    guard store.milestones.count <= 1000 else { return nil }
    return NearestName.nearest(to: id, in: store.milestones.lazy.map(\.id))
  }

  /// A list that is cut to pages.
  private func list(
    _ subject: MilestoneListJSON.Subject, path: String, on: MonthAndDay? = nil
  ) -> Representation {
    var request = milestoneQuery()
    if let on { request.filter.on = on }
    let limit = values.limit ?? ParameterValues.defaultLimit
    request.offset = values.offset
    request.limit = limit
    let page = store.page(request)
    let links = PageLinks(
      query, path: path, total: page.total, offset: values.offset, limit: limit)
    return representation(
      of: MilestoneListJSON(
        subject: subject, page: page, offset: values.offset, limit: limit, links: links,
        facets: facets(of: page, at: path)),
      at: path)
  }

  private func representation(of list: MilestoneListJSON, at path: String) -> Representation {
    Representation(
      body: list.bytes(of: store, values: values), links: list.links, total: list.page.total,
      canonicalTarget: query.target(path))
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

  private func year(_ name: String) throws(APIError) -> Representation {
    guard let year = YearSyntax.year(name) else {
      throw .notAYear(suggestion: Int64(name).map(YearSyntax.text))
    }
    var request = milestoneQuery()
    request.filter.days = DayRanges([DayRange(year: year)])
    let page = store.page(request)
    let path = YearSummaryJSON.path(of: year)
    let links = PageLinks(
      current: query.target(path),
      first: YearSummaryJSON.path(of: store.years.next(after: .min) ?? year),
      previous: store.years.previous(to: year).map(YearSummaryJSON.path),
      next: store.years.next(after: year).map(YearSummaryJSON.path),
      last: YearSummaryJSON.path(of: store.years.previous(to: .max) ?? year))
    return representation(
      of: MilestoneListJSON(
        subject: .year(year), page: page, offset: 0, limit: nil, links: links,
        facets: facets(of: page, inYear: year)),
      at: path)
  }

  private func onThisDay(_ month: Int?, _ day: Int?) throws(APIError) -> Representation {
    guard let month, let on = MonthAndDay(month: month, day: day) else { throw .notADayOfYear }
    let text = DayOfYearSyntax.text(on)
    return list(
      day == nil ? .month(text) : .day(text),
      path: "/onthisday/\(text.replacing("-", with: "/"))", on: on)
  }

  private func onThisDay() throws(APIError) -> Representation {
    let (month, day) = today.monthAndDay
    guard let on = MonthAndDay(month: month, day: day) else { throw .notADayOfYear }
    let text = DayOfYearSyntax.text(on)
    var representation = list(.day(text), path: "/onthisday", on: on)
    representation.circumstance = text
    return representation
  }

  private func date() throws(APIError) -> Representation {
    guard let date = values.date else { throw .badParameters([]) }
    var writer = JSONWriter(isPretty: values.isPretty)
    DateJSON(date: MilestoneDate(date, text: values.dateText)).write(to: &writer)
    return Representation(
      body: writer.finish(), canonicalTarget: query.target("/dates"), isOfDataset: false)
  }

  /// What the parameters ask of milestones.
  private func milestoneQuery() -> MilestoneQuery {
    var request = MilestoneQuery()
    request.filter = values.filter
    request.sort = values.milestoneSort
    request.facets = values.facets
    return request
  }

  private func years() -> Representation {
    let years = values.sort == "-year" ? store.years.years.reversed() : store.years.years
    return collection("years", at: "/years", years) { summary, writer in
      YearSummaryJSON(summary: summary, store: store).write(to: &writer)
    }
  }

  private func nameList(_ kind: NameKind) -> Representation {
    let index = store.names[kind]
    var names = index.names
    if let prefix = values.prefix?.lowercased() {
      names = names.filter { $0.lowercased().hasPrefix(prefix) }
    }
    sort(&names, name: "name") { index.count(of: $0) }
    return collection(kind.collection, at: "/\(kind.collection)", names) { name, writer in
      let link = CanonicalQuery.only(kind.rawValue, NameListSyntax.escape(name))
      NameCountJSON(name: name, count: index.count(of: name), link: link.target("/milestones"))
        .write(to: &writer)
    }
  }

  /// Puts `elements`, which ascend by name, in the order that is asked for; those of equal counts
  /// stay as they are.
  private func sort<Element>(
    _ elements: inout [Element], name: String, count: (Element) -> Int
  ) {
    switch values.sort {
    case "-\(name)": elements.reverse()
    case "count", "-count":
      let sign = values.sort == "count" ? 1 : -1
      let counts = elements.map { sign * count($0) }
      elements = elements.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }.map {
        elements[$0]
      }
    default: break
    }
  }

  private func references() -> Representation {
    var references = store.references
    sort(&references, name: "number") { $0.count }
    return collection("references", at: "/references", references) { cited, writer in
      CitedReferenceJSON(cited: cited, store: store).write(to: &writer)
    }
  }

  /// A page of `elements`, all of which there are.
  private func collection<Element>(
    _ name: String, at path: String, _ elements: [Element],
    write: (Element, inout JSONWriter) -> Void
  ) -> Representation {
    let limit = values.limit ?? ParameterValues.defaultLimit
    let links = PageLinks(
      query, path: path, total: elements.count, offset: values.offset, limit: limit)
    let page = elements.dropFirst(values.offset).prefix(limit)
    let collection = CollectionJSON(name: name, total: elements.count, links: links)
    return Representation(
      body: collection.bytes(page, isPretty: values.isPretty, write: write), links: links,
      total: elements.count, canonicalTarget: query.target(path))
  }
}
