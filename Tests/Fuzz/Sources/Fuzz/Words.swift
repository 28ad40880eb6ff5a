import EDTF

/// What a person wrote is a date that our own parser reads, or an error with a message.
@Sendable func checkWords(_ bytes: Span<UInt8>) {
  guard let utf8 = try? UTF8Span(validating: bytes) else { return }
  let text = String(copying: utf8)
  for order in [nil, NumericOrder.dmy, .mdy] {
    do throws(DateReadingError) {
      checkPromises(of: try DateReader(order: order).read(text))
    } catch {
      precondition(!error.message.isEmpty)
    }
  }
}
