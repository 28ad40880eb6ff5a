import Foundation
import TestSupport
import Testing

@testable import milestoned

@Suite struct `How far loading is` {
  @Test(arguments: [
    (0, 0.5, "milestoned: reading [                    ]   0 %, 0 of 424 MB"),
    (106, 1, "milestoned: reading [#####               ]  25 %, 106 of 424 MB, 3 s left"),
    (423, 4.23, "milestoned: reading [################### ]  99 %, 423 of 424 MB, 1 s left"),
    (424, 5, "milestoned: indexing what 424 MB say"),
  ])
  func `is said in a line`(megabytesRead: Int, seconds: Double, text: String) {
    let line = ProgressLine(
      bytes: 424_000_000, bytesRead: megabytesRead * 1_000_000, seconds: seconds)
    #expect(line.text == text)
  }
}

extension `The built program` {
  @Suite struct `Showing how far it is` {
    @Test func `is for a terminal, and gone at the end`() throws {
      let folder = try TemporaryFolder()
      let text = String(repeating: "many words ", count: 20)
      let lines = (0..<20_000).map {
        #"{"id": "m\#($0)", "date": "2006", "title": "t", "text": "\#(text)"}"#
      }
      let file = try folder.write("large.ndjson", lines.joined(separator: "\n"))
      let program = try RunningProgram(
        "/usr/bin/script", ["--quiet", "--command", "\(Program.path) check \(file)", "/dev/null"])
      let output = program.end().output
      #expect(output.contains("\r\u{1B}[Kmilestoned: "))
      #expect(output.hasSuffix("\r\u{1B}[K20000 milestones, 2006-01-01 to 2006-12-31: good\r\n"))
      #expect(try Program.run(["check", file]).complaints == "")
    }
  }
}
