import Foundation
import TestSupport
import Testing

extension `The built program` {
  @Suite struct `Serving` {
    @Test(arguments: [SIGTERM, SIGINT])
    func `serves the default history and ends with 0 on a signal`(signal: Int32) throws {
      let program = try Program.launch(["--port", "0"])
      let port = try #require(program.port())
      let client = try RawClient(port: port)
      client.send("GET /milestones?year=2006 HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let response = try client.response()
      #expect(response.status == 200)
      #expect(response["x-total-count"] == "4")
      program.signal(signal)
      let outcome = program.end()
      #expect(outcome.status == 0)
      #expect(outcome.complaints == "")
      #expect(client.isClosedByServer())
    }

    @Test func `finishes an answer that is on its way, unless it is told twice`() throws {
      let folder = try TemporaryFolder()
      let text = String(repeating: "x", count: 1_000_000)
      let lines = (0..<16).map {
        #"{"id": "m\#($0)", "date": "2006", "title": "t", "text": "\#(text)"}"#
      }
      let file = try folder.write("large.ndjson", lines.joined(separator: "\n"))
      for isImpatient in [false, true] {
        let program = try Program.launch(["--port", "0", "--dataset", file])
        let port = try #require(program.port())
        let client = try RawClient(port: port)
        client.send("GET /years/2006 HTTP/1.1\r\nHost: x\r\n\r\n")
        program.signal(SIGTERM)
        guard isImpatient else {
          let response = try client.response()
          #expect(response.body.count > 16_000_000)
          #expect(program.end().status == 0)
          continue
        }
        let duration = ContinuousClock().measure {
          while (try? RawClient(port: port)) != nil {}
          program.signal(SIGTERM)
          #expect(program.end().status == 0)
        }
        #expect(duration < .seconds(8))
      }
    }

    @Test func `says that a port is in use, and ends with 69`() throws {
      let first = try Program.launch(["--port", "0"])
      let port = try #require(first.port())
      let second = try Program.run(["--port", "\(port)"])
      #expect(second.status == 69)
      #expect(second.complaints.contains("127.0.0.1:\(port) is in use"))
      #expect(second.complaints.split(separator: "\n").count == 1)
      first.signal(SIGTERM)
      #expect(first.end().status == 0)
    }

    @Test func `ends with 65 for faults in the data and 66 for data that is not there`() throws {
      let folder = try TemporaryFolder()
      let file = try folder.write(
        "bad.ndjson", "{\"id\": \"a\"}\n{\"id\": \"a\", \"date\": \"2006\"}\n")
      let bad = try Program.run(["--port", "0", "--dataset", file])
      #expect(bad.status == 65)
      #expect(bad.complaints.split(separator: "\n").count == 4)
      #expect(bad.output == "")
      let missing = try Program.run(["--port", "0", "--dataset", folder["none.json"]])
      #expect(missing.status == 66)
      #expect(missing.complaints.contains("none.json"))
      #expect(missing.complaints.contains("--dataset"))
    }

    @Test func `serves on though nobody can read what it says`() throws {
      for stream in [">/dev/full", ">&-", "2>/dev/full"] {
        let script = "exec \(Program.path) check config/milestones.json \(stream)"
        #expect(try RunningProgram("/bin/bash", ["-c", script]).end().status == 0, "\(stream)")
      }
    }

    @Test func `is healthy by the name that it answers for`() throws {
      let hosts = ["MILESTONED_HOSTS": "history.example"]
      let program = try Program.launch(["--port", "0"], environment: hosts)
      let port = try #require(program.port())
      let healthcheck = try Program.run(["healthcheck", "--port", "\(port)"], environment: hosts)
      #expect(healthcheck.status == 0, "\(healthcheck.complaints)")
      program.signal(SIGTERM)
      #expect(program.end().status == 0)
    }

    @Test func `tells healthcheck how it is`() throws {
      let program = try Program.launch(["--port", "0"])
      let port = try #require(program.port())
      #expect(try Program.run(["healthcheck", "--port", "\(port)"]).status == 0)
      program.signal(SIGTERM)
      #expect(program.end().status == 0)
      let down = try Program.run(["healthcheck", "--port", "\(port)"])
      #expect(down.status == 1)
      #expect(down.complaints.contains("/readyz does not answer"))
    }
  }
}
