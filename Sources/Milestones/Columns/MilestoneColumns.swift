/// Milestones in columns, which take a third of the memory of as many objects.
///
/// Texts are once in one arena; dates and names are numbers of tables that have each once. A
/// milestone is put together when it is asked for.
package struct MilestoneColumns: Sendable {
  private(set) var texts = TextArena()

  /// The hash of each identifier; none where they are in a table that is filled.
  private(set) var hashes: [UInt32] = []

  private(set) var marks: [MilestoneMarks] = []
  private(set) var names = NameKind.allCases.map { _ in NameColumn() }

  /// The dates.
  package private(set) var dates = DateColumn()

  /// No milestone.
  package init() {}

  /// The milestones of a sequence.
  package init(_ milestones: some Sequence<Milestone>) {
    for milestone in milestones { append(milestone) }
  }

  /// The milestones of all `parts`, in the order of `sources`: the part and the indices in it.
  ///
  /// - Complexity: O(n), without a copy of any text.
  package init(
    _ parts: [MilestoneColumns], order sources: [(part: Int, range: Range<Int>)]
  ) {
    let texts = Later { TextArena(parts.map(\.texts), order: sources) }
    let hashes = Later { sources.flatMap { parts[$0.part].hashes[$0.range] } }
    let marks = Later { sources.flatMap { parts[$0.part].marks[$0.range] } }
    let dates = Later { DateColumn(parts.map(\.dates), order: sources) }
    let names = names.indices.map { kind in
      Later { NameColumn(parts.map { $0.names[kind] }, order: sources) }
    }
    Parallel.finish([dates] + names + [texts, hashes, marks])
    self.texts = texts.value
    self.hashes = hashes.value
    self.marks = marks.value
    self.dates = dates.value
    self.names = names.map(\.value)
  }

  /// The same milestones in the order of `indices`, which shares their texts.
  func reordered(_ indices: [Int32]) -> MilestoneColumns {
    let texts = Later { [texts] in texts.reordered(indices) }
    let hashes = Later { [hashes] in indices.map { hashes[Int($0)] } }
    let marks = Later { [marks] in indices.map { marks[Int($0)] } }
    let dates = Later { [dates] in dates.reordered(indices) }
    let names = names.map { column in Later { column.reordered(indices) } }
    Parallel.finish([dates] + names + [texts, hashes, marks])
    var other = MilestoneColumns()
    other.texts = texts.value
    other.hashes = hashes.value
    other.marks = marks.value
    other.dates = dates.value
    other.names = names.map(\.value)
    return other
  }

  /// The same without the hashes, of which an ``IdentifierTable`` that is filled needs none.
  func withoutHashes() -> MilestoneColumns {
    var other = self
    other.hashes = []
    return other
  }

  /// Appends a milestone.
  package mutating func append(_ milestone: Milestone) {
    dates.append(milestone.date.value)
    for (index, kind) in NameKind.allCases.enumerated() {
      for name in kind.names(of: milestone) { names[index].add(name.utf8.span) }
      names[index].end()
    }
    marks.append(MilestoneMarks(of: milestone))
    hashes.append(milestone.id.utf8.span.hash)
    texts.append { $0.append(textsOf: milestone) }
  }

  /// Appends a milestone whose pieces are among `bytes`, which are UTF-8; false where its date is
  /// no EDTF.
  package mutating func append(_ pieces: MilestonePieces, of bytes: [UInt8]) -> Bool {
    guard (try? dates.append(parsing: bytes.span.extracting(pieces.date))) != nil else {
      return false
    }
    for kind in names.indices {
      for name in pieces.names where name.kind == kind {
        names[kind].add(bytes.span.extracting(name.range))
      }
      names[kind].end()
    }
    marks.append(MilestoneMarks(of: pieces))
    hashes.append(bytes.span.extracting(pieces.id).hash)
    texts.append { $0.append(textsOf: pieces, bytes) }
    return true
  }
}

extension MilestoneColumns: RandomAccessCollection {
  /// The index of the first, which is 0.
  package var startIndex: Int { 0 }

  /// How many there are.
  package var endIndex: Int { marks.count }

  /// The milestone at `index`, put together anew.
  ///
  /// - Complexity: O(k) for its bytes.
  package subscript(index: Int) -> Milestone {
    let marks = marks[index]
    var cursor = texts[index]
    let (id, title) = (cursor.text(), cursor.text())
    let text = marks.contains(.text) ? cursor.text() : nil
    let dateText = marks.contains(.dateText) ? cursor.text() : nil
    return Milestone(
      id: id,
      date: MilestoneDate(
        dates[index], text: dateText, isInferred: marks.contains(.isInferred)),
      title: title, text: text, tags: names[0][index], people: names[1][index],
      organizations: names[2][index], products: names[3][index],
      references: marks.contains(.references) ? cursor.references() : [],
      related: marks.contains(.related) ? cursor.related() : [],
      source: marks.contains(.source) ? cursor.source() : nil)
  }
}

