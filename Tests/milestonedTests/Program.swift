import Foundation
import Testing

/// Its tests run one at a time: a process that is started inherits what others write to, and would
/// keep their output from ending.
@Suite(.serialized) struct `The built program` {}

/// The built program, run as a person would.
struct Program {
  /// Where it was built: beside the tests.
  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "milestoned").path()

  /// How a run ended, and what it wrote.
  struct Outcome {
    let status: Int32
    let output: String
    let complaints: String
  }

  /// Runs it to its end.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try launch(arguments, environment: environment).end()
  }

  /// Starts it in the top folder of the repository, with no setting in the environment but those
  /// that are given.
  static func launch(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> RunningProgram {
    try RunningProgram(path, arguments, environment: environment)
  }
}
