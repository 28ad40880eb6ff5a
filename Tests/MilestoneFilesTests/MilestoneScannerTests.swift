import Milestones
import Testing

@testable import MilestoneFiles

@Suite struct `Reading a line on which nothing is wrong` {
  private static let records = [
    #"{"id":"m","date":"2006-08","title":"T","text":"é\n\u00e9\ud83d\ude00\"","tags":["a","é"],"#
      + #""references":[{"number":4,"title":null,"url":"http://x"}],"people":[],"products":null,"#
      + #""related":[{"url":"https://y/a?b"}],"source":{"title":"S","url":"http://s"},"#
      + #""date_text":"Aug","date_inferred":true}"#,
    #" { "title" : "a b" , "organizations" : [ "O" , "P" ] , "date" : "~2005" , "id" : "a.b-1" } "#,
  ]

  @Test(arguments: records) func `takes what the other reader takes`(record: String) {
    var scanner = MilestoneScanner(Array(record.utf8))
    let isTaken = scanner.read(from: 0)
    #expect(isTaken)
    expectAgreement(Array(record.utf8))
  }

  @Test(arguments: records)
  func `takes nothing else after any byte is changed`(record: String) {
    let bytes = Array(record.utf8)
    let marks = Array("{}[]\",:\\ 0-.nXu\u{1}".utf8) + [0x80, 0xC3, 0xCC, 0xFF]
    for index in bytes.indices {
      expectAgreement(Array(bytes[..<index]))
      for mark in marks {
        var changed = bytes
        changed[index] = mark
        expectAgreement(changed)
        changed[index] = bytes[index]
        changed.insert(mark, at: index)
        expectAgreement(changed)
      }
    }
  }

  @Test(arguments: [
    #"{"id":"m","date":"2006","title":"T","tags":["é","e\u0301"]}"#,
    #"{"id":"m","date":"2006","title":"T","tags":["a","a"]}"#,
    #"{"id":"m","date":"2006","title":"T","title":"T"}"#,
    #"{"id":"m","date":"2006","title":"T","related":[{"title":"x"}]}"#,
    #"{"id":"m","date":"2006","title":"T","related":[{"url":"http:///x"}]}"#,
    #"{"id":"m","date":"2006","title":"T","references":[{"number":0}]}"#,
    #"{"id":"m","date":"2006","title":"T","references":[{"number":1.5}]}"#,
    #"{"id":"m","date":"2006","title":"T","references":[{"number":01}]}"#,
    #"{"id":"m","date":"2006","title":" "}"#, #"{"id":"M","date":"2006","title":"T"}"#,
    #"{"id":"m","title":"T","date_text":"2006"}"#, #"{"id":"m","date":"2006","title":"T"},"#,
    "", "{}", "null", "\u{FEFF}{\"id\":\"m\",\"date\":\"2006\",\"title\":\"T\"}",
  ])
  func `leaves to the other reader`(line: String) {
    var scanner = MilestoneScanner(Array(line.utf8))
    let isTaken = scanner.read(from: 0)
    #expect(!isTaken)
  }

  @Test func `goes from line to line, and back to them after one with escapes`() {
    let plain = #"{"id":"a","date":"2006","title":"é"}"#
    let escaped = #"{"id":"b","date":"2006","title":"\u00e9\n"} "#
    let text = [plain, escaped, plain, "{", plain, ""].joined(separator: "\n")
    var scanner = MilestoneScanner(Array(text.utf8))
    var milestones = MilestoneColumns()
    var start = 0
    for line in text.split(separator: "\n") {
      let isTaken = scanner.read(from: start)
      #expect(isTaken == (line != "{"))
      #expect(!isTaken || scanner.end == start + line.utf8.count)
      if isTaken { _ = scanner.append(to: &milestones) }
      start += line.utf8.count + 1
    }
    #expect(milestones.map(\.title) == ["é", "é\n", "é", "é"])
  }

  /// What the scanner takes is the milestone that the other reader makes of it, without a fault.
  private func expectAgreement(_ bytes: [UInt8]) {
    var scanner = MilestoneScanner(bytes)
    var milestones = MilestoneColumns()
    guard scanner.read(from: 0), scanner.append(to: &milestones) else { return }
    var reader = DatasetReader()
    let text = String(decoding: bytes, as: UTF8.self)
    do throws(SyntaxFault) {
      reader.addMilestone(try JSONReader.read(bytes.span, firstLine: 1), file: "a")
    } catch {
      Issue.record("\(text)")
    }
    #expect(reader.dataset.milestones == milestones, "\(text)")
    #expect(reader.faults.isEmpty, "\(text)")
  }
}
