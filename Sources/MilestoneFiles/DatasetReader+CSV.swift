extension DatasetReader {
  /// Takes the milestones of a CSV file, one record of it in memory at a time.
  ///
  /// - Throws: what the system says where it cannot read the file.
  mutating func addTable(at path: String) throws {
    var records = try CSVReader(path: path)
    let header = try records.next() ?? .success(CSVRecord(line: 1, cells: []))
    guard let columns = columns(of: header, file: path) else { return }
    while let record = try records.next() {
      add(record, columns, file: path)
    }
  }

  private mutating func columns(
    of header: Result<CSVRecord, SyntaxFault>, file: String
  ) -> CSVColumns? {
    var fields = FieldReader(file: file)
    defer { note(fields.faults) }
    switch header {
    case .success(let header): return CSVColumns(header, &fields)
    case .failure(let fault):
      fields.note(fault.reason, line: fault.line)
      return nil
    }
  }

  private mutating func add(
    _ record: Result<CSVRecord, SyntaxFault>, _ columns: CSVColumns, file: String
  ) {
    var fields = FieldReader(file: file)
    switch record {
    case .success(let record):
      let object = columns.object(of: record, &fields)
      note(fields.faults)
      if let object { addMilestone(object, file: file) }
    case .failure(let fault):
      note(DatasetFault(file: file, line: fault.line, fault.reason))
    }
  }

  private mutating func note(_ faults: [DatasetFault]) {
    for fault in faults { note(fault) }
  }
}
