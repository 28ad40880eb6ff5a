/// The JSON Schema of a dataset, the same that lies beside the default history.
enum DatasetSchema {
  /// The schema as bytes.
  static var bytes: [UInt8] { PackageResources.milestones_schema_json }
}
