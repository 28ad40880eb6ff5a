import Testing
@testable import EDTF
@Test func probe() {
  for r in CaseFile.rows("valid.tsv", fields: 3) {
    do throws(EDTFError) { let d = try EDTFDate(parsing: r[0])
      if r[1] != "-", "\(d.level)" != r[1] { print("LEVEL", r[0], d.level, r[1]) }
      let c = d.description
      do throws(EDTFError) { let e = try EDTFDate(parsing: c); if e != d || e.description != c { print("ROUND", r[0], c, e) }
        print("LABEL\t\(r[0])\t\(c == r[0] ? "=" : c)\t\(d.label)\t\(d.precision)\t\(d.year.map { "\($0)" } ?? "-")\t\(d.certainty)".replacing("EDTF.", with: "").replacing("DayRange(earliest: ", with: "(").replacing("Optional(", with: "("))
      } catch { print("REPARSE", r[0], c, error) }
    } catch { print("REFUSED", r, error) }
  }
  for r in CaseFile.rows("invalid.tsv", fields: 3) {
    do throws(EDTFError) { let d = try EDTFDate(parsing: r[0]); print("ACCEPTED", r, d) }
    catch { print("ERR\t\(r[0])\t\(error)\t\(error.message)") }
  }
  for r in CaseFile.rows("bounds.tsv", fields: 4) {
    do throws(EDTFError) { let d = try EDTFDate(parsing: r[0])
      let (a,b) = (d.earliest?.description ?? "-", d.latest?.description ?? "-")
      if a != r[1] || b != r[2] { print("BOUNDS", r, a, b) }
    } catch { print("REFUSED", r, error) }
  }
  print("SIZE", MemoryLayout<EDTFDate>.size, MemoryLayout<EDTFDate>.stride, MemoryLayout<SingleDate>.size)
}
