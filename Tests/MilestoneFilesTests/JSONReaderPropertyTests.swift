import Foundation
import Testing

@testable import MilestoneFiles

@Suite struct `Reading any JSON` {
  /// Texts that have every construct, to be broken.
  private static let seeds = [
    #"{"a":[1,-2.5e3,true,false,null],"b":{"c":"d\u00e9\n\"","é":[]},"e":{}}"#,
    #"[{"id":"m","date":"2006-08","references":[{"number":4,"url":null}]},"\ud83d\ude00"]"#,
  ]

  @Test(arguments: seeds)
  func `agrees with another reader on what is JSON after any byte is changed`(seed: String) {
    let marks = Array("{}[]\",:\\u0-9.eEtfn \n\u{1}".utf8) + [0xC3, 0xFF]
    for index in seed.utf8.indices.map({ seed.utf8.distance(from: seed.startIndex, to: $0) }) {
      for mark in marks {
        var changed = Array(seed.utf8)
        changed[index] = mark
        expectAgreement(changed)
        changed = Array(seed.utf8)
        changed.insert(mark, at: index)
        expectAgreement(changed)
      }
      expectAgreement(Array(seed.utf8.prefix(index)))
      var changed = Array(seed.utf8)
      changed.remove(at: index)
      expectAgreement(changed)
    }
  }

  /// Where this reader takes a text, so does Foundation's; where it does not, neither does
  /// Foundation's, which is laxer only with a comma behind the last element, with names that stand
  /// twice and with bytes that are no text.
  private func expectAgreement(_ bytes: [UInt8]) {
    let fault: SyntaxFault?
    do throws(SyntaxFault) {
      _ = try JSONReader.read(bytes.span, firstLine: 1)
      fault = nil
    } catch {
      fault = error
    }
    let isTaken =
      (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
    let text = String(decoding: bytes, as: UTF8.self)
    switch fault?.reason {
    case nil: #expect(isTaken, "\(text)")
    case .nameTwice, .notUTF8: break
    default: #expect(!isTaken || text.contains(",]") || text.contains(",}"), "\(text)")
    }
  }
}
