import CLibFuzzer
import Glibc

/// Lets libFuzzer loose on the target that `MILESTONED_FUZZ` names; the arguments are libFuzzer's.
///
/// The name is no argument, since libFuzzer starts itself anew for some tasks.
@main
enum Fuzz {
  fileprivate static let check = {
    guard let name = unsafe getenv("MILESTONED_FUZZ"),
      let check = unsafe targets[String(cString: name)]
    else { preconditionFailure("MILESTONED_FUZZ names no target") }
    return check
  }()

  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
      unsafe CommandLine.unsafeArgv
    exit(unsafe LLVMFuzzerRunDriver(&count, &arguments, test))
  }
}

@c private func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Fuzz.check(unsafe UnsafeBufferPointer(start: start, count: count).span)
  return 0
}
