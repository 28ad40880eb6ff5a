/// Why a text is no JSON.
struct JSONFault: Error, Equatable {
  /// The line of the fault, from 1.
  let line: Int

  /// What is wrong there.
  let reason: Reason

  enum Reason: Equatable {
    case endsTooEarly
    case textAfterTheEnd
    case expected(String)
    case nameTwice(String)
    case controlInText
    case badEscape
    case notUTF8
    case tooDeep
  }
}
