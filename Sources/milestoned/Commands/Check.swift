import ArgumentParser
import EDTF
import MilestoneFiles
import Milestones

/// Validates datasets without serving them.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Validate datasets and say what is wrong, line by line.",
    discussion: """
      Prints `file:line: field: what is wrong, and how to mend it` for every fault; exits with 65 \
      if there is any, with 66 if a file cannot be read. Example:

        milestoned check config/milestones.json
      """)

  @Argument(help: "files of milestones, or folders of such files", completion: .file())
  var files: [String]

  func run() throws {
    do throws(DatasetFaults) {
      let store = MilestoneStore(try DatasetFiles(reading: files).dataset)
      let count = store.milestones.count
      Terminal.print(
        "\(count) \(count == 1 ? "milestone" : "milestones")\(Self.span(of: store)): good")
    } catch {
      for fault in error.faults { Terminal.complain("\(fault)") }
      throw error.isUnreadable ? ExitCode.noInput : ExitCode.dataError
    }
  }

  private static func span(of store: MilestoneStore) -> String {
    guard let earliest = store.span?.earliest, let latest = store.span?.latest else { return "" }
    return ", \(earliest) to \(latest)"
  }
}
