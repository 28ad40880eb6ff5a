import ArgumentParser
import HTTP
import MicroHTTPD

/// Asks a running server whether it is ready.
struct Healthcheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask a running server whether it is ready; exits with 0 or 1.",
    discussion: """
      Host and port are those that the server would have with the same flags, environment and \
      configuration file; over TLS, any certificate will do. Example:

        milestoned healthcheck --port 8080
      """)

  @OptionGroup var flags: SettingFlags

  func run() async throws {
    let settings = try await Serve.settings(flags)
    let address = settings.address
    let isSecure = settings.server.security != nil
    let status = StatusProbe.status(
      of: "/readyz", at: address, host: settings.server.limits.hosts.first, isSecure: isSecure,
      timeout: .seconds(2))
    guard status == 200 else {
      let answer = status.map { "answers \($0)" } ?? "does not answer"
      Terminal.complain("milestoned: http\(isSecure ? "s" : "")://\(address)/readyz \(answer)")
      throw ExitCode.failure
    }
  }
}
