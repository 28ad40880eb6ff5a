import EDTF
import Milestones

extension Milestone {
  /// The date in words and, after an empty line, the text: never empty.
  ///
  /// Feeds and calendars have no other place for a date that is before Christ, or of which only
  /// the year is known.
  var datedText: String {
    let label = date.value.label
    return text.map { "\(label)\n\n\($0)" } ?? label
  }
}
