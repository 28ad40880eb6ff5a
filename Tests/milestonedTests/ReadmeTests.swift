import Foundation
import MilestoneAPI
import TestSupport
import Testing

extension `The built program` {
  @Suite struct `The README` {
    /// A command of the README, and what the README shows of its output.
    private struct Command {
      let line: String
      let output: String
    }

    private func commands() throws -> [Command] {
      var commands: [Command] = []
      var isInside = false
      for line in try Repository.text("README.md").split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        if line.hasPrefix("```") {
          isInside = line == "```console"
        } else if isInside, line.hasPrefix("$ ") {
          commands.append(Command(line: String(line.dropFirst(2)), output: ""))
        } else if isInside, let last = commands.popLast() {
          commands.append(Command(line: last.line, output: last.output + line + "\n"))
        }
      }
      return commands
    }

    @Test func `shows what its commands really print`() throws {
      let server = try Program.launch(["--port", "0"])
      let port = try #require(server.port())
      let folder = try TemporaryFolder()
      let commands = try commands()
      #expect(commands.count >= 15)
      for command in commands {
        let line = command.line.replacing("localhost:8080", with: "127.0.0.1:\(port)")
          .replacing("config/milestones.json", with: Repository.path("config/milestones.json"))
        let script =
          "milestoned() { \(Program.path) \"$@\"; }; cd \(folder.path); { \(line); } 2>&1"
        let outcome = try RunningProgram("/bin/bash", ["-c", script]).end()
        #expect(outcome.output == command.output, "\(command.line)")
      }
      server.signal(SIGTERM)
      #expect(server.end().status == 0)
    }

    @Test func `names files that are there`() throws {
      let text = try Repository.text("README.md")
      let names = text.matches(of: #/`((?:scripts|config|docs|Sources|Tests)/[A-Za-z0-9_./-]+)`/#)
      #expect(names.count >= 4)
      for name in names {
        let path = Repository.path(String(name.1))
        #expect(FileManager.default.fileExists(atPath: path), "\(name.1)")
      }
    }

    @Test func `has a row for every resource and parameter`() throws {
      let text = try Repository.text("README.md")
      for endpoint in EndpointCatalogue.endpoints {
        #expect(text.contains("`\(endpoint.path)`"), "\(endpoint.path)")
        for parameter in endpoint.parameters {
          #expect(text.contains("`\(parameter.name)`"), "\(parameter.name)")
        }
      }
    }
  }
}
