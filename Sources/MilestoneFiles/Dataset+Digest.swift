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
    for milestone in milestones { try Self.feed(milestone, &hash) }
    return hash.hexadecimal()
  }

  private static func feed(_ milestone: Milestone, _ hash: inout SHA256) throws(SHA256Error) {
    try hash.feed(milestone.id)
    try hash.feed(milestone.date.value.description)
    try hash.feed(orNull: milestone.date.text)
    try hash.feed(count: milestone.date.isInferred ? 1 : 0)
    try hash.feed(milestone.title)
    try hash.feed(orNull: milestone.text)
    for names in [
      milestone.tags, milestone.people, milestone.organizations, milestone.products,
    ] {
      try hash.feed(count: names.count)
      for name in names { try hash.feed(name) }
    }
    try hash.feed(count: milestone.references.count)
    for reference in milestone.references {
      try hash.feed(count: reference.number)
      try hash.feed(orNull: reference.title)
      try hash.feed(orNull: reference.url)
    }
    try hash.feed(count: milestone.related.count)
    for link in milestone.related {
      try hash.feed(orNull: link.title)
      try hash.feed(link.url)
    }
    try feed(milestone.source, &hash)
  }

  private static func feed(_ source: Source?, _ hash: inout SHA256) throws(SHA256Error) {
    guard let source else { return try hash.feed(count: 0) }
    try hash.feed(count: 1)
    for text in [source.title, source.url, source.revision, source.author, source.retrieved] {
      try hash.feed(orNull: text)
    }
  }
}
