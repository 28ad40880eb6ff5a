import Synchronization

/// An analyzer for many threads: to make one takes longer than to read a question.
///
/// It is not waited for. Who finds it in use makes another.
package final class SharedTextAnalyzer: Sendable {
  private let language: StemmingLanguage
  private let analyzer: Mutex<TextAnalyzer>

  /// An analyzer for a language.
  package init(_ language: StemmingLanguage) {
    self.language = language
    analyzer = Mutex(TextAnalyzer(language))
  }

  /// The words of `text` in their order, as ``TextAnalyzer/tokens(of:)`` has them.
  package func tokens(of text: String) -> [TextToken] {
    analyzer.withLockIfAvailable { $0.tokens(of: text) }
      ?? TextAnalyzer(language).tokens(of: text)
  }
}
