import ArgumentParser
import EDTF
import Foundation
import HTTP
import MicroHTTPD
import TestSupport
import Testing
import Yams

@testable import milestoned

extension `The built program` {
  @Suite struct `Settings of the server` {
    static let wrong: [(arguments: [String], environment: [String: String], says: String)] = [
      (["--port", "80a"], [:], "port"), (["--port", "65536"], [:], "65535"),
      (["--port", ""], [:], "port"), (["--host", "nowhere.example"], [:], "127.0.0.1"),
      ([], ["MILESTONED_PORT": "tcp://10.0.0.1:80"], "MILESTONED_PORT"),
      ([], ["MILESTONED_THREADS": "-1"], "--threads"),
      ([], ["MILESTONED_PROT": "80"], "did you mean MILESTONED_PORT?"),
      (["--dataset", ""], [:], "a file or a folder"),
      (["--idle-seconds", "0"], [:], "idleSeconds"),
      (["--date-order", "ymd"], [:], "dmy or mdy"),
      (["--cache-control", "caf\u{E9}"], [:], "ASCII"),
      (["--public-url", "https://h.example/history"], [:], "without a path"),
      (["--config", "/nonexistent.yaml"], [:], "/nonexistent.yaml"),
    ]

    @Test(arguments: wrong)
    func `that are wrong are one line and exit 78`(
      arguments: [String], environment: [String: String], says: String
    ) throws {
      let outcome = try Program.run(arguments, environment: environment)
      #expect(outcome.status == 78)
      #expect(outcome.complaints.contains(says), "\(outcome.complaints)")
      #expect(outcome.complaints.split(separator: "\n").count == 1, "\(outcome.complaints)")
    }

    static let wrongFiles: [(name: String, text: String, says: String)] = [
      ("a.yaml", "prot: 80\n", "did you mean port?"), ("b.yaml", "port: [1, 2]\n", "port"),
      ("c.json", "{\"port\": \"x\"}", "whole number"), ("d.yaml", "port: {a: 1}\n", "port"),
      ("e.yaml", "- 80\n", "e.yaml"), ("f.yaml", "port: 80\nport: 81\n", "f.yaml"),
      ("g.yaml", "dataset: one.json\n", "list"), ("h.yaml", "port: \"\n", "h.yaml"),
    ]

    @Test(arguments: wrongFiles)
    func `in a file that is wrong are one line and exit 78`(
      name: String, text: String, says: String
    ) throws {
      let folder = try TemporaryFolder()
      let file = try folder.write(name, text)
      let outcome = try Program.run(["--config", file])
      #expect(outcome.status == 78)
      #expect(outcome.complaints.contains(says), "\(outcome.complaints)")
      #expect(outcome.complaints.split(separator: "\n").count == 1, "\(outcome.complaints)")
    }

    @Test func `go flag over environment over file over default`() async throws {
      let folder = try TemporaryFolder()
      let file = try folder.write(
        "s.yaml", "port: 1001\nthreads: 3\nstopSeconds: 7\nhosts: [a, b]\n")
      let flags = try SettingFlags.parse(["--port", "1003", "--config", file])
      let settings = try await Settings(
        flags: flags, environment: ["MILESTONED_PORT": "1002", "MILESTONED_THREADS": "5"])
      #expect(settings.address.port == 1003)
      #expect(settings.server.threads == 5)
      #expect(settings.stopGrace == .seconds(7))
      #expect(settings.server.limits.hosts == ["a", "b"])
      #expect(settings.address.host == "127.0.0.1")
      #expect(settings.dateOrder == nil)
      let fromEnvironment = try await Settings(
        flags: try SettingFlags.parse([]),
        environment: [
          "MILESTONED_CONFIG": file, "MILESTONED_DATASET": "a.json, b.json",
          "MILESTONED_DATE_ORDER": "mdy",
        ])
      #expect(fromEnvironment.dateOrder == .mdy)
      #expect(fromEnvironment.address.port == 1001)
      #expect(fromEnvironment.dataset == ["a.json", "b.json"])
    }

    @Test func `stand in the configuration file, each with its default`() throws {
      let text = try Repository.text(Settings.defaultFile)
      let mapping = try #require(try Yams.load(yaml: text) as? [String: Any])
      #expect(Set(mapping.keys) == Set(Setting.allCases.map(\.rawValue)))
      for setting in Setting.allCases {
        let value = mapping[setting.rawValue]
        let shown = (value as? [String])?.joined(separator: ", ") ?? value.map { "\($0)" }
        #expect(shown == setting.defaultValue, "\(setting)")
      }
    }

    @Test func `have a flag each`() throws {
      let help = try Program.run(["serve", "--help"])
      #expect(help.status == 0)
      for setting in Setting.allCases { #expect(help.output.contains(setting.flag), "\(setting)") }
    }

    @Test func `show an example in the help of every command`() throws {
      for command in ["serve", "check", "dates", "healthcheck"] {
        let help = try Program.run([command, "--help"])
        #expect(help.status == 0)
        #expect(help.output.contains("Example"))
      }
      #expect(try Program.run(["--help"]).output.contains("Example"))
      #expect(try Program.run(["--nonsense"]).status == 64)
      #expect(try Program.run(["check"]).status == 64)
    }
  }
}
