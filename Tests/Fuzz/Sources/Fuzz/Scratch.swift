import TestSupport

/// A folder for what can only be read as a file; it is under `TMPDIR`.
enum Scratch {
  /// The folder.
  static let folder: TemporaryFolder = {
    do {
      return try TemporaryFolder()
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Writes a file; answers its path.
  static func write(_ name: String, _ bytes: [UInt8]) -> String {
    do {
      return try folder.write(name, bytes)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
