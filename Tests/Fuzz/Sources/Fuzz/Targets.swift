/// What libFuzzer can be let loose on: a check that traps where the product breaks a promise.
///
/// To add one is a line here, its check in a file of its own, and a folder of seeds of that name in
/// `Corpus`; words that its inputs are made of may stand in `Words`. Another room of the product is
/// a link beside this folder and a line in `Package.swift`.
let targets: [String: @Sendable (Span<UInt8>) -> Void] = [
  "accept": checkAccept,
  "conditions": checkConditions,
  "csv": checkCSV,
  "edtf": checkEDTF,
  "head": checkHead,
  "json": checkJSON,
  "ndjson": checkNDJSON,
  "requests": checkRequest,
  "target": checkTarget,
  "words": checkWords,
  "yaml": checkYAML,
]
