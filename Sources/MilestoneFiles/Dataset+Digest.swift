import EDTF
import Milestones

extension Dataset {
  /// The SHA-256 of everything that the dataset says, in hexadecimal; equal for equal datasets.
  func digest() throws(SHA256Error) -> String {
    var hash = try SHA256()
    for text in [title, description, language, licence] { try hash.feed(orNull: text) }
    try Self.feed(source, &hash)
    try hash.feed(count: years.count)
    for year in years { try hash.feed(count: Int(year)) }
    try hash.feed(count: milestones.count)
    let often = Often(milestones)
    for index in milestones.indices {
      milestones.prefetchTexts(soonAfter: index)
      try Self.feed(milestones, index, often, &hash)
    }
    return try hash.hexadecimal()
  }

  /// The texts that many milestones have.
  private struct Often {
    let dates: JoinedTexts
    /// The names of all kinds.
    let names: JoinedTexts
    /// The kinds of names, and the place of the first name of each.
    let kinds: [(kind: NameKind, first: Int)]

    init(_ milestones: MilestoneColumns) {
      dates = JoinedTexts(milestones.dates.dates.map(\.description))
      var names: [String] = []
      kinds = NameKind.allCases.map { kind in
        defer { names += milestones.differentNames(of: kind) }
        return (kind, names.count)
      }
      self.names = JoinedTexts(names)
    }
  }

  private static func feed(
    _ milestones: MilestoneColumns, _ index: Int, _ often: Often, _ hash: inout SHA256
  ) throws(SHA256Error) {
    let texts = milestones.textBytes(at: index)
    let bytes = texts.bytes.span
    try hash.feed(bytes.extracting(texts.id))
    try hash.feed(milestones.dateNumber(at: index), of: often.dates)
    try feed(texts.dateText, of: bytes, &hash)
    try hash.feed(count: texts.isInferred ? 1 : 0)
    try hash.feed(bytes.extracting(texts.title))
    try feed(texts.text, of: bytes, &hash)
    for place in often.kinds.indices {
      let (kind, first) = often.kinds[place]
      let places = milestones.namePlaces(of: kind, at: index)
      try hash.feed(count: places.count)
      for place in places {
        try hash.feed(first + milestones.nameNumber(of: kind, at: place), of: often.names)
      }
    }
    guard texts.hasMore else {
      for _ in 0..<3 { try hash.feed(count: 0) }
      return
    }
    try feed(restOf: milestones, index, &hash)
  }

  private static func feed(
    _ text: Range<Int>?, of bytes: Span<UInt8>, _ hash: inout SHA256
  ) throws(SHA256Error) {
    guard let text else { return try hash.feed(count: -1) }
    try hash.feed(bytes.extracting(text))
  }

  private static func feed(
    restOf milestones: MilestoneColumns, _ index: Int, _ hash: inout SHA256
  ) throws(SHA256Error) {
    let rest = milestones.rest(at: index)
    try hash.feed(count: rest.references.count)
    for reference in rest.references {
      try hash.feed(count: reference.number)
      try hash.feed(orNull: reference.title)
      try hash.feed(orNull: reference.url)
    }
    try hash.feed(count: rest.related.count)
    for link in rest.related {
      try hash.feed(orNull: link.title)
      try hash.feed(link.url)
    }
    try feed(rest.source, &hash)
  }

  private static func feed(_ source: Source?, _ hash: inout SHA256) throws(SHA256Error) {
    guard let source else { return try hash.feed(count: 0) }
    try hash.feed(count: 1)
    for text in [source.title, source.url, source.revision, source.author, source.retrieved] {
      try hash.feed(orNull: text)
    }
  }
}
