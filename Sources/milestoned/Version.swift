/// The version of the program, by semantic versioning.
enum Version {
  /// Changes whenever the bytes of an answer do: it is part of every entity tag.
  static let current = "0.4.0"
}
