/// A path with places to fill, such as `/years/{year}`.
package struct PathTemplate: Equatable, Sendable, CustomStringConvertible {
  /// The path as it is written, with each place in braces.
  package let description: String

  private let segments: [Segment]

  private enum Segment: Equatable, Sendable {
    case literal(String)
    case variable(String)
  }

  /// A template written as a path.
  init(_ text: String) {
    description = text
    segments = text.split(separator: "/").map { part in
      part.first == "{" ? .variable(String(part.dropFirst().dropLast())) : .literal(String(part))
    }
  }

  /// The names of its places.
  package var variables: [String] {
    segments.compactMap { if case .variable(let name) = $0 { name } else { nil } }
  }

  /// What stands at its places in a path of these segments; nil where the path is another.
  func match(_ path: [String]) -> [String]? {
    guard path.count == segments.count else { return nil }
    var values: [String] = []
    for (segment, part) in zip(segments, path) {
      switch segment {
      case .literal(let text) where text == part: continue
      case .variable where !part.isEmpty: values.append(part)
      default: return nil
      }
    }
    return values
  }
}
