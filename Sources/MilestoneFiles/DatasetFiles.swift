package import EDTF
import Foundation
package import Milestones

/// A dataset as it was read from disk.
package struct DatasetFiles: Sendable {
  /// The history.
  package let dataset: Dataset

  /// When the newest of the files was written, in seconds since 1970.
  package let modified: Int

  private let firstFile: String

  /// Reads the files at `paths`; a folder stands for every data file right in it, by name.
  ///
  /// Where a milestone has words for a date and no date, `dates` reads them, and `tell` is told.
  /// How far it is, `progress` says.
  ///
  /// - Throws: every fault of every file.
  /// - Complexity: O(n) in the bytes; a file of lines or records is never in memory whole.
  package init(
    reading paths: [String], dates: DateReader = DateReader(),
    progress: LoadingProgress = LoadingProgress(),
    tell: @escaping (DateTextReading) -> Void = { _ in }
  ) throws(DatasetFaults) {
    var reader = DatasetReader(dates: dates, progress: progress, tell: tell)
    let stamp = DatasetStamp(of: paths)
    var modified = 0
    let files = Self.expand(paths, &reader)
    progress.expect(files.reduce(0) { $0 + Self.size(of: $1) })
    for file in files {
      modified = max(modified, Self.modificationTime(of: file))
      Self.read(file, &reader)
    }
    if let first = files.first {
      reader.nameIfUntitled(URL(filePath: first).deletingPathExtension().lastPathComponent)
    }
    if let path = paths.first, DatasetStamp(of: paths) != stamp {
      let why = "it is changed while it is read; write another file, and rename it when it is whole"
      reader.note(DatasetFault(file: path, line: nil, .unreadable(why)))
    }
    guard reader.faults.isEmpty else { throw DatasetFaults(faults: reader.faults) }
    dataset = reader.dataset
    self.modified = modified
    firstFile = files.first ?? ""
  }

  /// The SHA-256 of the history, in hexadecimal: of what the files say, whatever their format.
  ///
  /// - Throws: where GnuTLS gives none.
  /// - Complexity: O(n) for its bytes.
  package func digest() throws(DatasetFaults) -> String {
    do throws(SHA256Error) {
      return try dataset.digest()
    } catch {
      let why = "GnuTLS gives no SHA-256 (code \(error.code))"
      throw DatasetFaults(faults: [DatasetFault(file: firstFile, line: nil, .unreadable(why))])
    }
  }

  private static func expand(_ paths: [String], _ reader: inout DatasetReader) -> [String] {
    var files: [String] = []
    for path in paths {
      guard let found = dataFiles(at: path) else {
        files.append(path)
        continue
      }
      if found.isEmpty { reader.note(DatasetFault(file: path, line: nil, .emptyFolder)) }
      files += found
    }
    return files
  }

  /// The data files right in the folder at `path`, by name; nil where there is no folder.
  static func dataFiles(at path: String) -> [String]? {
    guard isFolder(path) else { return nil }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { isDataFile($0) }.map {
      path.hasSuffix("/") ? path + $0 : "\(path)/\($0)"
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    attributes(of: path)?[.type] as? FileAttributeType == .typeDirectory
  }

  /// A schema or the server's configuration beside the data is not data.
  private static func isDataFile(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasSuffix(".schema.json")
      && !["milestoned.yaml", "milestoned.yml", "milestoned.json"].contains(name)
      && DatasetFormat(path: name) != nil
  }

  private static func modificationTime(of path: String) -> Int {
    let date = attributes(of: path)?[.modificationDate] as? Date
    return date.map { Int($0.timeIntervalSince1970) } ?? 0
  }

  private static func size(of path: String) -> Int {
    (attributes(of: path)?[.size] as? UInt64).map { Int($0) } ?? 0
  }

  /// What is known of a file or a folder, and not of the links that lead to it.
  static func attributes(of path: String) -> [FileAttributeKey: Any]? {
    let target = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    return try? FileManager.default.attributesOfItem(atPath: target)
  }

  private static func read(_ path: String, _ reader: inout DatasetReader) {
    guard FileManager.default.fileExists(atPath: path) else {
      return reader.note(DatasetFault(file: path, line: nil, .unreadable("there is no such file")))
    }
    // A pipe would have to be waited for, and a device may never end.
    guard attributes(of: path)?[.type] as? FileAttributeType == .typeRegular else {
      return reader.note(DatasetFault(file: path, line: nil, .unreadable("it is no plain file")))
    }
    guard let format = DatasetFormat(path: path) else {
      return reader.note(DatasetFault(file: path, line: nil, .unknownFormat))
    }
    // Lines say themselves how far they are.
    defer { if format != .ndjson { reader.progress.note(size(of: path)) } }
    do {
      switch format {
      case .json: try readDocument(path, &reader)
      case .ndjson: try reader.addLines(of: path)
      case .yaml: try readYAML(path, &reader)
      case .csv: try reader.addTable(at: path)
      }
    } catch let fault as SyntaxFault {
      reader.note(DatasetFault(file: path, line: fault.line, fault.reason))
    } catch {
      reader.note(DatasetFault(file: path, line: nil, .unreadable(error.localizedDescription)))
    }
  }

  private static func readDocument(_ path: String, _ reader: inout DatasetReader) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    do throws(SyntaxFault) {
      reader.addDocument(try JSONReader.read(bytes.span, firstLine: 1), file: path)
    } catch {
      reader.note(DatasetFault(file: path, line: error.line, error.reason))
    }
  }

  private static func readYAML(_ path: String, _ reader: inout DatasetReader) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    do throws(SyntaxFault) {
      reader.addDocument(try YAMLReader.read(bytes.span), file: path)
    } catch {
      reader.note(DatasetFault(file: path, line: error.line, error.reason))
    }
  }
}
