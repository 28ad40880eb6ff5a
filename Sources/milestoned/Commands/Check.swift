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
      if there is any, with 66 if a file cannot be read. Before that it prints what it took the words \
      of each milestone for that has no other date. Example:

        milestoned check config/milestones.json
      """)

  @Argument(help: "files of milestones, or folders of such files", completion: .file())
  var files: [String]

  @Option(help: NumericOrder.help) var dateOrder: NumericOrder?

  func run() throws {
    do throws(DatasetFaults) {
      let dates = DateReader(order: dateOrder)
      let progress = LoadingProgress()
      let store = try ProgressBar.showing(progress) { () throws(DatasetFaults) in
        let dataset = try DatasetFiles(reading: files, dates: dates, progress: progress) {
          Terminal.print("\($0)")
        }.dataset
        return MilestoneStore(dataset)
      }
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
