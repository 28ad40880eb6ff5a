/// The directives of a `Cache-Control`, and what they become where an answer stays true for less.
///
/// Follows RFC 9111 section 5.2.2.
struct CacheControl: Sendable {
  /// As they were written.
  let text: String

  /// Whether they forbid others to keep an answer, or to use it without asking.
  private let isForbidding: Bool

  /// For how many seconds an answer may be used; nil where they do not say.
  private let maxAge: Int?

  /// The directives in `text`, with commas between.
  ///
  /// - Complexity: O(n).
  init(_ text: String) {
    let directives = text.lowercased().split(separator: ",").map { $0.trimmingBlanks }
    self.text = text
    isForbidding = directives.contains { ["no-store", "no-cache", "private"].contains($0) }
    maxAge =
      directives.compactMap { $0.hasPrefix("max-age=") ? Int($0.dropFirst(8)) : nil }.first
  }

  /// The same for what may be believed for no more than some seconds.
  ///
  /// What forbids others to keep an answer forbids it here too.
  func forAtMost(_ seconds: Int) -> String {
    isForbidding ? text : "public, max-age=\(min(maxAge ?? seconds, seconds))"
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    return Substring(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
