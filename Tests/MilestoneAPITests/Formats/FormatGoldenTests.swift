import HTTP
import MilestoneFiles
import Milestones
import TestSupport
import Testing

@testable import MilestoneAPI

@Suite struct `The default history` {
  static let formats: [Format] = [.csv, .ics, .atom, .jsonfeed, .timelinejs, .jsonld, .md]

  private func written(_ format: Format, _ list: MilestoneList, _ milestones: [Milestone]) -> String
  {
    switch format {
    case .json: list.written(milestones, by: JSONList.self)
    case .ndjson: list.written(milestones, by: NDJSONList.self)
    case .csv: list.written(milestones, by: CSVList.self)
    case .ics: list.written(milestones, by: CalendarList.self)
    case .atom: list.written(milestones, by: AtomList.self)
    case .jsonfeed: list.written(milestones, by: JSONFeedList.self)
    case .timelinejs: list.written(milestones, by: TimelineJSList.self)
    case .jsonld: list.written(milestones, by: JSONLDList.self)
    case .md: list.written(milestones, by: MarkdownList.self)
    }
  }

  @Test(arguments: formats)
  func `is as it was in every format`(format: Format) throws {
    let store = MilestoneStore(try defaultFiles.get().dataset)
    let list = MilestoneList.make(
      of: store.dataset, count: 24, at: Site(baseURL: "https://history.example.org/"),
      target: "/milestones.\(format.rawValue)", isPretty: true)
    let actual = written(format, list, Array(store.milestones))
    let golden = Golden(besides: #filePath)
    #expect(try golden.text("history.\(format.rawValue)", actual: actual) == actual)
  }

  @Test func `is all that stands in the folder`() {
    let names = Self.formats.map { "history.\($0.rawValue)" }.sorted()
    #expect(Golden(besides: #filePath).names == names)
  }
}
