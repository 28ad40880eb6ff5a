import HTTP
import HTTPTypes
import MilestoneAPI
import MilestoneFiles
import Milestones
import TestSupport

/// The default history, loaded once.
let defaultFiles: Result<DatasetFiles, DatasetFaults> = Result { () throws(DatasetFaults) in
  try DatasetFiles(reading: [Repository.path("config/milestones.json")])
}

extension API {
  /// An API over `store`, on 4 August 2026, with times that never change.
  static func over(
    _ store: MilestoneStore, digest: String = "d", readiness: Readiness = Readiness(),
    options: APIOptions = APIOptions(version: "test")
  ) -> API {
    readiness.serve(
      Snapshot(
        store: store, digest: digest, modified: HTTPDate(secondsSince1970: 1_429_718_940),
        loaded: HTTPDate(secondsSince1970: 1_785_844_800)))
    return API(readiness: readiness, options: options) {
      HTTPDate(secondsSince1970: 1_785_844_800)
    }
  }

  /// An API over the default history.
  static func overDefaultHistory() throws -> API {
    let files = try defaultFiles.get()
    return over(MilestoneStore(files.dataset), digest: try files.digest())
  }

  /// What a GET of `target` is answered with.
  func get(_ target: String, _ fields: HTTPFields = [:]) -> Response {
    respond(to: Request(method: .get, target: target, fields: fields))
  }
}

extension Response {
  /// The body as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The whole response as text, as it would be on the wire but for the engine's own fields.
  var dump: String {
    let lines = ["HTTP \(status.code)"] + fields.map { "\($0.name.rawName): \($0.value)" }
    return lines.joined(separator: "\n") + "\n\n" + text
  }
}
