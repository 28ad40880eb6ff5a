import EDTF
import Milestones

/// Puts one dataset together from the values of its files, and notes what does not fit together.
struct DatasetReader {
  /// The dataset so far.
  private(set) var dataset = Dataset()

  /// What was wrong so far, in the order in which it was found.
  private(set) var faults: [DatasetFault] = []

  private let dates: DateReader
  private let tell: (DateTextReading) -> Void
  private var identifiers: [String: Place] = [:]
  private var references: [Int: (reference: Reference, place: Place)] = [:]
  private var description: Place?

  private struct Place {
    let file: String
    let line: Int
  }

  private static let names = ["$schema", "dataset", "years", "milestones"]
  private static let descriptionNames = ["title", "description", "language", "licence", "source"]

  /// A reader that reads a person's words by `dates`, and tells what it took them for.
  init(dates: DateReader = DateReader(), tell: @escaping (DateTextReading) -> Void = { _ in }) {
    self.dates = dates
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

  private mutating func finish(_ fields: FieldReader) {
    faults += fields.faults
    for reading in fields.readings { tell(reading) }
  }

  /// Notes a fault of a whole file or of its form.
  mutating func note(_ fault: DatasetFault) {
    faults.append(fault)
  }

  /// Gives the dataset a title where no file did.
  mutating func nameIfUntitled(_ title: String) {
    if dataset.title.isEmpty { dataset.title = title }
  }

  private mutating func add(_ value: SourceValue, _ fields: inout FieldReader) {
    let place = Place(file: fields.file, line: value.line)
    let isNew = register(value, place, &fields)
    guard let milestone = fields.milestone(value), isNew else { return }
    for reference in milestone.references { check(reference, place, &fields) }
    dataset.milestones.append(milestone)
  }

  /// Whether no milestone before has the identifier, be they otherwise right or wrong.
  private mutating func register(
    _ value: SourceValue, _ place: Place, _ fields: inout FieldReader
  ) -> Bool {
    guard case .object(let members) = value.content,
      let id = members.first(where: { $0.name == "id" })?.value.text
    else { return true }
    guard let other = identifiers[id] else {
      identifiers[id] = place
      return true
    }
    fields.note(
      .repeatedID(id, file: other.file, line: other.line), line: value.line, field: "id")
    return false
  }

  /// One number may be cited often, but by one target; one that is not known contradicts nothing.
  private mutating func check(
    _ reference: Reference, _ place: Place, _ fields: inout FieldReader
  ) {
    guard let known = references[reference.number] else {
      references[reference.number] = (reference, place)
      return
    }
    let other = known.reference
    if let url = reference.url, let otherURL = other.url, url != otherURL {
      fields.note(
        .conflictingReference(
          reference.number, file: known.place.file, line: known.place.line),
        line: place.line, field: "references")
    } else if other.url == nil, reference.url != nil {
      references[reference.number] = (reference, place)
    }
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
