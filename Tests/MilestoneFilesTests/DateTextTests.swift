import EDTF
import MilestoneFiles
import Milestones
import TestSupport
import Testing

@Suite struct `Reading a milestone's words for its date` {
  private func read(
    _ text: String, order: NumericOrder? = nil
  ) throws -> (files: DatasetFiles, readings: [String]) {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.ndjson", text)
    var readings: [DateTextReading] = []
    let files = try DatasetFiles(reading: [file], dates: DateReader(order: order)) {
      readings.append($0)
    }
    return (files, readings.map { "\($0)".replacing(folder.path + "/", with: "") })
  }

  @Test func `takes them for the date where there is no other, and tells`() throws {
    let (files, readings) = try read(
      """
      {"id": "a", "date_text": "c. 2005", "title": "A"}
      {"id": "b", "date": null, "date_text": " 2004-06/2006 ", "date_inferred": true, "title": "B"}
      {"id": "c", "date": "2006", "date_text": "no date at all", "title": "C"}
      """)
    let dates = files.dataset.milestones.map(\.date)
    #expect(dates.map(\.value.description) == ["2005~", "2004-06/2006", "2006"])
    #expect(dates.map(\.text) == ["c. 2005", " 2004-06/2006 ", "no date at all"])
    #expect(dates.map(\.isInferred) == [false, true, false])
    #expect(
      readings == [
        #"a.ndjson:1: date_text: "c. 2005" is read as 2005~, about 2005"#,
        #"a.ndjson:2: date_text: " 2004-06/2006 " is read as 2004-06/2006, June 2004 – 2006"#,
      ])
  }

  @Test(arguments: [(NumericOrder.dmy, "2005-04-03"), (.mdy, "2005-03-04")])
  func `takes numbers in the order that is told`(order: NumericOrder, date: String) throws {
    let line = #"{"id": "a", "date_text": "03/04/2005", "title": "A"}"#
    let milestones = try read(line, order: order).files.dataset.milestones
    #expect(milestones.map(\.date.value.description) == [date])
    #expect(throws: DatasetFaults.self) { try read(line) }
  }

  @Test func `is the same in every format`() throws {
    let folder = try TemporaryFolder()
    let files = [
      ("a.json", #"{"milestones": [{"id": "a", "date_text": "4 Aug, 2006", "title": "A"}]}"#),
      ("b.yaml", "milestones:\n  - id: a\n    date_text: 4 Aug, 2006\n    title: A\n"),
      ("c.csv", "id,date,date_text,title\na,,\"4 Aug, 2006\",A\n"),
    ]
    for (name, text) in files {
      let milestones = try DatasetFiles(reading: [folder.write(name, text)]).dataset.milestones
      #expect(milestones.map(\.date.value.description) == ["2006-08-04"], "\(name)")
    }
  }
}
