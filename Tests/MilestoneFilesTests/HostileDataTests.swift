import Milestones
import Testing

@testable import MilestoneFiles

@Suite struct `Reading data that is broken` {
  private static let record =
    #"{"id":"m","date":"2006-08","title":"T","text":"é\n","tags":["a"],"references":[{"number":4,"#
    + #""url":"http://x"}],"related":[{"url":"http://y"}],"source":{"title":"S"},"date_inferred":true}"#

  @Test func `gives a milestone or a fault, whatever byte is changed`() {
    let bytes = Array(Self.record.utf8)
    let marks = Array("{}[]\",:\\ 0-.nX\u{1}".utf8) + [0x80, 0xC3, 0xFF]
    for index in bytes.indices {
      expectMilestoneOrFault(Array(bytes[..<index]))
      for mark in marks {
        var changed = bytes
        changed[index] = mark
        expectMilestoneOrFault(changed)
        changed[index] = bytes[index]
        changed.insert(mark, at: index)
        expectMilestoneOrFault(changed)
      }
    }
  }

  @Test func `gives a milestone or a fault, whatever member is of another kind`() {
    let members = [
      "id", "date", "date_text", "date_inferred", "title", "text", "tags", "people",
      "organizations", "products",
      "references", "related", "source", "", "none",
    ]
    let values = [
      "null", "true", "0", "-1.5e9", "\"\"", "\"a\"", "[]", "[null]", "[[]]", "[{}]", "{}",
      "{\"number\":{}}",
    ]
    for member in members {
      for value in values { expectMilestoneOrFault(Array("{\"\(member)\":\(value)}".utf8)) }
    }
  }

  private func expectMilestoneOrFault(_ bytes: [UInt8]) {
    var reader = DatasetReader()
    do throws(SyntaxFault) {
      reader.addMilestone(try JSONReader.read(bytes.span, firstLine: 1), file: "a")
      let hasFaults = !reader.faults.isEmpty
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(hasFaults || reader.dataset.milestones.count == 1, "\(text)")
      #expect(reader.faults.allSatisfy { $0.line == 1 }, "\(text)")
    } catch {
      #expect(error.line <= 2)
    }
  }
}
