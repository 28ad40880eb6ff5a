package import HTTP

/// How a server listens and what it allows its clients.
package struct ServerOptions: Sendable {
  /// The number of daemons: each has one thread, its own listen socket and its own connections.
  package var threads = 1

  /// The connections that are open at once, over all threads; the next wait in the backlog.
  package var connections = 4096

  /// The connections that one address may have open at once; 0 for any number.
  ///
  /// A network of 64 bits counts as one address of IPv6. What goes beyond is closed without an
  /// answer.
  package var addressConnections = 0

  /// Whether another process may listen on the same port, and take over.
  package var sharesPort = false

  /// TLS; nil for plain HTTP.
  package var security: Security?

  /// Takes what libmicrohttpd says of itself, a few lines a second, on any thread.
  package var log: @Sendable (String) -> Void = { _ in }

  /// How long a connection may be silent.
  package var silence: Duration = .seconds(15)

  /// How long a request line may take to arrive, from the connection or the last answer on.
  package var requestDeadline: Duration = .seconds(30)

  /// How long the rest of a request's head may take to arrive.
  package var headDeadline: Duration = .seconds(5)

  /// How long a client may take to fetch one answer.
  package var answerDeadline: Duration = .seconds(120)

  /// Bytes of a connection's memory: the request's head has to fit in.
  package var connectionMemoryBytes = 32_768

  /// The limits of a request's form.
  package var limits = RequestLimits()

  /// The options of a server whose configuration says nothing of them.
  package init() {}
}
