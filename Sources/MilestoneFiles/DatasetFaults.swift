/// Everything that is wrong with the files of a dataset, in the order of the files.
package struct DatasetFaults: Error, Equatable, Sendable {
  /// The faults; at least one.
  package let faults: [DatasetFault]

  /// Whether a file could not even be read.
  package var isUnreadable: Bool {
    faults.contains { fault in
      if case .unreadable = fault.reason { true } else { fault.reason == .emptyFolder }
    }
  }
}
