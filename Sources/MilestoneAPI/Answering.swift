import EDTF
import HTTP
import JSON
import Milestones

/// One request on its way from its resource to a representation.
struct Answering {
  /// What is served.
  let snapshot: Snapshot

  /// What the parameters say.
  let read: ReadQuery

  /// The query in its one order.
  let query: CanonicalQuery

  /// The format that was chosen.
  let format: Format

  /// What knows what the keeper chose.
  let responses: ResponseMaker

  /// The time.
  let now: HTTPDate

  var store: MilestoneStore { snapshot.store }

  var values: ParameterValues { read.values }

  var options: APIOptions { responses.options }

  /// The representation of an endpoint's resource, with what stands at the places of its path.
  ///
  /// - Throws: where there is nothing with these names.
  func representation(
    of endpoint: Endpoint, _ names: [String]
  ) throws(APIError) -> Representation {
    switch endpoint.resource {
    case .index: index()
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
    case .dataset: dataset()
    case .dates: try date()
    case .openAPI, .datasetSchema, .milestoneSchema, .apiCatalog, .docs, .problemPage, .robots,
      .securityContact:
      try description(endpoint, names)
    case .livez, .readyz, .metrics:
      preconditionFailure("probes are answered without a snapshot")
    }
  }

  /// The representation with `content` of what is at `path`, and with its query at `target`.
  func representation(
    at path: String, target: ArraySlice<UInt8>, _ content: Representation.Content
  ) -> Representation {
    let representation = Representation(
      content: content, mediaType: format.mediaType, query: query, canonicalTarget: target)
    representation.location = path == "/" || isNameOfAnother(path) ? nil : (path, format)
    if format.saysWhenModified { representation.time = snapshot.modified.rfc3339 }
    if values.isDownload {
      let name = path.split(separator: "/").joined(separator: "-")
      representation.fileName = "\(name.isEmpty ? "index" : name).\(format)"
    }
    return representation
  }

  /// The representation with `content` of what is at `path`.
  func representation(at path: String, _ content: Representation.Content) -> Representation {
    representation(at: path, target: targetBytes(path)[...], content)
  }

  /// `path` as links to the chosen format have it: what is JSON needs no suffix.
  func pathOfFormat(_ path: String) -> String {
    format == .json || path == "/" ? path : "\(path).\(format.rawValue)"
  }

  /// The path and the query of the chosen format.
  func target(_ path: String) -> String {
    String(decoding: targetBytes(path), as: UTF8.self)
  }

  private func targetBytes(_ path: String) -> [UInt8] {
    guard format != .json, isNameOfAnother(path) else { return query.bytes(pathOfFormat(path)) }
    return query.replacing("format", with: format.rawValue).bytes(path)
  }

  /// Whether `path` with the suffix of the chosen format is that of another milestone, whose
  /// identifier ends like that.
  private func isNameOfAnother(_ path: String) -> Bool {
    guard path.hasPrefix(MilestoneJSON.pathStart) else { return false }
    let name = path.dropFirst(MilestoneJSON.pathStart.count)
    return store.position(of: "\(name).\(format.rawValue)") != nil
  }

  private func index() -> Representation {
    let isPretty = values.isPretty
    let bytes =
      format == .jsonld
      ? DatasetJSONLD(snapshot: snapshot, site: options.site).bytes(isPretty: isPretty)
      : IndexJSON(store: store).bytes(isPretty: isPretty)
    let representation = representation(at: "/", .whole(bytes))
    representation.relations = Discovery.relations
    if format == .jsonld { representation.time = snapshot.modified.rfc3339 }
    return representation
  }

  private func dataset() -> Representation {
    let isPretty = values.isPretty
    guard format == .json else {
      let dataset = DatasetJSONLD(snapshot: snapshot, site: options.site)
      let representation = representation(
        at: "/dataset", .whole(dataset.bytes(isPretty: isPretty)))
      representation.time = snapshot.modified.rfc3339
      return representation
    }
    let representation = representation(
      at: "/dataset", .whole(DatasetJSON(snapshot: snapshot).bytes(isPretty: isPretty)))
    representation.circumstance = snapshot.loaded.rfc3339
    representation.changed = snapshot.loaded
    return representation
  }

  private func date() throws(APIError) -> Representation {
    guard let date = values.date else { throw .badParameters([]) }
    var writer = JSONWriter(isPretty: values.isPretty)
    DateJSON(date: MilestoneDate(date, text: values.dateText)).write(to: &writer)
    let representation = representation(at: "/dates", .whole(writer.finish()))
    representation.isOfDataset = false
    representation.changed = snapshot.loaded
    return representation
  }
}
