import EDTF
import HTTP
import Milestones
import TestSupport
import Testing

@testable import MilestoneAPI

@Suite struct `A calendar of milestones` {
  /// 22 April 2015.
  private let modified = HTTPDate(secondsSince1970: 1_429_718_940)

  private func calendar(_ milestones: [Milestone], at site: Site = Site()) -> String {
    MilestoneList.make(at: site, target: "/milestones.ics", modified: modified)
      .written(milestones, by: CalendarList.self)
  }

  private func lines(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").split(separator: "\r\n").map { String($0) }
  }

  @Test func `has a component where there is no event, as it must`() throws {
    let text = lines(calendar([try .make("y", date: "2005")]))
    #expect(
      text.filter { $0.hasPrefix("BEGIN:") } == [
        "BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "BEGIN:STANDARD",
      ])
    #expect(!lines(calendar([try .make("d", date: "2005-06-07")])).contains("BEGIN:VTIMEZONE"))
  }

  @Test func `says what it is, and of each milestone all that a calendar can show`() throws {
    let milestone = try Milestone.make(
      "apollo-11", date: "1969-07-20", title: "Apollo 11 lands", text: "On the moon; at last.",
      tags: ["space", "a,b"])
    #expect(
      calendar([milestone], at: Site(baseURL: "https://h.example:8443/p"))
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//milestoned//Milestones//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        NAME:History
        X-WR-CALNAME:History
        LAST-MODIFIED:20150422T160900Z
        REFRESH-INTERVAL;VALUE=DURATION:P1D
        X-PUBLISHED-TTL:P1D
        SOURCE;VALUE=URI:https://h.example:8443/p/milestones.ics
        BEGIN:VEVENT
        UID:apollo-11@h.example:8443
        DTSTAMP:20150422T160900Z
        DTSTART;VALUE=DATE:20140720
        RRULE:FREQ=YEARLY
        TRANSP:TRANSPARENT
        SUMMARY:Apollo 11 lands (1969)
        DESCRIPTION:20 July 1969\\n\\nOn the moon\\; at last.
        CATEGORIES:space,a\\,b
        X-MILESTONE-DATE:1969-07-20
        URL:https://h.example:8443/p/milestones/apollo-11
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n"))
  }

  static let anchors: [(String, String)] = [
    ("1969-07-20", "20140720"), ("1969-04-22", "20150422"), ("1969-04-23", "20140423"),
    ("2015-04-22", "20150422"), ("2015-04-23", "20150423"), ("2031-01-01", "20310101"),
    ("2015-01-01", "20150101"), ("1904-02-29", "20120229"), ("2012-02-29", "20120229"),
    ("2016-02-29", "20160229"), ("-0043-03-15", "20150315"), ("0000-02-29", "20120229"),
    ("2001-05-06T10:20:30Z", "20140506"),
    ("2006-08-04?", "20140804"), ("9999-12-31", "99991231"),
  ]

  @Test(arguments: anchors)
  func `begins with the latest anniversary that the history knows`(
    date: String, start: String
  ) throws {
    let lines = lines(calendar([try .make(date: date)]))
    #expect(lines.contains("DTSTART;VALUE=DATE:\(start)"))
  }

  @Test(arguments: [
    "2006", "2006-08", "2006-21", "199X", "XXXX-08-04", "200X-08-04", "2006-08-XX", "2006-08-1X",
    "2006-08-04/2006-08-05", "2006-08-04/..", "{2006-08-04,2006-08-05}", "../..", "Y12006",
    "Y12006-01-01",
  ])
  func `leaves out what has no day of its own`(date: String) throws {
    guard let milestone = try? Milestone.make(date: date) else { return }
    #expect(!calendar([milestone]).contains("BEGIN:VEVENT"))
  }

  @Test(arguments: [
    ("-0043-03-15", "44 BC"), ("0014-08-19", "AD 14"), ("2006-08-04?", "2006\\, uncertain"),
    ("2006-08-04~", "2006\\, approximate"), ("2006-08-04%", "2006\\, approximate\\, uncertain"),
  ])
  func `has in its summary the year and any doubt`(date: String, year: String) throws {
    let lines = lines(calendar([try .make(date: date, title: "T")]))
    #expect(lines.contains("SUMMARY:T (\(year))"))
    #expect(lines.contains("X-MILESTONE-DATE:\(date)"))
  }

  @Test func `says that leap days are not in every year`() throws {
    let note = "On 29 February\\, in leap years only."
    #expect(
      lines(calendar([try .make(date: "2004-02-29")]))
        .contains("DESCRIPTION:29 February 2004\\n\\n\(note)"))
    #expect(!calendar([try .make(date: "2004-02-28")]).contains("leap"))
  }

  @Test func `escapes what a text may not have, and drops what it cannot have`() throws {
    let title = "a\\b;c,d\r\ne\rf\n\ng\u{0}\u{7}\u{7F}\th:\"i\"\u{FFFE}</script>"
    #expect(
      lines(calendar([try .make(title: title)])).contains(
        "SUMMARY:a\\\\b\\;c\\,d\\ne\\nf\\n\\ng\th:\"i\"\u{FFFE}</script> (2006)"))
  }

  @Test(arguments: 0..<12)
  func `folds at 75 bytes and cuts no character`(shift: Int) throws {
    let title = String(repeating: "x", count: shift) + String(repeating: "é😀", count: 60)
    let text = calendar([try .make(title: title)])
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(lines(text).contains("SUMMARY:\(title) (2006)"))
    #expect(!text.replacing("\r\n", with: "").contains("\n"))
  }
}
