package struct TextQuery: Equatable, Sendable {
  package static let mostWords = 32
  package init(parsing text: String) throws(TextQueryError) {}
}
package enum TextQueryError: Error, Equatable, Sendable {
  case noWords
  case unclosedQuote
  case loneMinus
  case loneStar
  case starInside(String)
  case tooManyWords(Int)
}
struct TextIndex: Sendable {
  let n: Int
  init(_ m: [Milestone], language: String?) { n = m.count }
  func matches(_ q: TextQuery) -> PositionSet { PositionSet(all: n) }
  func scores(_ q: TextQuery, of s: PositionSet) -> [Float] {
    [Float](repeating: 0, count: s.count)
  }
}
