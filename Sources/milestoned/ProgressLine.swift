/// How far the loading of a dataset is, in a line for a person who waits for it.
struct ProgressLine {
  /// How many bytes there are, and how many of them are read.
  let bytes: Int, bytesRead: Int

  /// How long it has taken so far.
  let seconds: Double

  /// The line, such as `milestoned: reading [########            ]  42 %, 178 of 424 MB, 3 s left`.
  var text: String {
    guard bytesRead < bytes else { return "milestoned: indexing what \(megabytes(bytes)) MB say" }
    let share = Double(bytesRead) / Double(bytes)
    let filled = Int(share * Double(Self.width))
    let bar =
      String(repeating: "#", count: filled) + String(repeating: " ", count: Self.width - filled)
    let percent = String(Int(share * 100))
    let padding = String(repeating: " ", count: max(0, 3 - percent.count))
    let left = bytesRead == 0 ? "" : ", \(Int((seconds / share - seconds).rounded(.up))) s left"
    return "milestoned: reading [\(bar)] \(padding)\(percent) %, "
      + "\(megabytes(bytesRead)) of \(megabytes(bytes)) MB\(left)"
  }

  private static let width = 20

  private func megabytes(_ bytes: Int) -> Int { (bytes + 500_000) / 1_000_000 }
}
