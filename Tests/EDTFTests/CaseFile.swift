import Foundation

/// A file of cases beside the tests: a case a line, its fields between tabs.
///
/// Lines that begin with `#` say what the fields are. In a field `\s` is a space, `\t` a tab.
enum CaseFile {
  static func rows(_ name: String, fields: Int) -> [[String]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Cases").appendingPathComponent(name)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let row = line.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
      return row + Array(repeating: "", count: max(0, fields - row.count))
    }
  }

  private static func unescaped(_ field: Substring) -> String {
    field.replacingOccurrences(of: "\\s", with: " ").replacingOccurrences(of: "\\t", with: "\t")
  }
}
