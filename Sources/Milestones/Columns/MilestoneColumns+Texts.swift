/// How the texts of a milestone stand in the arena: identifier and title, then what is marked.
extension [UInt8] {
  /// Appends the texts of a milestone.
  mutating func append(textsOf milestone: Milestone) {
    append(text: milestone.id)
    append(text: milestone.title)
    if let text = milestone.text { append(text: text) }
    if let text = milestone.date.text { append(text: text) }
    if !milestone.references.isEmpty { append(count: milestone.references.count) }
    for reference in milestone.references {
      append(text: String(reference.number))
      append(textOrNone: reference.title)
      append(textOrNone: reference.url)
    }
    if !milestone.related.isEmpty { append(count: milestone.related.count) }
    for link in milestone.related {
      append(textOrNone: link.title)
      append(text: link.url)
    }
    for text in milestone.source?.texts ?? [] { append(textOrNone: text) }
  }

  /// Appends the texts of a milestone whose pieces are among `bytes`.
  mutating func append(textsOf pieces: MilestonePieces, _ bytes: [UInt8]) {
    append(pieces.id, of: bytes)
    append(pieces.title, of: bytes)
    if let text = pieces.text { append(text, of: bytes) }
    if let text = pieces.dateText { append(text, of: bytes) }
    if !pieces.references.isEmpty { append(count: pieces.references.count) }
    for reference in pieces.references {
      append(text: String(reference.number))
      append(orNone: reference.title, of: bytes)
      append(orNone: reference.url, of: bytes)
    }
    if !pieces.related.isEmpty { append(count: pieces.related.count) }
    for link in pieces.related {
      append(orNone: link.title, of: bytes)
      append(link.url, of: bytes)
    }
    for text in pieces.source { append(orNone: text, of: bytes) }
  }

  private mutating func append(count: Int) { append(number: UInt32(count)) }

  private mutating func append(_ range: Range<Int>, of bytes: [UInt8]) {
    append(number: UInt32(range.count))
    append(copying: bytes.span.extracting(range))
  }

  private mutating func append(orNone range: Range<Int>?, of bytes: [UInt8]) {
    guard let range else { return append(0) }
    append(number: UInt32(range.count + 1))
    append(copying: bytes.span.extracting(range))
  }
}

extension TextCursor {
  /// The footnotes, which come next.
  mutating func references() -> [Reference] {
    (0..<number()).map { _ in
      // What was written as a number is one.
      Reference(number: Int(text()) ?? 0, title: textOrNone(), url: textOrNone())
    }
  }

  /// The further readings, which come next.
  mutating func related() -> [RelatedLink] {
    (0..<number()).map { _ in RelatedLink(title: textOrNone(), url: text()) }
  }

  /// The source, which comes next.
  mutating func source() -> Source {
    Source(
      title: textOrNone(), url: textOrNone(), revision: textOrNone(), author: textOrNone(),
      retrieved: textOrNone())
  }
}

extension Source {
  fileprivate var texts: [String?] { [title, url, revision, author, retrieved] }
}

extension MilestoneMarks {
  /// The marks of a milestone.
  init(of milestone: Milestone) {
    self = []
    if milestone.text != nil { insert(.text) }
    if milestone.date.text != nil { insert(.dateText) }
    if milestone.date.isInferred { insert(.isInferred) }
    if !milestone.references.isEmpty { insert(.references) }
    if !milestone.related.isEmpty { insert(.related) }
    if milestone.source != nil { insert(.source) }
  }

  /// The marks of a milestone in pieces.
  init(of pieces: MilestonePieces) {
    self = []
    if pieces.text != nil { insert(.text) }
    if pieces.dateText != nil { insert(.dateText) }
    if pieces.isInferred { insert(.isInferred) }
    if !pieces.references.isEmpty { insert(.references) }
    if !pieces.related.isEmpty { insert(.related) }
    if !pieces.source.isEmpty { insert(.source) }
  }
}
