import EDTF

/// What is no date has a message; a date keeps what `EDTFDate` promises.
@Sendable func checkEDTF(_ bytes: Span<UInt8>) {
  do throws(EDTFError) {
    checkPromises(of: try EDTFDate(parsing: bytes))
  } catch {
    precondition(!error.message.isEmpty)
  }
}

/// The canonical form is a fixed point, the bounds are in order and match, the label says something.
func checkPromises(of date: EDTFDate) {
  checkCanonicalForm(of: date)
  if let earliest = date.earliest, let latest = date.latest { precondition(earliest <= latest) }
  precondition(date.match(date.bounds) != .none)
  precondition(!date.label.isEmpty)
  precondition(0...2 ~= date.level)
  precondition(!(date < date))
}

private func checkCanonicalForm(of date: EDTFDate) {
  let canonical = date.description
  do throws(EDTFError) {
    let again = try EDTFDate(parsing: canonical)
    precondition(again == date)
    precondition(again.description == canonical)
  } catch {
    preconditionFailure("\(canonical): \(error.message)")
  }
}
