/// One event of a project's history.
package struct Milestone: Equatable, Sendable {
  /// Its name in URLs: lower-case letters, digits, hyphens and dots; unique in a dataset.
  package let id: String

  /// When it happened, as far as the source says.
  package let date: MilestoneDate

  /// What happened, in a line of plain text.
  package let title: String

  /// What happened, at length, in plain text.
  package let text: String?

  /// The names it can be found by, in the source's order; the same holds for the three below.
  package let tags: [String]

  /// The people it names.
  package let people: [String]

  /// The organizations it names.
  package let organizations: [String]

  /// The products it names.
  package let products: [String]

  /// The source's numbered footnotes that it cites.
  package let references: [Reference]

  /// Further readings.
  package let related: [RelatedLink]

  /// Where it is from; nil where that is the dataset's own source.
  package let source: Source?

  /// A milestone of its parts; those that may be left out are empty.
  package init(
    id: String, date: MilestoneDate, title: String, text: String? = nil, tags: [String] = [],
    people: [String] = [], organizations: [String] = [], products: [String] = [],
    references: [Reference] = [], related: [RelatedLink] = [], source: Source? = nil
  ) {
    self.id = id
    self.date = date
    self.title = title
    self.text = text
    self.tags = tags
    self.people = people
    self.organizations = organizations
    self.products = products
    self.references = references
    self.related = related
    self.source = source
  }
}
