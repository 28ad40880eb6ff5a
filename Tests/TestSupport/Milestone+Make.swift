package import EDTF
package import Milestones

extension Milestone {
  /// A milestone for a test, of which only what the test is about need be said.
  package static func make(
    _ id: String = "m", date: String = "2006-08-04", title: String = "Something happens",
    text: String? = nil, tags: [String] = [], references: [Reference] = []
  ) throws(EDTFError) -> Milestone {
    Milestone(
      id: id, date: MilestoneDate(try EDTFDate(parsing: date)), title: title, text: text,
      tags: tags, references: references)
  }
}

extension MilestoneStore {
  /// A store of milestones of these dates, with the identifiers `m0`, `m1`, … in this order.
  package static func make(dates: [String]) throws(EDTFError) -> MilestoneStore {
    var dataset = Dataset()
    for (index, date) in dates.enumerated() {
      dataset.milestones.append(try .make("m\(index)", date: date))
    }
    return MilestoneStore(dataset)
  }
}
