/// How a data file is written; its name says which.
enum DatasetFormat: String, CaseIterable {
  /// One object with the whole dataset.
  case json
  /// One milestone a line.
  case ndjson

  /// The format of the file of that name; nil for any other ending.
  init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }
}
