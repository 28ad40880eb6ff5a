import Testing

@testable import TextAnalysis

@Suite struct `The class of a character` {
  @Test func `is that of Unicode for those of Latin`() {
    for value in UInt32(0x80)...0x2AF {
      guard let scalar = Unicode.Scalar(value), value != 0xAD else { continue }
      let isLetter =
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
          .otherNumber:
          true
        default: false
        }
      #expect((CharacterClass(value) == .letter) == isLetter, "\(scalar)")
    }
  }
}
