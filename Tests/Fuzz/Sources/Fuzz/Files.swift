import HTTP
import HTTPTypes
import MilestoneAPI
import MilestoneFiles
import Milestones
import TestSupport

/// A dataset in JSON keeps what ``checkFile(_:_:)`` says.
@Sendable func checkJSON(_ bytes: Span<UInt8>) { _ = checkFile("a.json", bytes) }

/// A dataset in YAML does.
@Sendable func checkYAML(_ bytes: Span<UInt8>) { _ = checkFile("a.yaml", bytes) }

/// A dataset in CSV does.
@Sendable func checkCSV(_ bytes: Span<UInt8>) { _ = checkFile("a.csv", bytes) }

/// A dataset of lines does, and is the same as with all its lines in one document.
@Sendable func checkNDJSON(_ bytes: Span<UInt8>) {
  guard let lines = checkFile("a.ndjson", bytes) else { return }
  let records = bytes.indices.map { bytes[$0] }.split(separator: UInt8(ascii: "\n"))
    .filter { $0.contains { !" \t\r".utf8.contains($0) } }
  var document = Array("{\"milestones\":[".utf8)
  document += records.joined(separator: ",".utf8)
  document += "]}".utf8
  precondition(read(Scratch.write("a.json", document))?.dataset == lines.dataset)
}

/// What is wrong with a file can be said; what is right can be served in every format, and reads
/// the same when it is written anew in each that a file may have.
private func checkFile(_ name: String, _ bytes: Span<UInt8>) -> DatasetFiles? {
  guard let files = read(Scratch.write(name, bytes.indices.map { bytes[$0] })) else { return nil }
  checkWriting(of: files)
  let api = History.api(of: files)
  for format in Format.allCases {
    checkForm(of: api.respond(to: Request(method: .get, target: "/milestones.\(format)")))
  }
  for path in ["/", "/years", "/tags", "/references", "/dataset", "/openapi.json"] {
    checkForm(of: api.respond(to: Request(method: .get, target: path)))
  }
  return files
}

private func read(_ path: String) -> DatasetFiles? {
  do throws(DatasetFaults) {
    return try DatasetFiles(reading: [path]) { checkMessage($0.description) }
  } catch {
    precondition(!error.faults.isEmpty && !error.isUnreadable)
    for fault in error.faults { checkMessage(fault.description) }
    return nil
  }
}

/// Something is said, and nothing that a terminal could take for a command.
private func checkMessage(_ message: String) {
  precondition(!message.isEmpty)
  precondition(!message.unicodeScalars.contains { $0.properties.generalCategory == .control })
}

private func checkWriting(of files: DatasetFiles) {
  do {
    let digest = try files.digest()
    precondition(digest.utf8.count == 64)
    for folder in try files.dataset.writeAll(into: Scratch.folder) {
      let again = try DatasetFiles(reading: [Scratch.folder[folder]])
      precondition(again.dataset == files.dataset, folder)
      let digestAgain = try again.digest()
      precondition(digestAgain == digest, folder)
    }
  } catch {
    preconditionFailure("\(error)")
  }
}
