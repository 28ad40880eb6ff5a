import ArgumentParser

/// The ways in which the program ends, numbered as in `sysexits.h`; 64, a wrong command line, is
/// the argument parser's.
extension ExitCode {
  /// The data is wrong.
  static let dataError = ExitCode(65)
  /// The data cannot be read.
  static let noInput = ExitCode(66)
  /// The address cannot be listened on.
  static let unavailable = ExitCode(69)
  /// The answer cannot be written.
  static let inputOutput = ExitCode(74)
  /// A setting is wrong.
  static let configuration = ExitCode(78)
}
