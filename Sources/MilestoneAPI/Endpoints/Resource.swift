/// What the server has.
package enum Resource: String, CaseIterable, Sendable {
  /// Every resource with its URL template.
  case index
  /// The list of milestones.
  case milestones
  /// One milestone.
  case milestone
  /// The years with their counts.
  case years
  /// The milestones of one year.
  case year
  /// The milestones of this day of the year, whatever the year.
  case onThisDay
  /// The milestones of a month, whatever the year.
  case onThisMonth
  /// The milestones of a day of the year, whatever the year.
  case onThisDate
  /// The tags with their counts.
  case tags
  /// The people with their counts.
  case people
  /// The organizations with their counts.
  case organizations
  /// The products with their counts.
  case products
  /// The source's footnotes.
  case references
  /// Where the history is from.
  case dataset
  /// What a text means as a date.
  case dates
  /// The description that machines read.
  case openAPI
  /// The schema of a dataset.
  case datasetSchema
  /// The schema of a milestone in an answer.
  case milestoneSchema
  /// Where the API and its description are.
  case apiCatalog
  /// The description that people read.
  case docs
  /// What a kind of problem means.
  case problemPage
  /// What robots may fetch.
  case robots
  /// To whom faults of security are reported.
  case securityContact
  /// Whether the process is alive.
  case livez
  /// Whether requests should be sent here.
  case readyz
  /// The figures of the server.
  case metrics
}
