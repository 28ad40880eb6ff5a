import EDTF
import Foundation
import TestSupport
import Testing

extension `The built program` {
  @Suite struct `Reading dates` {
    /// What it writes for `text` on standard input.
    private func output(of text: [UInt8], _ arguments: [String] = []) throws -> [String] {
      let folder = try TemporaryFolder()
      let file = try folder.write("in.txt", text)
      let command = ([Program.path, "dates"] + arguments).joined(separator: " ")
      let outcome = try RunningProgram("/bin/bash", ["-c", "\(command) <\(file)"]).end()
      #expect(outcome.status == 0, "\(outcome.complaints)")
      #expect(outcome.complaints == "")
      #expect(outcome.output.isEmpty || outcome.output.hasSuffix("\n"))
      return outcome.output.split(separator: "\n").map(String.init)
    }

    @Test func `writes an object a line, every key in its order`() throws {
      #expect(
        try output(of: Array("~2005\r\n\n2001-13\n../2004-06-?11".utf8), ["--edtf"]) == [
          #"{"input":"~2005","edtf":"2005~","level":2,"precision":"year","earliest":"2005-01-01","#
            + #""latest":"2005-12-31","approximate":true,"uncertain":false,"label":"about 2005"}"#,
          #"{"input":"","error":"The date is empty."}"#,
          #"{"input":"2001-13","#
            + #""error":"There is no month 13: write 01 to 12, or 21 to 41 for a season."}"#,
          #"{"input":"../2004-06-?11","edtf":"../2004-06-?11","level":2,"precision":"interval","#
            + #""earliest":null,"latest":"2004-06-11","approximate":false,"uncertain":true,"#
            + #""label":"until 11 June 2004 (day uncertain)"}"#,
        ])
      #expect(try output(of: []) == [])
    }

    @Test func `takes what is no text, and what has no end`() throws {
      let hostile = try output(of: Array("20\u{1B}\0\"".utf8) + [0xFF, 0x0A])
      #expect(hostile.count == 1)
      #expect(
        hostile.allSatisfy {
          $0.hasPrefix(#"{"input":"20\u001b\u0000\"\#u{FFFD}","error":"The bytes are not UTF-8"#)
        })
      let long = Array(String(repeating: "é", count: 5_000_000).utf8)
      let lines = try output(of: Array("2004\nx".utf8) + long + Array("\n2005".utf8))
      #expect(lines.count == 3)
      let kept = EDTFDate.maximumBytes / 2 - 1
      #expect(lines[1].contains("éé…\",\"error\":\"The date has 10000001 bytes"))
      #expect(lines[1].count { $0 == "é" } == kept)
      #expect(lines[2].hasPrefix(#"{"input":"2005","edtf":"2005""#))
    }

    @Test func `answers a line before the next is asked`() throws {
      let program = try RunningProgram(
        "/bin/bash",
        [
          "-c",
          """
          coproc \(Program.path) dates
          for year in 2001 2002; do
            echo $year >&"${COPROC[1]}"
            read -r -t 60 line <&"${COPROC[0]}" || exit 1
            echo "$line"
          done
          """,
        ])
      let outcome = program.end()
      #expect(outcome.status == 0)
      #expect(outcome.output.split(separator: "\n").count == 2)
    }

    static let endings: [(script: String, status: Int32)] = [
      ("yes 2005 | milestoned dates | head -n 1 >/dev/null; exit ${PIPESTATUS[1]}", 0),
      ("milestoned dates </", 66), ("echo 2005 | milestoned dates >/dev/full", 74),
      ("echo 2005 | milestoned dates --date-order ymd", 64),
      ("echo none | milestoned dates --date-order dmy >/dev/null", 0),
    ]

    @Test(arguments: endings)
    func `ends as its streams do`(script: String, status: Int32) throws {
      let function = "milestoned() { \(Program.path) \"$@\"; }"
      let outcome = try RunningProgram("/bin/bash", ["-c", "\(function); \(script)"]).end()
      #expect(outcome.status == status, "\(outcome.complaints)")
      #expect(outcome.complaints.isEmpty == (status == 0))
    }
  }
}
