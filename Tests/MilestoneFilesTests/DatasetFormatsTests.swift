import EDTF
import Milestones
import TestSupport
import Testing

@testable import MilestoneFiles

@Suite struct `A history in each of the formats` {
  /// Texts that formats are known to stumble over.
  private static let nasty = [
    "a, \"b\", c", "a\\b\\,c\\", "line\nline\r\nline\n\n", "é ü 漢字 👩‍👩‍👧 \u{301}", " blanks ",
    "- a: b # c",
    "yes", "null", "~", "2006-08-04", "1e3", "0x1F", "[a]", "{a}", "*a", "&a", "!a", "=1+1", "'",
    "\"",
    "\"\"", "\t", "|", ">", "@", "%", "`", "\u{0}\u{1}\u{1B}\u{7F}\u{85}\u{2028}\u{FEFF}", "a\rb",
    ",", "#",
    "true", "12:30:45", "...", "---", "a:", "? a", "\\N", "\\u0041",
  ].filter { !$0.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  private static func nastyDataset() throws -> Dataset {
    var dataset = Dataset()
    dataset.title = "no"
    dataset.description = "a: \"b\"\n\\"
    dataset.source = Source(title: "1e3", url: "https://x/?a=1&b=*c")
    dataset.years = [2012, -43]
    let dates = [
      "2006", "2006-08-04", "2005~", "199X", "2001-12~/2002-01~", "../2004", "-0043-03-15",
    ]
    for (index, text) in nasty.enumerated() {
      let date = MilestoneDate(
        try EDTFDate(parsing: dates[index % dates.count]), text: index % 3 == 0 ? nil : text,
        isInferred: index % 4 == 0)
      dataset.milestones.append(
        Milestone(
          id: "\(index)", date: date, title: text, text: index % 2 == 0 ? text + "x" : nil,
          tags: [text, text + "2"], people: index % 2 == 0 ? [text] : [], products: ["x", text],
          references: references(index, text), related: links(index, text),
          source: index % 3 == 0 ? Source(title: text, url: "https://s/", retrieved: "2006") : nil))
    }
    return dataset
  }

  private static func references(_ index: Int, _ text: String) -> [Reference] {
    switch index % 3 {
    case 0: []
    case 1: [Reference(number: 1), Reference(number: index + 1)]
    default:
      [Reference(number: 100 + index, title: text, url: "http://x/a,b"), Reference(number: 2)]
    }
  }

  private static func links(_ index: Int, _ text: String) -> [RelatedLink] {
    let bare = [
      RelatedLink(title: nil, url: "http://y/,"), RelatedLink(title: nil, url: "https://z"),
    ]
    return index % 2 == 0 ? bare : [RelatedLink(title: text, url: "https://y/'")]
  }

  @Test func `is the same where it is nasty`() throws {
    try expectSame(try Self.nastyDataset())
  }

  @Test func `is the same where it is the default`() throws {
    try expectSame(
      try DatasetFiles(reading: [Repository.path("config/milestones.json")]).dataset)
  }

  private func expectSame(_ dataset: Dataset) throws {
    let folder = try TemporaryFolder()
    for name in try dataset.writeAll(into: folder) {
      #expect(faults(in: folder, [name]) == [], "\(name)")
      let files = try DatasetFiles(reading: [folder[name]])
      #expect(files.dataset == dataset, "\(name)")
      #expect(try files.digest() == (try dataset.digest()), "\(name)")
    }
  }

  @Test(arguments: ["a.json", "a.yaml"])
  func `may have its description and years in a file without milestones`(name: String) throws {
    for text in ["{\"dataset\": {\"title\": \"T\"}}", "{\"years\": [2012]}"] {
      #expect(try faults(of: text, name: name) == [])
    }
    #expect(
      try faults(of: "{\"$schema\": \"x\"}", name: name) == [
        "\(name):1: milestones: is missing; add it"
      ])
  }
}
