import Foundation
import JSON
import TestSupport
import Testing

@Suite struct `Writing JSON` {
  /// The text of what `body` writes, without the line feed at its end.
  private func text(
    isPretty: Bool = false, _ body: (inout JSONWriter) -> Void
  ) -> String {
    var writer = JSONWriter(capacity: 0, isPretty: isPretty)
    body(&writer)
    return String(String(decoding: writer.finish(), as: UTF8.self).dropLast())
  }

  @Test func `ends in one line feed`() {
    var writer = JSONWriter()
    writer.null()
    #expect(writer.finish() == Array("null\n".utf8))
  }

  @Test func `escapes every control character`() {
    for byte in UInt8(0)..<0x20 {
      let hex = String(byte, radix: 16)
      let short = [0x0A: "\\n", 0x0D: "\\r", 0x09: "\\t"][Int(byte)]
      let escape = short ?? "\\u00" + (byte < 16 ? "0" : "") + hex
      #expect(text { $0.string("a\(Unicode.Scalar(byte))b") } == "\"a\(escape)b\"")
    }
  }

  @Test(arguments: [
    ("", "\"\""), ("\"", "\"\\\"\""), ("\\", "\"\\\\\""), ("\\n", "\"\\\\n\""), ("/", "\"/\""),
    ("</script>", "\"</script>\""), ("\u{7F}", "\"\u{7F}\""), ("é€😀", "\"é€😀\""),
    ("\u{2028}\u{2029}", "\"\u{2028}\u{2029}\""), ("\r\n", "\"\\r\\n\""),
    ("e\u{301}", "\"e\u{301}\""),
    ("\"\u{301}", "\"\\\"\u{301}\""), ("\u{FEFF}", "\"\u{FEFF}\""), ("a\u{0}b", "\"a\\u0000b\""),
  ])
  func `escapes quotes and backslashes, and leaves the rest of Unicode alone`(
    value: String, json: String
  ) {
    #expect(Array(text { $0.string(value) }.utf8) == Array(json.utf8))
    #expect(Array(text { $0.strings([value]) }.utf8) == Array("[\(json)]".utf8))
  }

  @Test func `escapes names as it does values`() {
    #expect(
      text {
        $0.object {
          $0.key("a\"\n"); $0.null()
        }
      } == "{\"a\\\"\\n\":null}")
  }

  @Test func `writes numbers whole`() {
    #expect(text { $0.integer(Int64.min) } == "-9223372036854775808")
    #expect(text { $0.integer(UInt64.max) } == "18446744073709551615")
    #expect(text { $0.integer(0) } == "0")
    #expect(text { $0.integer(Int8(-5)) } == "-5")
  }

  @Test func `writes null for what there is none of`() {
    let written = text { writer in
      writer.array { writer in
        writer.string(orNull: nil)
        writer.string(orNull: "")
        writer.integer(orNull: nil as Int?)
        writer.integer(orNull: 7)
      }
    }
    #expect(written == "[null,\"\",null,7]")
  }

  @Test func `puts a comma between values of every kind, and nowhere else`() {
    let written = text { writer in
      writer.array { writer in
        writer.object { _ in }
        writer.array { _ in }
        writer.boolean(true)
        writer.object { writer in
          writer.key("a")
          writer.array { $0.null() }
          writer.key("b")
          writer.object { _ in }
          writer.key("")
          writer.boolean(false)
        }
        writer.string(",")
        writer.integer(1)
      }
    }
    #expect(written == "[{},[],true,{\"a\":[null],\"b\":{},\"\":false},\",\",1]")
  }

  @Test func `writes pretty text with two spaces a level`() {
    let written = text(isPretty: true) { writer in
      writer.object { writer in
        writer.key("a")
        writer.array { writer in
          writer.integer(1)
          writer.object { writer in
            writer.key("b")
            writer.null()
          }
        }
        writer.key("empty")
        writer.array { _ in }
        writer.key("none")
        writer.object { _ in }
        writer.key("[{,")
        writer.string("[{,")
      }
    }
    #expect(
      written == """
        {
          "a": [
            1,
            {
              "b": null
            }
          ],
          "empty": [],
          "none": {},
          "[{,": "[{,"
        }
        """)
  }

  @Test func `writes a single value pretty as it is`() {
    #expect(text(isPretty: true) { $0.string("a") } == "\"a\"")
    #expect(text(isPretty: true) { $0.object { _ in } } == "{}")
    #expect(text(isPretty: true) { $0.strings(["a", "b"]) } == "[\n  \"a\",\n  \"b\"\n]")
  }

  @Test(arguments: [false, true])
  func `writes what another reader reads back`(isPretty: Bool) throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<300 {
      let value = JSONValue.random(depth: 5, using: &generator)
      var writer = JSONWriter(isPretty: isPretty)
      value.write(to: &writer)
      let bytes = writer.finish()
      #expect(try JSONDecoder().decode(JSONValue.self, from: Data(bytes)) == value)
      #expect(String(validating: bytes, as: UTF8.self) != nil)
      if !isPretty { #expect(bytes.dropLast().allSatisfy { $0 >= 0x20 }) }
    }
  }

  @Test(arguments: [false, true])
  func `writes a prepared key as it writes its name`(isPretty: Bool) {
    let written = text(isPretty: isPretty) { writer in
      writer.object { writer in
        writer.key("a" as JSONKey)
        writer.integer(1)
        writer.key("b\"" as JSONKey)
        writer.integer(orNull: nil as Int?)
      }
    }
    let named = text(isPretty: isPretty) { writer in
      writer.object { writer in
        writer.key("a" as String)
        writer.integer(1)
        writer.key("b\"" as String)
        writer.null()
      }
    }
    #expect(written == named)
  }

  @Test(arguments: [
    ([], "[0,9]"), ([1], "[0,22,9]"), ([2, 0, 1], "[0,{},1,22,9]"), ([1, 1], "[0,22,22,9]"),
  ])
  func `writes values that are there already`(places: [Int], json: String) {
    let written = text { writer in
      writer.array { writer in
        writer.integer(0)
        writer.values(Array("1,22,{},".utf8), [0, 2, 5, 8], at: places)
        writer.integer(9)
      }
    }
    #expect(written == json)
  }

  @Test func `writes the same value pretty and compact but for blanks outside texts`() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<100 {
      let value = JSONValue.array((0..<3).map { _ in .random(depth: 3, using: &generator) })
      let compact = text { value.write(to: &$0) }
      let pretty = text(isPretty: true) { value.write(to: &$0) }
      #expect(Self.withoutBlanks(pretty) == compact)
    }
  }

  /// Joins the lines and takes away their margins and the space behind each name; a text has no
  /// line end of its own.
  private static func withoutBlanks(_ pretty: String) -> String {
    var compact = ""
    var isInText = false
    var isEscaped = false
    for scalar in pretty.unicodeScalars {
      if !isInText, scalar == " " || scalar == "\n" { continue }
      if scalar == "\"", !isEscaped { isInText.toggle() }
      isEscaped = scalar == "\\" && !isEscaped
      compact.unicodeScalars.append(scalar)
    }
    return compact
  }
}
