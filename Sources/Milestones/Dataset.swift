/// A history as its keeper wrote it: the milestones in the keeper's order, and where they are from.
package struct Dataset: Equatable, Sendable {
  /// What the history is of; empty where the files say nothing.
  package var title = ""

  /// What it covers, in a sentence or two.
  package var description: String?

  /// The language of titles and texts, as BCP 47 has it.
  package var language: String?

  /// Under what terms it may be used: an SPDX name or a URL.
  package var licence: String?

  /// Where it is from.
  package var source: Source?

  /// Years that the source has a heading for, whether or not it has an entry under it.
  package var years: [Int64] = []

  /// The milestones.
  package var milestones = MilestoneColumns()

  /// An empty dataset.
  package init() {}
}
