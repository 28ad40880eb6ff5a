/// The names of one kind that milestones have, as numbers.
struct NameColumn: Sendable {
  /// The different names.
  private(set) var table = StringTable()

  /// The numbers of the names of all milestones, one milestone after the other.
  private var numbers = SmallNumbers()

  /// Where those of each milestone are.
  private var stretches = StretchEnds()

  /// A column of no milestone.
  init() {}

  /// How many milestones there are.
  var count: Int { stretches.count }

  /// Where the numbers of the milestone at `index` are.
  @inline(__always)
  func range(of index: Int) -> Range<Int> { stretches[index] }

  /// The names of the milestone at `index`.
  subscript(index: Int) -> [String] {
    let range = range(of: index)
    guard !range.isEmpty else { return [] }
    return range.map(name)
  }

  /// The name whose number is at `place`, one of ``range(of:)``.
  ///
  /// It is inlined, as are the others, for a copy of the column would cost more than what they do.
  @inline(__always)
  func name(at place: Int) -> String { table.strings[numbers[place]] }

  /// The number of the name at a place.
  @inline(__always)
  func number(at place: Int) -> Int { numbers[place] }

  /// Adds a name to the milestone after the last that was ended, which has each once.
  mutating func add(_ name: Span<UInt8>) {
    let number = table.number(adding: name)
    for place in stretches.last..<numbers.count where numbers[place] == number { return }
    numbers.append(number)
  }

  /// Ends the names of a milestone.
  mutating func end() { stretches.append(numbers.count) }

  /// The names of all `parts`, in the order of `sources`: the part and the indices in it.
  init(_ parts: [NameColumn], order sources: [(part: Int, range: Range<Int>)]) {
    let maps = parts.map { part in
      part.table.strings.map { table.number(adding: $0.utf8.span) }
    }
    numbers.reserveCapacity(parts.reduce(0) { $0 + $1.numbers.count })
    stretches.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for source in sources {
      let (part, map) = (parts[source.part], maps[source.part])
      for index in source.range {
        for place in part.range(of: index) { numbers.append(map[part.numbers[place]]) }
        end()
      }
    }
  }

  /// The same names with milestones in the order of `indices`.
  func reordered(_ indices: [Int32]) -> NameColumn {
    var other = NameColumn()
    other.table = table
    other.numbers.reserveCapacity(numbers.count)
    other.stretches.reserveCapacity(count)
    for index in indices {
      for place in range(of: Int(index)) { other.numbers.append(numbers[place]) }
      other.end()
    }
    return other
  }
}

extension NameKind {
  /// Which of the columns of names is of that kind.
  var column: Int {
    switch self {
    case .tag: 0
    case .person: 1
    case .organization: 2
    case .product: 3
    }
  }
}
