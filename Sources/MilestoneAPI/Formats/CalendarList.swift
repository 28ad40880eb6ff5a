import EDTF
import HTTP
import Milestones

/// A list of milestones as a calendar of their anniversaries; RFC 5545 and RFC 7986.
///
/// Only milestones of a day have any; the others are left out. The year stands in the summary, and the
/// date itself, which may be before Christ, as EDTF in `X-MILESTONE-DATE`. Everything was stamped
/// when the dataset was written, so that the same history is the same calendar.
struct CalendarList: MilestoneListWriter, ~Copyable {
  private let list: MilestoneList
  private let stamp: String
  private var calendar = CalendarText()
  private var isEmpty = true

  init(_ list: MilestoneList) {
    self.list = list
    stamp = list.modified.rfc3339.filter { $0 != "-" && $0 != ":" }
  }

  mutating func begin() {
    calendar.property("BEGIN", "VCALENDAR")
    calendar.property("VERSION", "2.0")
    calendar.property("PRODID", "-//milestoned//Milestones//EN")
    calendar.property("CALSCALE", "GREGORIAN")
    calendar.property("METHOD", "PUBLISH")
    calendar.text("NAME", list.title)
    calendar.text("X-WR-CALNAME", list.title)
    if let description = list.dataset.description {
      calendar.text("DESCRIPTION", description)
      calendar.text("X-WR-CALDESC", description)
    }
    calendar.property("LAST-MODIFIED", stamp)
    calendar.property("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
    calendar.property("X-PUBLISHED-TTL", "P1D")
    if let url = list.site.url(of: list.target) { calendar.property("SOURCE;VALUE=URI", url) }
  }

  mutating func add(_ index: Int, of milestones: MilestoneColumns) {
    let milestone = milestones[index]
    let date = milestone.date.value
    guard let anniversary = Anniversary(of: date, asOf: list.modified), let year = date.year
    else { return }
    isEmpty = false
    calendar.property("BEGIN", "VEVENT")
    calendar.text("UID", "\(milestone.id)@\(list.site.authority)")
    calendar.property("DTSTAMP", stamp)
    calendar.property("DTSTART;VALUE=DATE", anniversary.text)
    calendar.property("RRULE", "FREQ=YEARLY")
    calendar.property("TRANSP", "TRANSPARENT")
    calendar.text("SUMMARY", "\(milestone.title) (\(YearSyntax.label(year))\(Self.doubt(date)))")
    let note = anniversary.isLeapDay ? "\n\nOn 29 February, in leap years only." : ""
    calendar.text("DESCRIPTION", milestone.datedText + note)
    calendar.texts("CATEGORIES", milestone.tags)
    calendar.text("X-MILESTONE-DATE", date.description)
    if let url = list.site.url(of: MilestoneJSON.path(of: milestone.id)) {
      calendar.property("URL", url)
    }
    calendar.property("END", "VEVENT")
  }

  mutating func end() {
    if isEmpty { writeTimeZone() }
    calendar.property("END", "VCALENDAR")
  }

  mutating func take() -> [UInt8] { calendar.take() }

  /// A calendar must have a component, so one without events has the time zone that it needs none of;
  /// RFC 5545 section 3.4.
  private mutating func writeTimeZone() {
    let properties = [
      ("BEGIN", "VTIMEZONE"), ("TZID", "UTC"), ("BEGIN", "STANDARD"),
      ("DTSTART", "19700101T000000"), ("TZOFFSETFROM", "+0000"), ("TZOFFSETTO", "+0000"),
      ("END", "STANDARD"), ("END", "VTIMEZONE"),
    ]
    for (name, value) in properties { calendar.property(name, value) }
  }

  private static func doubt(_ date: EDTFDate) -> String {
    (date.isApproximate ? ", approximate" : "") + (date.isUncertain ? ", uncertain" : "")
  }
}
