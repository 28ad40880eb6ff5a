import Foundation
import MilestoneFiles
import TestSupport
import Testing

@Suite struct `Reading files that are hostile` {
  private static let good = #"{"id": "m", "date": "2006", "title": "T"}"#

  private static func faults(of paths: [String]) -> [String] {
    do throws(DatasetFaults) {
      _ = try DatasetFiles(reading: paths)
      return []
    } catch {
      return error.faults.map { "\($0)" }
    }
  }

  @Test func `names what is no plain file in a folder, and waits for no pipe`() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.ndjson", Self.good)
    try folder.write("folder.json/inside.json", "")
    _ = try folder.link("dangling.json", to: "nothing")
    _ = try folder.link("endless.json", to: "/dev/zero")
    #expect(unsafe mkfifo(folder["pipe.csv"], 0o600) == 0)
    let listening = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { _ = close(listening) }
    let faults = Self.faults(of: [folder.path])
    #expect(
      faults == [
        "\(folder["dangling.json"]): cannot be read: there is no such file",
        "\(folder["endless.json"]): cannot be read: it is no plain file",
        "\(folder["folder.json"]): cannot be read: it is no plain file",
        "\(folder["pipe.csv"]): cannot be read: it is no plain file",
      ])
  }

  static let encoded: [(name: String, bytes: [UInt8], line: Int)] = [
    ("little.json", [0xFF, 0xFE, 0x7B, 0, 0x7D, 0], 1),
    ("big.json", [0xFE, 0xFF, 0, 0x7B, 0, 0x7D], 1), ("little.yaml", [0xFF, 0xFE, 0x61, 0], 1),
    ("little.csv", [0xFF, 0xFE, 0x69, 0, 0x64, 0], 1),
    ("little.ndjson", [0xFF, 0xFE, 0x7B, 0, 0x7D, 0], 1),
    ("latin.json", Array("{\n\"a\": \"".utf8) + [0xE9] + Array("\"}".utf8), 2),
    ("latin.yaml", Array("a: b\nc: ".utf8) + [0xE9], 2),
    ("latin.csv", Array("id,date,title\na,2006,".utf8) + [0xE9], 2),
  ]

  @Test(arguments: encoded)
  func `says of another encoding that it is not UTF-8, and where`(
    name: String, bytes: [UInt8], line: Int
  ) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(name, bytes)
    let faults = Self.faults(of: [file])
    #expect(faults.first == "\(file):\(line): the bytes are not UTF-8; save the file as UTF-8")
  }

  @Test func `says where a quote opens that is never closed`() throws {
    let folder = try TemporaryFolder()
    let rows = String(repeating: "b,2006,T\n", count: 1000)
    let file = try folder.write("open.csv", "id,date,title\na,2006,\"T\n\(rows)")
    #expect(
      Self.faults(of: [file]) == ["\(file):2: a quote that opens in this record is never closed"])
  }

  @Test func `holds no more of a line or a quote without an end than 16 MiB`() throws {
    let folder = try TemporaryFolder()
    let noise = [UInt8](repeating: UInt8(ascii: "x"), count: 17 << 20)
    let line = try folder.write("line.ndjson", Array("{}\n".utf8) + noise)
    #expect(
      Self.faults(of: [line]).last
        == "\(line):2: a line of more than 16 MiB; write one milestone a line")
    let lines = Array(
      String(repeating: String(repeating: "x", count: 1023) + "\n", count: 17 << 10).utf8)
    let quote = try folder.write("quote.csv", Array("id,date,title\na,2006,\"".utf8) + lines)
    let first = Self.faults(of: [quote]).first
    #expect(first == "\(quote):2: a quote that opens in this record is never closed")
  }

  @Test func `tells 10,000 faults of a file of noise, and that there are more`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("noise.ndjson", String(repeating: "x\n", count: 10_002))
    let faults = Self.faults(of: [file])
    #expect(faults.count == 10_001)
    #expect(faults.last == "\(file):10001: has more faults than are told; mend these first")
  }

  @Test(arguments: [
    ("deep.json", String(repeating: "[", count: 1_000_000)),
    ("objects.json", String(repeating: "{\"a\":", count: 200_000)),
    ("deep.yaml", String(repeating: "[", count: 100_000)),
    ("blocks.yaml", String(repeating: "- ", count: 100_000)),
    (
      "cells.csv", "id,date,title,tags\na,2006,T,\"" + String(repeating: "[", count: 100_000) + "\""
    ),
  ])
  func `refuses what is nested too deep`(name: String, text: String) throws {
    let folder = try TemporaryFolder()
    let faults = Self.faults(of: [try folder.write(name, text)])
    #expect(faults.contains { $0.contains("nested too deep") }, "\(faults)")
  }
}
