import Foundation
import TestSupport
import Testing

extension `The built program` {
  @Suite struct `Under a service manager` {
    /// A socket as systemd has it, with what it was told.
    private final class Manager {
      private let descriptor: Int32

      init(name: String) {
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let isAbstract = name.hasPrefix("@")
        unsafe withUnsafeMutableBytes(of: &address) { bytes in
          for (index, byte) in name.utf8.enumerated() {
            unsafe bytes[2 + index] = index == 0 && isAbstract ? 0 : byte
          }
        }
        let length = socklen_t(2 + name.utf8.count + (isAbstract ? 0 : 1))
        let status = unsafe withUnsafePointer(to: &address) {
          unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            unsafe bind(descriptor, $0, length)
          }
        }
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        #expect(status == 0)
      }

      deinit {
        _ = close(descriptor)
      }

      /// The next message that begins so; what comes before it is passed over.
      func message(_ beginning: String) throws -> String {
        while true {
          var bytes = [UInt8](repeating: 0, count: 4096)
          let count = unsafe bytes.withUnsafeMutableBytes {
            unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
          }
          try #require(count > 0, "nothing of \(beginning)")
          let text = String(decoding: bytes.prefix(count), as: UTF8.self)
          if text.hasPrefix(beginning) { return text }
        }
      }
    }

    @Test(arguments: [true, false])
    func `says when it is ready, loads anew, lives and stops`(isAbstract: Bool) throws {
      let folder = try TemporaryFolder()
      let name = isAbstract ? "@milestoned-\(UUID().uuidString)" : folder["notify"]
      let manager = Manager(name: name)
      let program = try Program.launch(
        ["--port", "0"], environment: ["NOTIFY_SOCKET": name, "WATCHDOG_USEC": "200000"])
      #expect(try manager.message("READY=1").hasPrefix("READY=1\nSTATUS=serving 24 milestones"))
      let start = ContinuousClock.now
      for _ in 0..<5 { _ = try manager.message("WATCHDOG=1") }
      #expect(ContinuousClock.now - start < .milliseconds(1000))
      program.signal(SIGHUP)
      let reloading = try manager.message("RELOADING=1")
      let time = try #require(reloading.split(separator: "=").last.flatMap { UInt64($0) })
      let now = DispatchTime.now().uptimeNanoseconds / 1000
      #expect(time <= now && now - time < 20_000_000)
      _ = try manager.message("READY=1")
      program.signal(SIGTERM)
      _ = try manager.message("STOPPING=1")
      #expect(program.end().status == 0)
    }

    @Test func `is started by units that systemd accepts`() throws {
      let verify =
        "command -v systemd-analyze >/dev/null || exit 0; cd \(Repository.path("config"));"
        + " folder=$(mktemp -d); trap 'rm -r $folder' EXIT;"
        + " sed 's|/usr/bin/milestoned|/bin/true|' milestoned.service > $folder/milestoned.service;"
        + " cp milestoned.socket $folder; cd $folder;"
        + " systemd-analyze verify ./milestoned.service ./milestoned.socket"
      let outcome = try RunningProgram("/bin/bash", ["-c", verify]).end()
      #expect(outcome.status == 0)
      #expect(!outcome.complaints.contains("milestoned"), "\(outcome.complaints)")
    }
  }
}
