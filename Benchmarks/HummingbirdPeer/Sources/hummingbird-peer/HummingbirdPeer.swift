import Foundation
import Hummingbird
import Logging
import NIOPosix

/// `hummingbird-peer PORT THREADS LIST MILESTONE` serves the list in the first file, each of its
/// milestones, and the milestone in the second file.
@main
enum HummingbirdPeer {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let port = Int(arguments[1]), let threads = Int(arguments[2]) else {
      FileHandle.standardError.write(
        Data("usage: hummingbird-peer PORT THREADS LIST MILESTONE\n".utf8))
      exit(EX_USAGE)
    }
    let list: MilestoneList = try contents(of: arguments[3])
    let milestone: Milestone = try contents(of: arguments[4])
    var logger = Logger(label: "hummingbird-peer")
    logger.logLevel = .warning
    let application = Application(
      router: router(of: list, and: milestone),
      configuration: .init(address: .hostname("127.0.0.1", port: port)),
      eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup(numberOfThreads: threads)),
      logger: logger)
    try await application.runService()
  }

  private static func contents<Value: Decodable>(of file: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
  }

  private static func router(
    of list: MilestoneList, and milestone: Milestone
  ) -> Router<BasicRequestContext> {
    var milestones = Dictionary(uniqueKeysWithValues: list.milestones.map { ($0.id, $0) })
    milestones[milestone.id] = milestone
    let byID = milestones
    let router = Router()
    router.get("milestones") { _, _ in list }
    router.get("milestones/:id") { _, context in
      guard let milestone = byID[try context.parameters.require("id")] else {
        throw HTTPError(.notFound)
      }
      return milestone
    }
    return router
  }
}
