import Foundation
import HistoryGenerator

/// `generate-history COUNT [SEED]` writes so many milestones to standard output.
@main
enum GenerateHistory {
  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
    guard 1...2 ~= numbers.count, numbers.count == CommandLine.arguments.count - 1 else {
      FileHandle.standardError.write(Data("usage: generate-history COUNT [SEED]\n".utf8))
      exit(EX_USAGE)
    }
    var generator = HistoryGenerator(seed: numbers.count == 2 ? numbers[1] : 1)
    var lines: [UInt8] = []
    for _ in 0..<numbers[0] {
      generator.appendMilestone(to: &lines)
      if lines.count >= 1 << 20 { try write(&lines) }
    }
    try write(&lines)
  }

  private static func write(_ lines: inout [UInt8]) throws {
    try FileHandle.standardOutput.write(contentsOf: lines)
    lines.removeAll(keepingCapacity: true)
  }
}
