/// An object of a data file, with what a message about it needs.
struct SourceObject {
  /// The line that it begins on.
  let line: Int

  /// The way to it from the milestone, such as `references[0]`; empty for the milestone itself.
  let path: String

  /// Its members in the file's order.
  let members: [SourceMember]

  /// The member of that name.
  subscript(_ name: String) -> SourceMember? {
    members.first { $0.name == name }
  }

  /// The way to its member of that name.
  func path(to name: String) -> String {
    path.isEmpty ? name : "\(path).\(name)"
  }
}
