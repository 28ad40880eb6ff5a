import Foundation

/// A file of cases beside the tests: a case a line, its fields between tabs.
///
/// Lines that begin with `#` say what the fields are. In a field `\s` is a space and `\t` a tab.
enum CaseFile {
  static func rows(_ name: String, fields: Int) throws -> [[String]] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = tests.appendingPathComponent("Cases").appendingPathComponent(name)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return lines.filter { !$0.hasPrefix("# ") }.map { line in
      let row = line.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
      return row + Array(repeating: "", count: max(0, fields - row.count))
    }
  }

  private static func unescaped(_ field: Substring) -> String {
    field.replacingOccurrences(of: "\\s", with: " ").replacingOccurrences(of: "\\t", with: "\t")
  }
}
