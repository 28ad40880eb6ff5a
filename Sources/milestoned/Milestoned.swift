import ArgumentParser

/// The program: a command that serves, and others around it.
@main struct Milestoned: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "milestoned",
    abstract: "Serves a project's history over HTTP.",
    discussion: """
      Without a subcommand it serves. Example:

        milestoned --dataset config/milestones.json --port 8080
      """,
    version: Version.current,
    subcommands: [Serve.self, Check.self, Dates.self, Healthcheck.self],
    defaultSubcommand: Serve.self)
}
