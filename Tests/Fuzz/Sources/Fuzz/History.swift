import HTTP
import HTTPTypes
import MilestoneAPI
import MilestoneFiles
import Milestones

/// A small history with dates and texts of every kind, asked without a socket.
///
/// The program is started where `scripts/fuzz` starts it: at the top of the repository.
enum History {
  /// The API over it.
  static let api: API = {
    do throws(DatasetFaults) {
      return api(of: try DatasetFiles(reading: ["Tests/Fuzz/history.yaml"]))
    } catch {
      preconditionFailure("\(error.faults)")
    }
  }()

  /// The API over what files say, at a time that never changes; it keeps little, so that answers
  /// are made and dropped often.
  static func api(of files: DatasetFiles) -> API {
    let now = HTTPDate(secondsSince1970: 1_785_844_800)
    let readiness = Readiness()
    readiness.serve(
      Snapshot(
        store: MilestoneStore(files.dataset), digest: "d",
        modified: HTTPDate(secondsSince1970: 1_429_718_940), loaded: now, cacheBytes: 1 << 20))
    return API(readiness: readiness, options: APIOptions(version: "fuzz")) { now }
  }
}
