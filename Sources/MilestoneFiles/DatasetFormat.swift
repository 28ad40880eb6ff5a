/// How a data file is written; its name says which.
enum DatasetFormat: String, CaseIterable {
  /// One object with the whole dataset.
  case json
  /// One milestone a line.
  case ndjson
  /// One document with the whole dataset.
  case yaml
  /// A header of the fields' names, and one milestone a record.
  case csv

  /// The format of the file of that name; nil for any other ending.
  init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    self.init(rawValue: ending == "yml" ? "yaml" : ending)
  }

  /// The endings to choose from, in words.
  static let endings = ".json, .ndjson, .yaml or .csv"
}
