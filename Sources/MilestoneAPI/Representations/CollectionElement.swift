import JSON

/// An element of a list of something other than milestones.
protocol CollectionElement: SendableMetatype {
  /// The names of the columns that a table of them has.
  static var columns: [String] { get }

  /// What stands in each column; empty for null.
  var cells: [String] { get }

  /// Writes it as JSON.
  func write(to writer: inout JSONWriter)
}
