import Foundation
import TestSupport

/// A process that a test has started and ends.
final class RunningProgram {
  private let process = Process()
  private let output = Pipe()
  private let complaints = Pipe()

  init(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws {
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = Repository.root
    let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("MILESTONED_") }
    process.environment = inherited.merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = complaints
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// The port that it says it listens on; nil if it ends without saying so.
  func port() -> UInt16? {
    Self.line(of: output)?.split(separator: ":").last.flatMap {
      UInt16($0.prefix { $0.isNumber })
    }
  }

  /// The next line that it complains with; nil where there comes none any more.
  func complaint() -> String? {
    Self.line(of: complaints)
  }

  private static func line(of pipe: Pipe) -> String? {
    var line: [UInt8] = []
    while let byte = try? pipe.fileHandleForReading.read(upToCount: 1)?.first {
      guard byte != 0x0A else { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  /// Its resident memory in bytes.
  func residentBytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) * 1024
  }

  /// Its process identifier.
  var identifier: Int32 { process.processIdentifier }

  /// Sends it a signal.
  func signal(_ number: Int32) {
    kill(process.processIdentifier, number)
  }

  /// Waits for its end.
  func end() -> Program.Outcome {
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let complained = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Program.Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: written, as: UTF8.self),
      complaints: String(decoding: complained, as: UTF8.self))
  }
}
