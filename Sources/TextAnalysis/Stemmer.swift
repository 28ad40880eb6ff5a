import CStemmer

/// Takes the endings of a language off words; the one place that calls libstemmer.
///
/// The corresponding C functions are `sb_stemmer_new`, `sb_stemmer_stem` and `sb_stemmer_length`.
/// Follows the Snowball algorithms; for English that is Porter's second.
@safe struct Stemmer: ~Copyable {
  private let handle: OpaquePointer?

  /// The stemmer of a language; of one that has none it leaves words as they are.
  init(_ language: StemmingLanguage) {
    unsafe handle = language.code.flatMap { unsafe sb_stemmer_new($0, nil) }
  }

  deinit {
    unsafe sb_stemmer_delete(handle)
  }

  /// The stem of a word that has no case.
  func stem(_ word: [UInt8]) -> [UInt8] {
    guard let handle = unsafe handle, let size = Int32(exactly: word.count),
      let stem = unsafe sb_stemmer_stem(handle, word, size)
    else { return word }
    let count = unsafe Int(sb_stemmer_length(handle))
    return unsafe count == 0 ? word : Array(UnsafeBufferPointer(start: stem, count: count))
  }
}
