/// A language as libstemmer knows it.
package struct StemmingLanguage: Sendable {
  /// Its code; nil where words are left as they are.
  let code: String?

  /// The language that BCP 47 has under that tag, known by its first part, so that `de-AT` is German;
  /// nil is English.
  package init(_ tag: String?) {
    let name = (tag ?? "en").prefix { $0 != "-" }.lowercased()
    // Longer names are those of algorithms, which are no languages.
    let isCode = (2...3).contains(name.utf8.count)
    code = isCode ? Self.macrolanguages[name] ?? name : nil
  }

  /// Written languages that are stemmed as the one that they are of.
  private static let macrolanguages = ["nb": "no", "nn": "no", "nob": "no", "nno": "no"]
}
