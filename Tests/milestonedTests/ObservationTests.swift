import Foundation
import MilestoneAPI
import TestSupport
import Testing

@testable import milestoned

extension `The built program` {
  @Suite struct `Seeing inside` {
    private static func ask(
      _ target: String, at port: UInt16, _ fields: String = ""
    ) throws -> RawResponse {
      let client = try RawClient(port: port)
      client.send("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n")
      return try client.response()
    }

    @Test func `counts requests by route, method and status, and refusals by reason`() throws {
      let program = try Program.launch(["--port", "0"])
      let port = try #require(program.port())
      for target in ["/milestones/criu-rfc", "/milestones/none", "/milestones.csv", "/%79ears"] {
        _ = try Self.ask(target, at: port)
      }
      _ = try Self.ask("/", at: port, "Host: b\r\n")
      let page = try Self.ask("/metrics", at: port)
      #expect(page["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
      #expect(page["cache-control"] == "no-store")
      let lines = Set(page.text.split(separator: "\n"))
      for line in [
        #"http_server_requests_total{method="GET",route="/milestones/{id}",status="200"} 1"#,
        #"http_server_requests_total{method="GET",route="/milestones/{id}",status="404"} 1"#,
        #"http_server_requests_total{method="GET",route="/milestones",status="200"} 1"#,
        #"http_server_requests_total{method="GET",route="/years",status="200"} 1"#,
        #"http_server_requests_total{method="GET",route="/tags",status="200"} 0"#,
        #"http_server_request_duration_seconds_count{route="/milestones/{id}"} 2"#,
        #"milestoned_refusals_total{reason="repeated_host"} 1"#,
        #"milestoned_dataset_reloads_total{result="failure"} 0"#,
        "milestoned_dataset_milestones 24",
      ] as [Substring] {
        #expect(lines.contains(line), "\(line)")
      }
      for name in [
        "milestoned_connections ", "process_open_fds ", "milestoned_dataset_info{digest",
      ] {
        #expect(lines.contains { $0.hasPrefix(name) }, "\(name)")
      }
      program.signal(SIGTERM)
      #expect(program.end().status == 0)
    }

    @Test func `counts and logs a request that comes again and again as each of them`() throws {
      let program = try Program.launch(["--port", "0", "--access-log", "true"])
      let port = try #require(program.port())
      let client = try RawClient(port: port)
      for _ in 0..<6 {
        client.send("GET /years HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: again\r\n\r\n")
        #expect(try client.response().status == 200)
      }
      let lines = Set(try Self.ask("/metrics", at: port).text.split(separator: "\n"))
      #expect(
        lines.contains(#"http_server_requests_total{method="GET",route="/years",status="200"} 6"#))
      #expect(lines.contains(#"http_server_request_duration_seconds_count{route="/years"} 6"#))
      program.signal(SIGTERM)
      let output = program.end()
      #expect(output.complaints.split(separator: "\n").count { $0.contains("again") } == 6)
    }

    @Test func `lists its checks, at a port of its own where there is one`() throws {
      let port = try Self.freePort()
      let program = try Program.launch(["--port", "0", "--admin-port", "\(port)"])
      let historyPort = try #require(program.port())
      let checks = try Self.ask("/readyz?verbose", at: port)
      #expect(checks.status == 200)
      #expect(checks.text.hasPrefix("[+] dataset: 24 milestones, loaded at "))
      #expect(checks.text.hasSuffix("\n[+] stopping: no\nok\n"))
      #expect(try Self.ask("/livez", at: port).status == 200)
      #expect(try Self.ask("/metrics", at: port).status == 200)
      #expect(try Self.ask("/milestones", at: port).status == 404)
      #expect(try Self.ask("/metrics", at: historyPort).status == 404)
      #expect(try Self.ask("/readyz", at: historyPort).status == 200)
      program.signal(SIGTERM)
      #expect(program.end().status == 0)
    }

    private static func freePort() throws -> UInt16 {
      let program = try Program.launch(["--port", "0"])
      defer { program.signal(SIGTERM) }
      return try #require(program.port())
    }

    @Test(arguments: [false, true])
    func `logs requests with their identifier, and queries only if told to`(
      showsQueries: Bool
    ) throws {
      let program = try Program.launch([
        "--port", "0", "--access-log", "true", "--access-log-query", "\(showsQueries)",
      ])
      let port = try #require(program.port())
      _ = try Self.ask("/milestones?q=secret", at: port, "X-Request-Id: abc-1\r\n")
      _ = try Self.ask("/milestones?q=secret", at: port, "X-Request-Id: a b\r\n")
      _ = try Self.ask("/milestones?q=secret", at: port, "Host: b\r\n")
      program.signal(SIGTERM)
      let lines = program.end().complaints.split(separator: "\n")
      try #require(lines.count == 3)
      #expect(lines[0].contains(#""id":"abc-1""#))
      #expect(lines[0].contains(#""route":"/milestones","status":200"#))
      #expect(lines[1].contains(/"id":"[0-9a-f]{16}"/))
      #expect(lines[2].contains(#""reason":"repeated_host","status":400"#))
      #expect(lines.contains { $0.contains("secret") } == showsQueries)
      #expect(!lines.contains { $0.contains("127.0.0.1") })
    }

    @Test func `knows the route of every path`() {
      let table = RouteTable()
      for path in EndpointCatalogue.endpoints.map(\.path.description) {
        let target = path.replacing(/\{[a-z]+\}/, with: "x-1")
        #expect(table.names[table.index(of: target)] == path)
        #expect(table.names[table.index(of: target + "?a=/b/c")] == path)
      }
      let others = [
        ("/milestones.csv", "/milestones"), ("/milestones/a.b.ics?x", "/milestones/{id}"),
        ("/years/-0043", "/years/{year}"), ("/milestones/a%2Fb", "/milestones/{id}"),
        ("/nothing", "none"), ("/milestones/", "none"), ("/a/b/c/d/e", "none"), ("*", "none"),
        ("//", "none"), ("/milestones/a%00", "none"), ("/.", "none"), ("", "none"),
      ]
      for (target, name) in others { #expect(table.names[table.index(of: target)] == name) }
    }
  }
}