extension MilestoneColumns {
  /// Whether the milestone at `index` has it.
  func has(_ feature: MilestoneFeature, at index: Int) -> Bool {
    switch feature {
    case .text: marks[index].contains(.text)
    case .tags: !names[0].range(of: index).isEmpty
    case .people: !names[1].range(of: index).isEmpty
    case .organizations: !names[2].range(of: index).isEmpty
    case .products: !names[3].range(of: index).isEmpty
    case .references: marks[index].contains(.references)
    case .related: marks[index].contains(.related)
    case .source: marks[index].contains(.source)
    }
  }
}

/// Parts of a milestone, without the rest of it.
extension MilestoneColumns {
  /// The identifier of the milestone at `index`.
  package func id(at index: Int) -> String {
    var cursor = texts[index]
    return cursor.text()
  }

  /// The title of the milestone at `index`.
  package func title(at index: Int) -> String {
    var cursor = texts[index]
    _ = cursor.range()
    return cursor.text()
  }

  /// The footnotes of the milestone at `index`.
  package func references(at index: Int) -> [Reference] {
    guard marks[index].contains(.references) else { return [] }
    var cursor = cursorOfRest(at: index)
    return cursor.references()
  }

  /// Those of `indices` whose milestones have footnotes.
  ///
  /// - Complexity: O(k).
  package func citing(among indices: Range<Int>) -> [Int] {
    indices.filter { marks[$0].contains(.references) }
  }

  /// The footnotes, the further readings and the source of the milestone at `index`.
  package func rest(
    at index: Int
  ) -> (references: [Reference], related: [RelatedLink], source: Source?) {
    let marks = marks[index]
    var cursor = cursorOfRest(at: index)
    return (
      marks.contains(.references) ? cursor.references() : [],
      marks.contains(.related) ? cursor.related() : [],
      marks.contains(.source) ? cursor.source() : nil
    )
  }

  /// Reads what stands behind the texts of the milestone at `index`.
  private func cursorOfRest(at index: Int) -> TextCursor {
    let marks = marks[index]
    var cursor = texts[index]
    for _ in 0..<2 { _ = cursor.range() }
    if marks.contains(.text) { _ = cursor.range() }
    if marks.contains(.dateText) { _ = cursor.range() }
    return cursor
  }

  /// The names of one kind that the milestone at `index` has.
  package func names(of kind: NameKind, at index: Int) -> [String] {
    names[kind.column][index]
  }

  /// Calls `body` with each name of one kind that the milestone at `index` has.
  package func forEachName(of kind: NameKind, at index: Int, _ body: (String) -> Void) {
    let column = kind.column
    for place in names[column].range(of: index) { body(names[column].name(at: place)) }
  }

  /// The number of the date of the milestone at `index` among the different ones.
  package func dateNumber(at index: Int) -> Int { dates.number(at: index) }

  /// The different names of one kind by their numbers.
  package func differentNames(of kind: NameKind) -> [String] { names[kind.column].table.strings }

  /// The places of the names of one kind that the milestone at `index` has.
  package func namePlaces(of kind: NameKind, at index: Int) -> Range<Int> {
    names[kind.column].range(of: index)
  }

  /// The number of the name of one kind at a place.
  package func nameNumber(of kind: NameKind, at place: Int) -> Int {
    names[kind.column].number(at: place)
  }

  /// Where the texts of the milestone at `index` stand.
  package func textBytes(at index: Int) -> MilestoneTextBytes {
    let marks = marks[index]
    var cursor = texts[index]
    return MilestoneTextBytes(
      bytes: cursor.bytes, id: cursor.range(), title: cursor.range(),
      text: marks.contains(.text) ? cursor.range() : nil,
      dateText: marks.contains(.dateText) ? cursor.range() : nil,
      isInferred: marks.contains(.isInferred),
      hasMore: !marks.isDisjoint(with: [.references, .related, .source]))
  }

  /// Asks for the texts of the milestone at `index` (see ``TextArena``).
  @inline(__always)
  func prefetch(_ index: Int, _ width: Int) { texts.prefetch(index, width) }

  /// Asks for texts that are read soon by who reads one milestone after the other and is at `index`.
  ///
  /// They are all over the memory; what follows the first bytes is foreseen by the processor.
  package func prefetchTexts(soonAfter index: Int) { prefetch(index + 4, 320) }

  /// Calls `body` with the bytes among which identifier, title and text of the milestone at `index`
  /// stand, and where.
  func withTexts<Result>(
    at index: Int,
    _ body: (_ bytes: [UInt8], _ id: Range<Int>, _ title: Range<Int>, _ text: Range<Int>?) -> Result
  ) -> Result {
    var cursor = texts[index]
    let (id, title) = (cursor.range(), cursor.range())
    return body(cursor.bytes, id, title, marks[index].contains(.text) ? cursor.range() : nil)
  }
}

extension MilestoneColumns: Equatable {
  /// Whether the milestones are the same in the same order.
  package static func == (left: MilestoneColumns, right: MilestoneColumns) -> Bool {
    left.elementsEqual(right)
  }
}

extension MilestoneColumns: ExpressibleByArrayLiteral {
  /// The milestones of a list.
  package init(arrayLiteral milestones: Milestone...) { self.init(milestones) }
}
