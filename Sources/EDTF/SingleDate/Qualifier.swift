/// What is said of a date's reliability: `?` uncertain, `~` approximate, `%` both.
struct Qualifier: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let uncertain = Qualifier(rawValue: 1)
  static let approximate = Qualifier(rawValue: 2)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// `nil` for a byte that is no qualifier.
  init?(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = [.uncertain, .approximate]
    default: return nil
    }
  }

  /// Empty where nothing is said.
  var mark: String {
    switch (contains(.uncertain), contains(.approximate)) {
    case (false, false): ""
    case (true, false): "?"
    case (false, true): "~"
    case (true, true): "%"
    }
  }
}
