import CMicroHTTPD
import HTTP

/// Answers the requests of one daemon.
extension DaemonContext {
  /// Takes the head that begins at `method`: a good one waits for the second call.
  ///
  /// An answer in the first call closes the connection.
  func receive(
    _ connection: Connection, _ handle: OpaquePointer, method: UnsafePointer<CChar>,
    version: UnsafePointer<CChar>
  ) -> MHD_Result {
    connection.enter(.answering, now: shared.clock.now)
    let isStopping = shared.drain.hasBegun
    if !isStopping, let known = unsafe known(handle, connection, method: method) {
      connection.known = known
      return .YES
    }
    do throws(RequestError) {
      let request = unsafe try HeadReading.request(
        of: connection, handle, method: method, version: version, limits: limits)
      if isStopping { return unsafe queue(handler.respond(to: request), on: handle) }
      connection.request = request
      return .YES
    } catch {
      return unsafe queue(handler.refuse(error), on: handle)
    }
  }

  /// Answers the request of `connection`, whose head begins at `method`.
  func answer(
    _ connection: Connection, on handle: OpaquePointer, method: UnsafePointer<CChar>
  ) -> MHD_Result {
    if let head = connection.known.take() { return unsafe answer(head, on: handle) }
    guard let request = connection.request else { return .NO }
    // Read first: should it change meanwhile, what is kept is of no use rather than wrong.
    let generation = handler.generation
    let response = handler.respond(to: request)
    guard let prepared = prepared.response(for: response) else { return .NO }
    if response.isReusable {
      unsafe keep(prepared, response, request, generation, of: connection, handle, method)
    }
    return unsafe prepared.queue(on: handle)
  }

  /// What the head that begins at `method` was answered with before, if that still holds.
  private func known(
    _ handle: OpaquePointer, _ connection: Connection, method: UnsafePointer<CChar>
  ) -> KnownHead? {
    var image = unsafe known.image(handle, method: method)
    guard unsafe image.isRead(from: handle) else { return nil }
    let hash = image.hash
    connection.headHash = hash
    return known.find(image, hash: hash, connection.target, generation: handler.generation)
  }

  /// Answers as the request of `head` was answered before, or anew if that has ceased to hold.
  private func answer(_ head: KnownHead, on handle: OpaquePointer) -> MHD_Result {
    guard head.generation == handler.generation else {
      return unsafe queue(handler.respond(to: head.request), on: handle)
    }
    head.repetition.happened(to: head.request)
    return unsafe head.response.queue(on: handle)
  }

  /// Keeps what the head of `connection` was answered with, if it has come before.
  private func keep(
    _ prepared: PreparedResponse, _ response: Response, _ request: Request, _ generation: UInt64,
    of connection: Connection, _ handle: OpaquePointer, _ method: UnsafePointer<CChar>
  ) {
    guard let hash = connection.headHash, known.hasSeen(hash) else { return }
    var image = unsafe known.image(handle, method: method)
    guard unsafe image.isRead(from: handle) else { return }
    let head = KnownHead(
      image, target: connection.target, request: request, response: prepared,
      generation: generation, repetition: handler.repetition(of: request, response))
    known.insert(head, hash: hash)
  }

  private func queue(_ response: Response, on handle: OpaquePointer) -> MHD_Result {
    unsafe prepared.response(for: response)?.queue(on: handle) ?? .NO
  }
}
