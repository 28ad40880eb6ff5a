import EDTF
import Milestones

/// What stands at the places of a path in an example, taken from the history that is served.
struct ExampleNames {
  /// The history.
  let store: MilestoneStore

  /// An example for a place of a path.
  subscript(_ place: String) -> String {
    switch place {
    case "id": store.milestones.first?.id ?? "first"
    case "year": YearSyntax.text(store.years.years.first { $0.count > 0 }?.year ?? 2000)
    case "month": dayOfYear.map { Self.twoDigits($0.month) } ?? "01"
    case "day": dayOfYear.map { Self.twoDigits($0.day) } ?? "01"
    default: ProblemType.badParameters.rawValue
    }
  }

  /// The first that some milestone has, looked for among the first ones only.
  private var dayOfYear: (month: Int, day: Int)? {
    for milestone in store.milestones.prefix(1000) {
      let value = milestone.date.value
      if value.precision == .day, let day = value.earliest { return (day.month, day.day) }
    }
    return nil
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
