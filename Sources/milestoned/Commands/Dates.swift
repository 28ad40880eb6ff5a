import ArgumentParser
import EDTF
import Foundation
import UnixSignals

/// Says of each line of standard input which date it is.
struct Dates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read dates from standard input, write what they mean as JSON.",
    discussion: """
      Writes an object for each line, in the order of the lines: input, edtf, level (of the EDTF \
      that was read), precision, earliest, latest, approximate, uncertain and label; or input and \
      error, where it is no date. Earliest and latest are null where the date is open or unknown \
      there. Of a line of more than \(EDTFDate.maximumBytes) bytes, which is no date, input has \
      the beginning and "…". Ends with 0 whether the lines are dates or not. Example:

        printf '2005~\\n2004-06/2006\\n' | milestoned dates --edtf
      """)

  @Flag(name: .customLong("edtf"), help: "take EDTF alone, not a person's words")
  var isEDTFAlone = false

  @Option(help: NumericOrder.help) var dateOrder: NumericOrder?

  func run() async throws {
    // Who has read enough closes the pipe, and a write says so.
    _ = await UnixSignalsSequence(trapping: .sigpipe)
    var input = StandardInput()
    var lines = LineSplitter(limit: EDTFDate.maximumBytes)
    while let piece = try await Self.next(&input) {
      var output = Data()
      lines.add([UInt8](piece)) { output.append(contentsOf: DateLine($0, read: read).json()) }
      try Self.write(output)
    }
    var output = Data()
    lines.finish { output.append(contentsOf: DateLine($0, read: read).json()) }
    try Self.write(output)
  }

  private func read(_ text: String) throws(DateReadingError) -> EDTFDate {
    guard isEDTFAlone else { return try DateReader(order: dateOrder).read(text) }
    do throws(EDTFError) {
      return try EDTFDate(parsing: text)
    } catch {
      throw .notEDTF(error)
    }
  }

  private static func next(_ input: inout StandardInput) async throws -> Data? {
    do {
      return try await input.next()
    } catch {
      Terminal.complain("milestoned: standard input cannot be read: \(error.localizedDescription)")
      throw ExitCode.noInput
    }
  }

  private static func write(_ output: Data) throws {
    guard !output.isEmpty else { return }
    do {
      try FileHandle.standardOutput.write(contentsOf: output)
    } catch {
      if Self.isBrokenPipe(error) { throw ExitCode.success }
      Terminal.complain(
        "milestoned: standard output cannot be written: \(error.localizedDescription)")
      throw ExitCode.inputOutput
    }
  }

  private static func isBrokenPipe(_ error: any Error) -> Bool {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    return cause.domain == NSPOSIXErrorDomain && cause.code == Int(EPIPE)
  }
}
