import EDTF

extension YearSyntax {
  /// The year as a person writes it: `2006`, `44 BC`, `AD 14`, `12,006`.
  static func label(_ year: Int64) -> String {
    let text = year.magnitude > 9999 ? "Y\(year)" : text(year)
    let date = try? EDTFDate(parsing: text)
    return date?.label ?? text
  }
}
