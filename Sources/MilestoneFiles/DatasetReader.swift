import EDTF
import Milestones

/// Puts one dataset together from the values of its files, and notes what does not fit together.
struct DatasetReader {
  /// The dataset so far.
  private(set) var dataset = Dataset()

  /// What was wrong so far, in the order in which it was found.
  private(set) var faults: [DatasetFault] = []

  let dates: DateReader
  let progress: LoadingProgress
  private let tell: (DateTextReading) -> Void
  private var identifiers = IdentifierTable()
  private var places = PlaceColumn()
  private var identifiersOfFaulty: [String: Place] = [:]
  private var references: [Int: (reference: Reference, place: Place)] = [:]
  private var description: Place?

  private static let names = ["$schema", "dataset", "years", "milestones"]
  private static let descriptionNames = ["title", "description", "language", "licence", "source"]

  /// A reader that reads a person's words by `dates`, and tells what it took them for.
  init(
    dates: DateReader = DateReader(), progress: LoadingProgress = LoadingProgress(),
    tell: @escaping (DateTextReading) -> Void = { _ in }
  ) {
    self.dates = dates
    self.progress = progress
    self.tell = tell
  }

  /// Takes a whole dataset: an object with `milestones`, and what is known of them; or that alone.
  mutating func addDocument(_ value: SourceValue, file: String) {
    var fields = FieldReader(file: file, dates: dates)
    defer { finish(fields) }
    guard let object = fields.object(value, names: Self.names) else { return }
    if let member = object["dataset"] { describe(by: member, &fields) }
    for (value, path) in fields.list("years", of: object) { addYear(value, path, &fields) }
    guard ["milestones", "dataset", "years"].contains(where: { object[$0] != nil }) else {
      return fields.note(.missing, line: object.line, field: "milestones")
    }
    for (value, _) in fields.list("milestones", of: object) { add(value, &fields) }
  }

  /// Takes one milestone.
  mutating func addMilestone(_ value: SourceValue, file: String) {
    var fields = FieldReader(file: file, dates: dates)
    add(value, &fields)
    finish(fields)
  }

  private mutating func finish(_ fields: FieldReader) { finish(fields.faults, fields.readings) }

  private mutating func finish(_ found: [DatasetFault], _ readings: [DateTextReading]) {
    for fault in found { note(fault) }
    for reading in readings { tell(reading) }
  }

  /// Notes a fault; of those beyond ``faultLimit`` only that there are some.
  mutating func note(_ fault: DatasetFault) {
    guard faults.count < Self.faultLimit else {
      if faults.count == Self.faultLimit {
        faults.append(DatasetFault(file: fault.file, line: fault.line, .moreFaults))
      }
      return
    }
    faults.append(fault)
  }

  /// How many faults are kept: a file of noise has one a line.
  static let faultLimit = 10_000

  /// Gives the dataset a title where no file did.
  mutating func nameIfUntitled(_ title: String) {
    if dataset.title.isEmpty { dataset.title = title }
  }

  private mutating func add(_ value: SourceValue, _ fields: inout FieldReader) {
    let place = Place(file: fields.file, line: value.line)
    let other = value.identifier.flatMap { id in
      self.place(of: id).map { (place: $0, id: id) }
    }
    if let other { fields.note(other.place.repeated(other.id), line: place.line, field: "id") }
    guard let milestone = fields.milestone(value) else {
      if other == nil { noteFaulty(value.identifier, at: place) }
      return
    }
    guard other == nil else { return }
    for reference in milestone.references {
      if let reason = conflict(of: reference, at: place) {
        fields.note(reason, line: place.line, field: "references")
      }
    }
    dataset.milestones.append(milestone)
    places.append(line: place.line, file: place.file)
    _ = identifiers.insert(dataset.milestones.count - 1, of: dataset.milestones)
  }

  /// Where the identifier stands that a milestone before has, be it otherwise right or wrong.
  private func place(of id: String) -> Place? {
    identifiersOfFaulty[id]
      ?? identifiers.index(of: id, in: dataset.milestones).map { places[$0] }
  }

  private mutating func noteFaulty(_ id: String?, at place: Place) {
    if let id { identifiersOfFaulty[id] = place }
  }

  /// One number may be cited often, but by one target; one that is not known contradicts nothing.
  private mutating func conflict(
    of reference: Reference, at place: Place
  ) -> DatasetFault.Reason? {
    guard let known = references[reference.number] else {
      references[reference.number] = (reference, place)
      return nil
    }
    let other = known.reference
    if let url = reference.url, let otherURL = other.url, url != otherURL {
      return .conflictingReference(
        reference.number, file: known.place.file, line: known.place.line)
    }
    if other.url == nil, reference.url != nil {
      references[reference.number] = (reference, place)
    }
    return nil
  }

