/// A setting that cannot be used, in one line that says what to do.
struct SettingError: Error, Equatable, CustomStringConvertible {
  let description: String

  /// A value that a setting cannot have.
  init(_ setting: Setting, value: String, expected: String) {
    description =
      "\(setting.rawValue): \"\(value)\" should be \(expected); it is set by \(setting.flag), "
      + "\(setting.variable) or the configuration file"
  }

  /// A configuration file that cannot be used.
  init(file: String, _ what: String) {
    description = "\(file): \(what)"
  }
}
