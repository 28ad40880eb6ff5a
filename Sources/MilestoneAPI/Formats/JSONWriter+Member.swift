import JSON

extension JSONWriter {
  /// Writes a member that is left out where it has no value.
  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }
}