  private mutating func describe(by member: SourceMember, _ fields: inout FieldReader) {
    if let description {
      return fields.note(
        .secondDescription(file: description.file, line: description.line), line: member.line,
        field: "dataset")
    }
    description = Place(file: fields.file, line: member.line)
    guard
      let object = fields.object(member.value, path: "dataset", names: Self.descriptionNames)
    else { return }
    dataset.title = fields.requiredText("title", of: object) ?? ""
    dataset.description = fields.text("description", of: object)
    dataset.language = fields.text("language", of: object)
    dataset.licence = fields.text("licence", of: object)
    dataset.source = object["source"].flatMap { fields.source($0.value, path: "dataset.source") }
  }

  private mutating func addYear(
    _ value: SourceValue, _ path: String, _ fields: inout FieldReader
  ) {
    guard let text = value.numeral else {
      return fields.note(
        .wrongKind(expected: "a number", found: value.kind), line: value.line, field: path)
    }
    guard let year = Int64(text), String(year) == text else {
      return fields.note(.malformedYear(text), line: value.line, field: path)
    }
    dataset.years.append(year)
  }
}

/// Taking what several threads read of a file.
extension DatasetReader {
  /// Takes the milestones of a file that has one a line.
  ///
  /// - Throws: what the system says where it cannot read the file.
  mutating func addLines(of path: String) throws {
    let shares = try MilestoneLines.read(path, dates: dates, progress)
    let pieces = shares.enumerated().flatMap { share, read in
      read.pieces.map { (share: share, piece: $0) }
    }.sorted { $0.piece.number < $1.piece.number }
    var index = dataset.milestones.count
    let before = [(part: 0, range: 0..<index)]
    let milestones = MilestoneColumns(
      [dataset.milestones] + shares.map(\.milestones),
      order: before + pieces.map { (part: $0.share + 1, range: $0.piece.range) })
    dataset.milestones = milestones
    identifiers.reserve(milestones.count, milestones)
    for (_, piece) in pieces {
      check(piece, from: index, of: milestones, path)
      index += piece.lines.count
    }
    for fault in shares.compactMap(\.failure) { note(fault) }
  }

  /// Notes what there is to say of a line that is no milestone.
  private mutating func take(_ note: MilestoneLines.Note, _ file: String) {
    let place = Place(file: file, line: note.line)
    if let id = note.id {
      if let other = self.place(of: id) {
        self.note(DatasetFault(file: file, line: note.line, field: "id", other.repeated(id)))
      } else {
        noteFaulty(id, at: place)
      }
    }
    finish(note.faults, note.readings)
  }

  /// Notes what is wrong with the milestones of a piece, of which the first is at `start`.
  private mutating func check(
    _ piece: MilestoneLines.Piece, from start: Int, of milestones: MilestoneColumns, _ file: String
  ) {
    places.append(lines: piece.lines, file: file)
    let indices = start..<start + piece.lines.count
    guard piece.notes.isEmpty, identifiersOfFaulty.isEmpty else {
      return check(indices, of: milestones, among: piece.notes, file)
    }
    // Where nothing else is to be said, few are looked at.
    let repeated = identifiers.insert(indices, of: milestones)
    for index in Set(repeated.keys).union(milestones.citing(among: indices)).sorted() {
      check(index, of: milestones, repeated[index].map { places[$0] }, nil)
    }
  }

  private mutating func check(
    _ indices: Range<Int>, of milestones: MilestoneColumns, among notes: [MilestoneLines.Note],
    _ file: String
  ) {
    var notes = notes[...]
    for index in indices {
      let line = places[index].line
      while let note = notes.first, note.line < line { take(notes.removeFirst(), file) }
      let note = notes.first?.line == line ? notes.removeFirst() : nil
      let faulty = identifiersOfFaulty.isEmpty ? nil : identifiersOfFaulty[milestones.id(at: index)]
      let other = faulty ?? identifiers.insert(index, of: milestones).map { places[$0] }
      check(index, of: milestones, other, note)
    }
    for note in notes { take(note, file) }
  }

  /// Notes what is wrong with the milestone at `index`, whose identifier stands at `other` too.
  private mutating func check(
    _ index: Int, of milestones: MilestoneColumns, _ other: Place?, _ note: MilestoneLines.Note?
  ) {
    let place = places[index]
    if let other {
      let reason = other.repeated(milestones.id(at: index))
      self.note(DatasetFault(file: place.file, line: place.line, field: "id", reason))
    }
    if let note { finish(note.faults, note.readings) }
    guard other == nil else { return }
    for reference in milestones.references(at: index) {
      guard let reason = conflict(of: reference, at: place) else { continue }
      self.note(DatasetFault(file: place.file, line: place.line, field: "references", reason))
    }
  }
}
