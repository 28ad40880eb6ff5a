/// Draws that are the same with every version of the standard library.
extension SeededGenerator {
  /// From 0 up to `bound`, without it.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func chance(of part: Int) -> Bool {
    below(part) == 0
  }

  mutating func pick(_ texts: [String]) -> String {
    texts[below(texts.count)]
  }
}
