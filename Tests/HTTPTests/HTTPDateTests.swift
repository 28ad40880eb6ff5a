import HTTP
import TestSupport
import Testing

@Suite struct `Dates of HTTP` {
  @Test(arguments: [
    (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
    (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
    (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
    (-2_203_891_200, "Thu, 01 Mar 1900 00:00:00 GMT"),
    (1_456_790_399, "Mon, 29 Feb 2016 23:59:59 GMT"),
    (-12_219_292_800, "Fri, 15 Oct 1582 00:00:00 GMT"),
    (-62_135_596_800, "Mon, 01 Jan 0001 00:00:00 GMT"),
    (253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT"),
  ])
  func `are written with their weekday`(seconds: Int, text: String) {
    #expect(HTTPDate(secondsSince1970: seconds).description == text)
    #expect(HTTPDate(parsing: text)?.secondsSince1970 == seconds)
  }

  @Test func `are read in all three forms`() {
    let forms = [
      "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    ]
    for form in forms {
      #expect(HTTPDate(parsing: form)?.secondsSince1970 == 784_111_777, "\(form)")
    }
    let late = HTTPDate(parsing: "Wed Nov 16 08:49:37 1994")
    #expect(late?.description == "Wed, 16 Nov 1994 08:49:37 GMT")
  }

  @Test(arguments: [
    ("00", 2000), ("26", 2026), ("69", 2069), ("70", 1970), ("94", 1994), ("99", 1999),
  ])
  func `of two digits are of the century that is near`(digits: String, year: Int) {
    let short = HTTPDate(parsing: "Monday, 01-Jan-\(digits) 00:00:00 GMT")
    #expect(short != nil)
    #expect(short == HTTPDate(parsing: "Mon, 01 Jan \(year) 00:00:00 GMT"))
  }

  @Test(arguments: [
    "", " ", "soon", "0", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC",
    "Sun, 06 Nov 1994 08:49:37 gmt", "Sun, 06 Nov 1994 08:49:37 +0000",
    "Sun, 6 Nov 1994 8:49:37 GMT",
    "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Non 1994 08:49:37 GMT", "06 Nov 1994 08:49:37 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 94 8:49:37 GMT",
    "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:37 GMT",
    "Sun, 06 Nov 1994 08:49:61 GMT",
    "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 1994 08:49:37:00 GMT",
    "Sun, 06 Nov 19945 08:49:37 GMT",
    "Sun, 06 Nov 994 08:49:37 GMT", "Sun, 06 Nov -994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:3 GMT",
    "Sun, 06 Nov 1994 0849:37 GMT", "Sun, +6 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 08:49:37 GMT x",
    "Sun, 06 Nov ١٩٩٤ 08:49:37 GMT", "1994-11-06T08:49:37Z", "Sun Nov  6 08:49:37 1994 GMT GMT",
    "Sun, 06 Nov 1994 :08:49:37 GMT", "Nov  6 08:49:37 1994",
  ])
  func `are nothing else`(text: String) {
    #expect(HTTPDate(parsing: text) == nil)
  }

  @Test(arguments: [
    "Wed, 30 Feb 1994 00:00:00 GMT", "Tue, 29 Feb 1994 00:00:00 GMT",
    "Thu, 31 Nov 1994 00:00:00 GMT",
    "Thu, 29 Feb 1900 00:00:00 GMT", "Sat, 01 Jan 0000 00:00:00 GMT",
  ])
  func `are of days that the calendar has`(text: String) {
    #expect(HTTPDate(parsing: text) == nil)
  }

  @Test(arguments: [
    "Sun 06 Nov 1994 08:49:37 GMT", "Sun, 06-Nov 1994 08:49:37 GMT", "Sun,06,Nov,1994,08:49:37,GMT",
    "Sun,  06 Nov 1994 08:49:37 GMT", " Sun, 06 Nov 1994 08:49:37 GMT", "Sun-Nov-6-08:49:37-1994",
    "Sun, 06 Nov 94 08:49:37 GMT", "Sunday, 06-Nov-1994 08:49:37 GMT", "Sun, Nov 6 08:49:37 1994",
    "Sun Nov 6 08:49:37 1994", "Sun Nov 06 08:49:37 94", "Sun, 06 Nov 1994 08:49:37 GMT ",
  ])
  func `are no mixture of the three forms`(text: String) {
    #expect(HTTPDate(parsing: text) == nil)
  }

  @Test func `take a leap second for the second after`() {
    let leap = HTTPDate(parsing: "Sat, 31 Dec 2016 23:59:60 GMT")
    #expect(leap?.description == "Sun, 01 Jan 2017 00:00:00 GMT")
  }

  @Test func `come back from each form as they were`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5000 {
      let isNear = Bool.random(using: &generator)
      let seconds = Int.random(
        in: isNear ? 0...3_155_759_999 : -62_135_596_800...253_402_300_799, using: &generator)
      let date = HTTPDate(secondsSince1970: seconds)
      #expect(HTTPDate(parsing: date.description) == date)
      let words = date.description.split(separator: " ")
      let day = words[1].hasPrefix("0") ? " \(words[1].dropFirst())" : "\(words[1])"
      let asctime = "\(words[0].dropLast()) \(words[2]) \(day) \(words[4]) \(words[3])"
      #expect(HTTPDate(parsing: asctime) == date, "\(asctime)")
      guard (1970...2069).contains(Int(words[3]) ?? 0) else { continue }
      let short = "Someday, \(words[1])-\(words[2])-\(words[3].suffix(2)) \(words[4]) GMT"
      #expect(HTTPDate(parsing: short) == date, "\(short)")
    }
  }

  @Test func `follow each other day by day through all years`() {
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let isLeap = { (year: Int) in year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
    var days = 0
    for year in 1...9999 {
      // The calendar comes round in 400 years.
      guard year < 803 || year > 9597 else {
        days += isLeap(year) ? 366 : 365
        continue
      }
      for month in 1...12 {
        let length = lengths[month - 1] + (isLeap(year) && month == 2 ? 1 : 0)
        for (day, number) in [(1, days), (length, days + length - 1)] {
          let date = HTTPDate(secondsSince1970: number * 86_400 - 62_135_596_800)
          guard date.monthAndDay == (month, day), date.description.hasPrefix(weekdays[number % 7])
          else {
            Issue.record("\(year)-\(month)-\(day) is \(date)")
            return
          }
        }
        days += length
      }
    }
  }

  @Test func `stay within the years that can be written`() {
    #expect(HTTPDate(secondsSince1970: .max).description == "Fri, 31 Dec 9999 23:59:59 GMT")
    #expect(HTTPDate(secondsSince1970: .min).description == "Mon, 01 Jan 0001 00:00:00 GMT")
  }

  @Test func `are ordered in time`() {
    let earlier = HTTPDate(secondsSince1970: -1)
    #expect(earlier < HTTPDate(secondsSince1970: 0))
    #expect(earlier == HTTPDate(secondsSince1970: -1))
  }

  @Test(arguments: [
    (784_111_777, "1994-11-06T08:49:37Z"), (0, "1970-01-01T00:00:00Z"),
    (-62_135_596_800, "0001-01-01T00:00:00Z"), (1_456_790_399, "2016-02-29T23:59:59Z"),
  ])
  func `are written for logs and data as RFC 3339`(seconds: Int, text: String) {
    #expect(HTTPDate(secondsSince1970: seconds).rfc3339 == text)
  }
}
