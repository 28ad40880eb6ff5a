import HTTP

/// Text that is written byte by byte and handed out in pieces.
extension [UInt8] {
  /// All bytes, for others to come in their place.
  mutating func take() -> [UInt8] {
    let taken = self
    self = []
    reserveCapacity(taken.count)
    return taken
  }

  /// A JSON text that can stand within a page: `<` stands in its strings only, and is escaped there.
  var withoutAngles: [UInt8] {
    guard contains(UInt8(ascii: "<")) else { return self }
    var escaped: [UInt8] = []
    for byte in self {
      if byte == UInt8(ascii: "<") { escaped.append(#"\u003c"#) } else { escaped.append(byte) }
    }
    return escaped
  }
}
