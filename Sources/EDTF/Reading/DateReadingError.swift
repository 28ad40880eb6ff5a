/// Why a text is no date that can be understood. `message` makes a sentence of it.
package enum DateReadingError: Error, Hashable, Sendable {
  /// The text is in the form of EDTF, and this is wrong with it.
  case notEDTF(EDTFError)
}

extension DateReadingError {
  /// What is wrong and how to mend it, for the one who wrote the date.
  package var message: String {
    switch self {
    case .notEDTF(let error): error.message
    }
  }
}
