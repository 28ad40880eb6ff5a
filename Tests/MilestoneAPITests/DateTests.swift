import EDTF
import Foundation
import HTTP
import HTTPTypes
import MilestoneAPI
import Milestones
import TestSupport
import Testing

@Suite struct `Reading a date` {
  private func date(_ query: String) throws -> NSDictionary {
    let response = try API.overDefaultHistory().get("/dates?\(query)")
    #expect(response.status == .ok, "\(response.text)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(response.bytes)) as? NSDictionary)
  }

  @Test func `has the object that a milestone of these words has`() throws {
    let words = "end of 2001 - beginning of 2002"
    let value = try DateReader().read(words)
    var dataset = Dataset()
    dataset.milestones = [Milestone(id: "a", date: MilestoneDate(value, text: words), title: "A")]
    let milestone = API.over(MilestoneStore(dataset)).get("/milestones/a?fields=date").text
    let date = try API.overDefaultHistory().get("/dates?text=\(PercentEncoding.encode(words))").text
    #expect(milestone == "{\"date\":\(date.dropLast())}\n")
  }

  @Test func `takes numbers in the order that is asked, wherever that stands`() throws {
    #expect(try date("text=03/04/2005&order=dmy")["edtf"] as? String == "2005-04-03")
    #expect(try date("order=mdy&text=03/04/2005")["edtf"] as? String == "2005-03-04")
  }

  @Test func `has a tag of the text and the program, whatever the history`() throws {
    let target = "/dates?text=2005~&order=dmy"
    let one = try API.overDefaultHistory().get(target)
    let other = API.over(try .make(dates: ["2006"]), digest: "other")
    #expect(one.fields[.eTag] == other.get(target).fields[.eTag])
    #expect(one.fields[.eTag] == other.get("/dates?order=dmy&text=2005%7E").fields[.eTag])
    #expect(one.fields[.eTag] != other.get("/dates?text=2005%3F&order=dmy").fields[.eTag])
    #expect(one.fields[.lastModified] != nil)
  }

  @Test func `says why a text is none, and shows no control of it`() throws {
    let response = try API.overDefaultHistory().get("/dates?text=%C2%9Bfoo%7F+2005")
    #expect(response.status == .badRequest)
    #expect(
      response.text.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control || $0 == "\n"
      })
  }

  @Test func `tells all that is wrong at once`() throws {
    let response = try API.overDefaultHistory().get("/dates?order=x&nonsense=1")
    for name in ["order", "nonsense", "text"] {
      #expect(response.text.contains("{\"parameter\":\"\(name)\""))
    }
  }
}
