import Foundation

/// A file of `Sources` as text.
struct SourceFile {
  /// The path from `Sources`.
  let path: String

  /// The lines.
  let lines: [Substring]

  /// The target that it belongs to.
  var target: String { String(path.prefix { $0 != "/" }) }

  /// The modules that it imports.
  var imports: Set<String> {
    Set(
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
          words[..<index].allSatisfy({ $0 == "package" || $0.hasPrefix("@") || $0 == "internal" })
        else { return nil }
        return String(words[index + 1].prefix { $0 != "." })
      })
  }

  /// The words and marks of its code, comments and texts left out; `try!` is one of them.
  let words: Set<String>

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    words = Set(lines.flatMap { Self.words(of: $0) })
  }

  private static func words(of line: Substring) -> [String] {
    // Every second piece between quotes is a text.
    let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
    let code = pieces.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      .joined(separator: " ")
    let isOfWord = { (scalar: Unicode.Scalar) in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
        || scalar == "!"
    }
    let end = code.firstRange(of: "//")?.lowerBound ?? code.endIndex
    return code[..<end].unicodeScalars.split { !isOfWord($0) }.map { String($0) }
  }

  /// The `package` declarations with no comment that says what they are; the members that a
  /// protocol asks for are said there.
  var undocumented: [String] {
    var found: [String] = []
    for (index, line) in lines.enumerated() {
      let code = line.drop { $0 == " " }
      guard code.hasPrefix("package "), !code.hasPrefix("package import"),
        !Self.isOfProtocol(code)
      else { continue }
      var above = index - 1
      while above >= 0, lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
      let isSaid = above >= 0 && lines[above].drop { $0 == " " }.hasPrefix("///")
      if !isSaid { found.append(String(code)) }
    }
    return found
  }

  private static func isOfProtocol(_ code: Substring) -> Bool {
    let known = [
      "package static func <", "package static func ==", "package func hash(",
      "package let rawValue",
      "package init(rawValue", "package func refuse(", "package func respond(",
      "package func pack(",
    ]
    return known.contains { code.hasPrefix($0) }
  }

  /// Every Swift file of `Sources`.
  static func all() throws -> [SourceFile] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path())
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      return SourceFile(path: path, text: text)
    }
  }
}
