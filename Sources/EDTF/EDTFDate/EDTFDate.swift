/// A date in the Extended Date/Time Format: a day, a season, a decade, an interval, a set.
///
/// Two dates are equal if their canonical forms are: `~2005` is `2005~`.
/// The format is that of the Library of Congress (2019), a profile of ISO 8601-2, with all levels.
package struct EDTFDate: Sendable {
  enum Form: Hashable, Sendable {
    case single(SingleDate)
    case timed(SingleDate, ClockTime)
    indirect case interval(EDTFInterval)
    case set(EDTFSet)
  }

  let form: Form

  /// The level, from 0 to 2, that a reader must know to read the text this was parsed from.
  ///
  /// It is the text's: `?2005` is level 2, though its canonical form `2005?` is level 1.
  package var level: Int { Int(levelByte) }

  private let levelByte: UInt8

  init(_ form: Form, level: Int) {
    self.form = form
    levelByte = UInt8(truncatingIfNeeded: level)
  }
}

extension EDTFDate: Hashable {
  /// True if both are written the same in canonical form; the level does not count.
  package static func == (left: EDTFDate, right: EDTFDate) -> Bool {
    left.form == right.form
  }

  /// Leaves the level out, as `==` does.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(form)
  }
}

extension EDTFDate: CustomStringConvertible {
  /// The canonical form, which is EDTF and parses to an equal date.
  ///
  /// Years keep the notation they came in (`Y17E7`), as do time offsets. Qualifiers stand at the
  /// right of the components that share one from the year on, and at the left of every other.
  package var description: String {
    switch form {
    case .single(let date): date.description
    case .timed(let date, let time): "\(date)T\(time)"
    case .interval(let interval): interval.description
    case .set(let set): set.description
    }
  }
}
