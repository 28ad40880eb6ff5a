/// The name of a member as it is written, for a name that is written often.
package struct JSONKey: ExpressibleByStringLiteral, Sendable {
  /// The name in quotes with a colon behind.
  let bytes: [UInt8]

  /// A key of a literal.
  package init(stringLiteral name: String) {
    var writer = JSONWriter(capacity: name.utf8.count + 3)
    writer.key(name)
    bytes = writer.take()
  }
}
