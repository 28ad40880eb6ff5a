import Foundation

/// `repeat-part PART COUNT HISTORY` does a part of a request's work so many times, over the history
/// in a file.
///
/// Its instructions and allocations are counted from outside: what twice as many take more is that
/// of the work, without the start and the loading. It prints a number that depends on all the
/// work, so that none is left out.
@main
enum RepeatPart {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let part = Part(rawValue: arguments[1]),
      let count = Int(arguments[2])
    else {
      let parts = Part.allCases.map(\.rawValue).joined(separator: " ")
      let usage = "usage: repeat-part PART COUNT HISTORY; there are: \(parts)\n"
      FileHandle.standardError.write(Data(usage.utf8))
      exit(EX_USAGE)
    }
    let work = try part.work(over: arguments[3])
    var sum = 0
    for turn in 0..<count { sum &+= try work(turn) }
    print(sum)
  }
}
