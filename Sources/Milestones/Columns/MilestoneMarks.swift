/// What of a milestone is there, of that which may be left out.
struct MilestoneMarks: OptionSet, Sendable {
  let rawValue: UInt8

  static let text = MilestoneMarks(rawValue: 1 << 0)
  static let dateText = MilestoneMarks(rawValue: 1 << 1)
  static let isInferred = MilestoneMarks(rawValue: 1 << 2)
  static let references = MilestoneMarks(rawValue: 1 << 3)
  static let related = MilestoneMarks(rawValue: 1 << 4)
  static let source = MilestoneMarks(rawValue: 1 << 5)
}
