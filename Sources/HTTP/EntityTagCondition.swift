/// The value of If-Match or If-None-Match: any representation, or one of those listed.
///
/// A tag may hold commas, so the list is read tag by tag. What is no tag ends the reading:
/// a condition that cannot be read in full is taken for the tags before the fault.
package enum EntityTagCondition: Equatable, Sendable {
  /// `*`.
  case any
  /// The tags that are listed.
  case oneOf([EntityTag])

  /// Reads a field's value.
  ///
  /// - Complexity: O(n).
  package init(parsing text: String) {
    var rest = text.utf8[...]
    Self.skipSeparators(&rest)
    if rest.elementsEqual("*".utf8) {
      self = .any
      return
    }
    var tags: [EntityTag] = []
    while let tag = Self.takeTag(&rest) {
      tags.append(tag)
      Self.skipSeparators(&rest)
    }
    self = .oneOf(tags)
  }

  private static func skipSeparators(_ rest: inout Substring.UTF8View) {
    while let byte = rest.first, byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ",") {
      rest.removeFirst()
    }
  }

  private static func takeTag(_ rest: inout Substring.UTF8View) -> EntityTag? {
    let isWeak = rest.starts(with: "W/".utf8)
    var tag = isWeak ? rest.dropFirst(2) : rest
    guard tag.popFirst() == UInt8(ascii: "\""),
      let end = tag.firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    rest = tag[tag.index(after: end)...]
    return EntityTag(String(Substring(tag[..<end])), isWeak: isWeak)
  }
}
