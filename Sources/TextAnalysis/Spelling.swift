/// The bytes of a word as a few numbers, by which it is looked up.
///
/// The first sixteen bytes, which are all that most words have, are there themselves, so that two
/// words that short are the same where their numbers are; of the rest there is a hash (FNV-1a),
/// which begins otherwise in each process.
struct Spelling: Equatable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var rest: UInt32 = 0

  /// How many bytes it has.
  private(set) var length: UInt32 = 0

  /// How many bytes it says in full.
  static let mostInFull: UInt32 = 16

  /// Another number in each process, so that no file can be made of words that have the same hash.
  static let seed = UInt64(bitPattern: Int64(0.hashValue))

  /// The spelling of nothing.
  init() {}

  /// The spelling of these bytes.
  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// Appends a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if length < 8 {
      first = first << 8 | UInt64(byte)
    } else if length < Self.mostInFull {
      second = second << 8 | UInt64(byte)
    } else {
      if length == Self.mostInFull { rest = UInt32(truncatingIfNeeded: Self.seed) }
      rest = (rest ^ UInt32(byte)) &* 16_777_619
    }
    length += 1
  }

  /// Appends the letters and digits of ASCII that stand at `offset`, which is moved past them, with
  /// small letters for capitals.
  @inline(__always)
  mutating func append(plainWordOf text: Span<UInt8>, at offset: inout Int) {
    let start = offset
    first = Self.next(of: text, &offset)
    if offset == start + EightBytes.count { second = Self.next(of: text, &offset) }
    length = UInt32(truncatingIfNeeded: offset - start)
    guard length == Self.mostInFull else { return }
    while offset < text.count, text[offset].isASCIIWord {
      append(text[offset].smallASCIIWord)
      offset += 1
    }
  }

  @inline(__always)
  private static func next(of text: Span<UInt8>, _ offset: inout Int) -> UInt64 {
    let bytes = EightBytes(text, at: offset)
    let length = bytes.plainWordLength
    offset += length
    return bytes.plainWord(length)
  }

  /// The bytes as one number, which no other word has; nil where they are more than eight, or none.
  @inline(__always)
  var short: UInt64? { length <= 8 && length > 0 ? first : nil }

  /// A hash of the bytes, whose high bits are the best.
  @inline(__always)
  func hash(_ seed: UInt64) -> UInt64 {
    let mixed = (first ^ UInt64(rest) ^ seed) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ mixed >> 32 ^ second) &* 0xD6E8_FEB8_6659_FD93
  }
}
