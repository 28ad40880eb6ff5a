import CStemmer

/// Takes the endings of a language off words; the one place that calls libstemmer.
///
/// The corresponding C functions are `sb_stemmer_new`, `sb_stemmer_stem` and `sb_stemmer_length`.
/// Follows the Snowball algorithms; for English that is Porter's second.
@safe struct Stemmer: ~Copyable {
  private let handle: OpaquePointer?

  /// The stemmer of a language as BCP 47 has it, by its first part, so that `de-AT` is German.
  ///
  /// A language that has none leaves words as they are.
  init(language: String) {
    let name = language.prefix { $0 != "-" }.lowercased()
    // Longer names are those of algorithms, which are no languages.
    let isCode = (2...3).contains(name.utf8.count)
    unsafe handle = isCode ? sb_stemmer_new(Self.macrolanguages[name] ?? name, nil) : nil
  }

  /// One that leaves words as they are.
  init() {
    unsafe handle = nil
  }

  deinit {
    unsafe sb_stemmer_delete(handle)
  }

  /// Written languages that are stemmed as the one that they are of.
  private static let macrolanguages = ["nb": "no", "nn": "no", "nob": "no", "nno": "no"]

  /// The stem of a word that has no case.
  func stem(_ word: [UInt8]) -> [UInt8] {
    guard let handle = unsafe handle, let size = Int32(exactly: word.count),
      let stem = unsafe sb_stemmer_stem(handle, word, size)
    else { return word }
    let count = unsafe Int(sb_stemmer_length(handle))
    return unsafe count == 0 ? word : Array(UnsafeBufferPointer(start: stem, count: count))
  }
}
