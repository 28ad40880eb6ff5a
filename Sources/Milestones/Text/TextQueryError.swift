/// Why a text asks for no words.
package enum TextQueryError: Error, Equatable {
  /// There is no letter and no digit in it.
  case noWords
  /// A quote opens a phrase that none closes.
  case unclosedQuote
  /// A minus has nothing after it to exclude.
  case loneMinus
  /// A star has no letter before it.
  case loneStar
  /// A star stands inside this word and not at its end.
  case starInside(String)
  /// There are so many words, more than ``TextQuery/mostWords``.
  case tooManyWords(Int)
}
