import HTTP
import JSON

/// Answering with what describes the API.
extension Answering {
  /// The bytes of another answer, for an example; nil where there is none.
  static func bytes(
    of endpoint: Endpoint, _ names: [String], _ query: [QueryItem], _ format: Format,
    _ snapshot: Snapshot, _ options: APIOptions
  ) -> [UInt8]? {
    guard let read = try? ParameterReader.read(query, of: endpoint) else { return nil }
    // An example that depends on the day would be another tomorrow.
    let answering = Answering(
      snapshot: snapshot.asExample, read: read, query: CanonicalQuery(read),
      format: format, responses: ResponseMaker(options: options), now: snapshot.modified)
    guard let representation = try? answering.representation(of: endpoint, names),
      case .whole(let bytes) = representation.content
    else { return nil }
    return bytes
  }

  /// The representation of a resource that has one form only.
  func description(
    _ endpoint: Endpoint, _ names: [String]
  ) throws(APIError) -> Representation {
    let isPretty = values.isPretty
    switch endpoint.resource {
    case .openAPI:
      let document = OpenAPIDocument(snapshot: snapshot, options: options)
      return only(endpoint, document.tree.bytes(isPretty: isPretty))
    case .datasetSchema:
      return only(endpoint, isOfDataset: false, DatasetSchema.bytes)
    case .milestoneSchema:
      return only(endpoint, isOfDataset: false, MilestoneSchema.tree.bytes(isPretty: isPretty))
    case .apiCatalog:
      let representation = only(
        endpoint, isOfDataset: false,
        APICatalog(site: options.site).tree.bytes(isPretty: isPretty))
      representation.relations = [
        "</.well-known/api-catalog>; rel=\"api-catalog\"; type=\"application/linkset+json\""
      ]
      return representation
    case .docs:
      return only(endpoint, ReferencePage(snapshot: snapshot, options: options).bytes)
    case .problemPage:
      guard let type = names.first.flatMap(ProblemType.init) else { throw .noSuchProblem }
      return only(endpoint, at: type.path, isOfDataset: false, ProblemPage(type: type).bytes)
    case .securityContact:
      guard let contact = options.securityContact, now < contact.expires else {
        throw .noSecurityContact
      }
      return only(endpoint, isOfDataset: false, contact.bytes(site: options.site))
    default: return only(endpoint, isOfDataset: false, Array("User-agent: *\nAllow: /\n".utf8))
    }
  }

  private func only(
    _ endpoint: Endpoint, at path: String? = nil, isOfDataset: Bool = true,
    _ bytes: [UInt8]
  ) -> Representation {
    let representation = Representation(
      content: .whole(bytes), mediaType: endpoint.mediaType,
      query: query, canonicalTarget: query.bytes(path ?? endpoint.path.description)[...])
    representation.isOfDataset = isOfDataset
    representation.isTaggedByContent = true
    representation.changed = snapshot.loaded
    return representation
  }
}
