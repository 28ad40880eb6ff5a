import HTTP
import HTTPTypes
import MilestoneAPI
import MilestoneFiles
import Milestones

/// A history that was made, and an API over it that keeps no answer.
struct MadeHistory {
  private let store: MilestoneStore
  private let api: API

  /// The history in a file.
  init(_ path: String) throws {
    let files = try DatasetFiles(reading: [path])
    let now = HTTPDate(secondsSince1970: 1_785_844_800)
    let readiness = Readiness()
    store = MilestoneStore(files.dataset)
    readiness.serve(
      Snapshot(store: store, digest: "d", modified: now, loaded: now, cacheBytes: 0))
    api = API(readiness: readiness, options: APIOptions(version: "test")) { now }
  }

  /// Answers with the first 100 of half a century.
  func page() -> (Int) throws -> Int {
    let target = "/milestones?year=1950..1999"
    return { _ in bytes(of: target).count }
  }

  /// Finds the best 100 that have a frequent word, a beginning, and not another word.
  func words() throws -> (Int) throws -> Int {
    let text = "nis st* -hot"
    return { _ in
      var query = MilestoneQuery()
      query.filter.words = try TextQuery(parsing: text)
      query.sort = MilestoneSort(.relevance)
      query.limit = 100
      return store.page(query).total
    }
  }

  /// Answers with a list of a thousand; with all fields it would be put together of what is kept.
  func list() -> (Int) throws -> Int {
    let fields = "id,date,title,text,tags,people,organizations,products,references,related,links"
    let target = "/milestones?limit=1000&fields=\(fields)"
    return { _ in bytes(of: target).count }
  }

  private func bytes(of target: String) -> [UInt8] {
    let response = api.respond(to: Request(method: .get, target: target, fields: [:]))
    guard response.status == .ok, case .bytes(let bytes) = response.body else {
      preconditionFailure("\(target) is answered with \(response.status)")
    }
    return bytes
  }
}
