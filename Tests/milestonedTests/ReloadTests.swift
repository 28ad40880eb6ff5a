import Foundation
import Synchronization
import TestSupport
import Testing

extension `The built program` {
  @Suite struct `Loading the dataset anew` {
    /// A history of `count` milestones, each with its name for a title.
    private static func history(_ name: String, count: Int) -> String {
      let milestones = (0..<count).map {
        #"{"id": "m\#($0)", "date": "2006", "title": "\#(name)"}"#
      }
      return
        #"{"dataset": {"title": "\#(name)"}, "milestones": [\#(milestones.joined(separator: ","))]}"#
    }

    private static func get(_ target: String, _ client: RawClient) throws -> RawResponse {
      client.send("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n")
      return try client.response()
    }

    /// Asks until the served history has that title; false where it has not in half a minute.
    private static func serves(_ title: String, at port: UInt16) throws -> Bool {
      let deadline = ContinuousClock.now + .seconds(30)
      let client = try RawClient(port: port)
      while try !get("/dataset", client).text.contains(#""title":"\#(title)""#) {
        guard ContinuousClock.now < deadline else { return false }
        usleep(2_000)
      }
      return true
    }

    @Test func `shows 10,000 requests whole histories only, and gives the memory back`() throws {
      let folder = try TemporaryFolder()
      let sizes = ["even": 150, "odd": 200]
      let file = try folder.write("history.json", Self.history("even", count: 150))
      let program = try Program.launch(
        ["--port", "0", "--dataset", file, "--reload-seconds", "0"])
      let port = try #require(program.port())

      let isOver = Atomic(false)
      let asked = Atomic(0)
      let wrong = Mutex<[String]>([])
      let group = DispatchGroup()
      for _ in 0..<4 {
        group.enter()
        Thread.detachNewThread {
          do {
            let client = try RawClient(port: port)
            while !isOver.load(ordering: .relaxed) || asked.load(ordering: .relaxed) < 10_000 {
              let answer = try Self.get("/milestones?limit=1000&fields=title&shape=array", client)
              asked.add(1, ordering: .relaxed)
              let isWhole = sizes.contains { name, count in
                answer.text == "["
                  + Array(repeating: #"{"title":"\#(name)"}"#, count: count)
                  .joined(separator: ",") + "]\n" && answer["x-total-count"] == "\(count)"
              }
              if !isWhole || answer.status != 200 { wrong.withLock { $0.append(answer.text) } }
            }
          } catch {
            wrong.withLock { $0.append("\(error)") }
          }
          group.leave()
        }
      }
      var memory: [Int] = []
      for round in 1...100 {
        let name = round.isMultiple(of: 2) ? "even" : "odd"
        let text = Self.history(name, count: sizes[name] ?? 0)
        try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
        program.signal(SIGHUP)
        #expect(try Self.serves(name, at: port))
        memory.append(try program.residentBytes())
      }
      isOver.store(true, ordering: .relaxed)
      group.wait()
      #expect(asked.load(ordering: .relaxed) >= 10_000)
      #expect(wrong.withLock { $0 }.isEmpty)
      // What is loaded beside what is served comes and goes; eighty that stayed would be 20 MB.
      let (early, late) = (memory[10..<30].max() ?? 0, memory[80...].min() ?? .max)
      #expect(late < early + 4_000_000, "\(memory)")
      program.signal(SIGTERM)
      #expect(program.end().status == 0)
    }

    @Test func `is done when the files have changed, and when a link leads elsewhere`() throws {
      let folder = try TemporaryFolder()
      for name in ["one", "two"] {
        try folder.write("\(name)/history.json", Self.history(name, count: 1))
      }
      _ = try folder.link("..data", to: "one")
      _ = try folder.link("history.json", to: "..data/history.json")
      let program = try Program.launch(
        ["--port", "0", "--dataset", folder.path, "--reload-seconds", "1"])
      let port = try #require(program.port())
      #expect(try Self.serves("one", at: port))
      _ = try folder.link("..new", to: "two")
      #expect(unsafe rename(folder["..new"], folder["..data"]) == 0)
      #expect(try Self.serves("two", at: port))
      try folder.write("two/history.json", Self.history("three", count: 3))
      #expect(try Self.serves("three", at: port))
      program.signal(SIGTERM)
      #expect(program.end().status == 0)
    }

    @Test func `keeps what is served where there is a fault, and says so in one line`() throws {
      let folder = try TemporaryFolder()
      let file = try folder.write("history.json", Self.history("good", count: 2))
      let program = try Program.launch(
        ["--port", "0", "--dataset", file, "--reload-seconds", "1"])
      let port = try #require(program.port())
      try folder.write(
        "history.json", "{\"milestones\": [\n{\"id\": \"a\", \"date\": \"2006-13\"}]}")
      var line = ""
      while !line.contains("stay") { line = try #require(program.complaint()) }
      #expect(line.contains("\"level\":\"error\""))
      #expect(line.contains("history.json:2: date:"))
      #expect(line.contains("2 faults in all; the 2 milestones"))
      #expect(try Self.serves("good", at: port))
      try folder.write("history.json", Self.history("mended", count: 2))
      #expect(try Self.serves("mended", at: port))
      #expect(try #require(program.complaint()).contains("the dataset is reloaded"))
      program.signal(SIGHUP)
      program.signal(SIGTERM)
      let outcome = program.end()
      #expect(outcome.status == 0)
      #expect(outcome.complaints == "")
    }
  }
}
