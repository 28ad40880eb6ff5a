import Foundation

/// What can be seen of the files of a dataset without reading them: equal as long as they are the
/// same files, unchanged.
///
/// A link is followed, so one that is turned to another file or folder is a change.
package struct DatasetStamp: Equatable, Sendable {
  private let files: [File]

  private struct File: Equatable {
    let path: String
    let size: UInt64?
    let modified: Date?
    let number: UInt64?
  }

  /// The stamp of the files at `paths`, and of the data files in folders there, as they are now.
  package init(of paths: [String]) {
    files = paths.flatMap { DatasetFiles.dataFiles(at: $0) ?? [$0] }.map { path in
      let attributes = DatasetFiles.attributes(of: path)
      return File(
        path: path, size: attributes?[.size] as? UInt64,
        modified: attributes?[.modificationDate] as? Date,
        number: attributes?[.systemFileNumber] as? UInt64)
    }
  }
}
