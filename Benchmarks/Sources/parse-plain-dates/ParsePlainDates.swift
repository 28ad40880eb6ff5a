import EDTF

/// Reads plain dates, so that the allocations of each can be counted from outside.
///
/// The count of the whole run is that of its start and its dates: `parse-plain-dates 1000`
/// and `parse-plain-dates 2000` allocate alike if a date allocates nothing.
@main
enum ParsePlainDates {
  private static let texts = ["2006-08-04", "2006-08", "2006", "1999-12-31", "2004-02-29"]

  static func main() throws {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1000
    let dates = texts.map { Array($0.utf8) }
    var days = 0
    for index in 0..<count {
      let text = dates[index % dates.count]
      let date = try EDTFDate(parsing: text.span)
      if let earliest = date.earliest, let latest = date.latest {
        days += latest.day - earliest.day + 1
      }
    }
    print(days)
  }
}
