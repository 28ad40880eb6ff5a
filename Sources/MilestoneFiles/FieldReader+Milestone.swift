import EDTF
import Milestones

/// Reading of milestones and sources, the objects that every format has.
extension FieldReader {
  /// The fields of a milestone.
  static let milestoneNames = [
    "id", "date", "date_text", "date_inferred", "title", "text", "tags", "people", "organizations",
    "products", "references", "related", "source",
  ]

  /// The fields of a source.
  static let sourceNames = ["title", "url", "revision", "author", "retrieved"]

  /// The milestone that `value` is; nil where a fault was noted that leaves it without what it must
  /// have.
  mutating func milestone(_ value: SourceValue) -> Milestone? {
    guard let object = object(value, names: Self.milestoneNames) else { return nil }
    let id = identifier(of: object)
    let date = self.date(of: object)
    let title = requiredText("title", of: object)
    let text = self.text("text", of: object)
    let tags = names("tags", of: object)
    let people = names("people", of: object)
    let organizations = names("organizations", of: object)
    let products = names("products", of: object)
    let references = self.references(of: object)
    let related = self.related(of: object)
    let source = object["source"].flatMap { self.source($0.value, path: "source") }
    guard let id, let date, let title else { return nil }
    return Milestone(
      id: id, date: date, title: title, text: text, tags: tags, people: people,
      organizations: organizations, products: products, references: references, related: related,
      source: source)
  }

  /// The source that `value` describes; nil where it is null.
  mutating func source(_ value: SourceValue, path: String) -> Source? {
    guard value.content != .null,
      let object = object(value, path: path, names: Self.sourceNames)
    else { return nil }
    return Source(
      title: text("title", of: object), url: url("url", of: object),
      revision: text("revision", of: object), author: text("author", of: object),
      retrieved: text("retrieved", of: object))
  }

  private mutating func identifier(of object: SourceObject) -> String? {
    guard let id = requiredText("id", of: object) else { return nil }
    guard Self.isIdentifier(id.utf8) else {
      note(.malformedID(id), line: object["id"]?.value.line ?? object.line, field: "id")
      return nil
    }
    return id
  }

  /// Whether bytes are lower-case letters, digits, hyphens and dots, as an identifier has them.
  static func isIdentifier(_ id: some BidirectionalCollection<UInt8>) -> Bool {
    let isAlphanumeric = { (byte: UInt8) in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
    guard let first = id.first, let last = id.last, id.count <= 200 else { return false }
    return isAlphanumeric(first) && isAlphanumeric(last)
      && id.allSatisfy { isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E }
  }

  private mutating func date(of object: SourceObject) -> MilestoneDate? {
    let words = text("date_text", of: object)
    let isInferred = flag("date_inferred", of: object)
    guard let edtf = text("date", of: object) else {
      return date(in: words, of: object).map {
        MilestoneDate($0, text: words, isInferred: isInferred)
      }
    }
    do throws(EDTFError) {
      return MilestoneDate(try EDTFDate(parsing: edtf), text: words, isInferred: isInferred)
    } catch {
      let line = object["date"]?.value.line ?? object.line
      note(.malformedDate(edtf, error), line: line, field: "date")
      return nil
    }
  }

  /// The date of a milestone that has no `date`, which its words must say.
  ///
  /// A `date` that is there but no text has its fault already, as has a `date_text`.
  private mutating func date(in words: String?, of object: SourceObject) -> EDTFDate? {
    if let value = object["date"]?.value, value.content != .null { return nil }
    guard let words else {
      let isThere = object["date_text"].map { $0.value.content != .null } ?? false
      if !isThere { note(.missingDate, line: object.line) }
      return nil
    }
    let line = object["date_text"]?.value.line ?? object.line
    do throws(DateReadingError) {
      let date = try dates.read(words)
      note(words, isReadAs: date, line: line)
      return date
    } catch {
      note(.malformedDateText(words, error), line: line, field: "date_text")
      return nil
    }
  }

  private mutating func references(of object: SourceObject) -> [Reference] {
    var references: [Reference] = []
    for (value, path) in list("references", of: object) {
      guard let entry = self.object(value, path: path, names: ["number", "title", "url"]) else {
        continue
      }
      let title = self.text("title", of: entry)
      let url = self.url("url", of: entry)
      guard let number = self.number(of: entry) else { continue }
      references.append(Reference(number: number, title: title, url: url))
    }
    return references
  }

  private mutating func number(of object: SourceObject) -> Int? {
    guard let value = object["number"]?.value else {
      note(.missing, line: object.line, field: object.path(to: "number"))
      return nil
    }
    guard let text = value.numeral else {
      note(
        .wrongKind(expected: "a number", found: value.kind), line: value.line,
        field: object.path(to: "number"))
      return nil
    }
    guard let number = Int(text), number > 0, String(number) == text else {
      note(.malformedNumber(text), line: value.line, field: object.path(to: "number"))
      return nil
    }
    return number
  }

  private mutating func related(of object: SourceObject) -> [RelatedLink] {
    var links: [RelatedLink] = []
    for (value, path) in list("related", of: object) {
      guard let entry = self.object(value, path: path, names: ["title", "url"]) else { continue }
      let title = self.text("title", of: entry)
      if entry["url"] == nil {
        note(.missing, line: entry.line, field: entry.path(to: "url"))
      }
      if let url = self.url("url", of: entry) { links.append(RelatedLink(title: title, url: url)) }
    }
    return links
  }
}
