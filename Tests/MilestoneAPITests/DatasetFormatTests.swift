import Foundation
import HTTP
import HTTPTypes
import MilestoneAPI
import MilestoneFiles
import Milestones
import TestSupport
import Testing

@Suite struct `The same history in another format` {
  @Test(arguments: [
    "/milestones", "/milestones?facet=year,tag,person&q=kernel", "/milestones/openvz-in-debian",
    "/years", "/years/2006", "/onthisday/8/4", "/tags", "/people", "/organizations", "/products",
    "/references", "/", "/milestones?sort=title&fields=id,title,text",
  ])
  func `is answered byte for byte the same`(target: String) throws {
    let files = try defaultFiles.get()
    let folder = try TemporaryFolder()
    let expected = try API.overDefaultHistory().get(target)
    #expect(expected.status == .ok)
    var formats = 0
    for format in try files.dataset.writeAll(into: folder) {
      let read = try DatasetFiles(reading: [folder[format]])
      let answer = try API.over(MilestoneStore(read.dataset), digest: read.digest()).get(target)
      #expect(answer.bytes == expected.bytes, "\(format)")
      #expect(answer.fields[.eTag] == expected.fields[.eTag], "\(format)")
      formats += 1
    }
    #expect(formats >= 4)
  }
}
