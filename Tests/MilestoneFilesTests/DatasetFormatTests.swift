import Testing

@testable import MilestoneFiles

@Suite struct `The format of a data file` {
  @Test(arguments: [
    ("a.json", DatasetFormat.json), ("/x.y/a.ndjson", .ndjson), ("a.b.JSON", .json),
    ("a.NdJson", .ndjson),
    ("a.json.ndjson", .ndjson), ("a.yaml", .yaml), ("a.yml", .yaml), ("a.YML", .yaml),
    ("a.csv", .csv),
  ])
  func `is what its name ends in`(path: String, format: DatasetFormat) {
    #expect(DatasetFormat(path: path) == format)
  }

  @Test(arguments: [
    "", "json", "a.", "a.json ", "a.json.gz", "a.js", "/x.json/a", "a.json/", "a.jsonl", "ajson",
    "a.yamlx",
    "a.tsv",
  ])
  func `is none where that is nothing known`(path: String) {
    #expect(DatasetFormat(path: path) == nil)
  }
}
