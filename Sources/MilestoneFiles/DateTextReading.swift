package import EDTF

/// The date that the words of a milestone were taken for, and where they stand.
package struct DateTextReading: Equatable, Sendable {
  /// The file as it was named.
  package let file: String

  /// The line, from 1.
  package let line: Int

  /// The words.
  package let text: String

  /// What they were taken for.
  package let date: EDTFDate
}

extension DateTextReading: CustomStringConvertible {
  /// The reading as `file:line: date_text: "words" is read as EDTF, label`.
  package var description: String {
    "\(file):\(line): date_text: \"\(DatasetFault.shown(text))\" is read as \(date), \(date.label)"
  }
}
