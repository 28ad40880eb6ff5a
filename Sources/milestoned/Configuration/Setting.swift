import MicroHTTPD

/// A setting of the server: declared once, and known by its name in the configuration file, by a
/// flag, and by a variable of the environment.
enum Setting: String, CaseIterable {
  case host, port, dataset, dateOrder, reloadSeconds, threads, hosts, adminPort
  case sharePort, certificate, certificateKey, tlsPriorities
  case connections, addressConnections, idleSeconds, requestSeconds, headSeconds, answerSeconds,
    stopSeconds
  case targetBytes, parameters, headerFields, headerBytes
  case cacheControl, cacheBytes, serverTiming, publicUrl, securityContact, securityExpires
  case logFormat, logLevel, accessLog, accessLogQuery

  /// The flag, such as `--cache-control`.
  var flag: String { "--\(separated(by: "-"))" }

  /// The variable of the environment, such as `MILESTONED_CACHE_CONTROL`.
  var variable: String { "MILESTONED_\(separated(by: "_").uppercased())" }

  private func separated(by separator: String) -> String {
    rawValue.map { $0.isUppercase ? separator + $0.lowercased() : String($0) }.joined()
  }

  /// What it has where nobody says anything; several values have commas between.
  var defaultValue: String {
    switch self {
    case .host: "127.0.0.1"
    case .port: "8080"
    case .dataset: "config/milestones.json"
    case .dateOrder: ""
    case .reloadSeconds: "2"
    case .threads: "0"
    case .hosts: ""
    case .adminPort: "0"
    case .sharePort: "false"
    case .certificate, .certificateKey: ""
    case .tlsPriorities: Security.defaultPriorities
    case .connections: "4096"
    case .addressConnections: "0"
    case .idleSeconds: "15"
    case .requestSeconds: "30"
    case .headSeconds: "5"
    case .answerSeconds: "120"
    case .stopSeconds: "10"
    case .targetBytes: "8192"
    case .parameters: "256"
    case .headerFields: "64"
    case .headerBytes: "16384"
    case .cacheControl: "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"
    case .cacheBytes: "33554432"
    case .serverTiming: "false"
    case .publicUrl, .securityContact, .securityExpires: ""
    case .logFormat: "auto"
    case .logLevel: "notice"
    case .accessLog, .accessLogQuery: "false"
    }
  }

  /// What it is, in a line.
  var meaning: String {
    switch self {
    case .host: "the IP address to listen on; 0.0.0.0 is every IPv4 one, :: every one"
    case .port: "the TCP port to listen on; 0 lets the system choose"
    case .dataset: "a file of milestones or a folder of such files; may be several"
    case .dateOrder:
      "dmy or mdy: the order of 03/04/2005, where a milestone has only words for its date"
    case .reloadSeconds:
      "how often the files are looked at, to load them when they have changed; 0 is never"
    case .threads: "how many threads serve; 0 is one for each core"
    case .hosts: "the host names that are answered for; none is any"
    case .adminPort: "a port for /livez, /readyz and /metrics, which then is here alone; 0 is none"
    case .sharePort: "whether another server may listen on the same port and take over"
    case .certificate: "the PEM file of the certificate and its chain; with it, only TLS is spoken"
    case .certificateKey: "the PEM file of the certificate's key"
    case .tlsPriorities: "the versions and ciphers of TLS, as a priority string of GnuTLS"
    case .connections: "how many connections are open at once"
    case .addressConnections: "how many of them one address may have; 0 is any number"
    case .idleSeconds: "how long a connection may be silent"
    case .requestSeconds: "how long a request line may take to arrive"
    case .headSeconds: "how long the rest of a request's head may take to arrive"
    case .answerSeconds: "how long a client may take to fetch an answer"
    case .stopSeconds: "how long answers that have begun may take when the server stops"
    case .targetBytes: "how long the path and the query may be"
    case .parameters: "how many parameters a query may have"
    case .headerFields: "how many header fields a request may have"
    case .headerBytes: "how long the header fields of a request may be in all"
    case .cacheControl: "the Cache-Control of answers from the dataset"
    case .serverTiming: "whether answers say in Server-Timing how long they took to make"
    case .publicUrl: "the URL of the index as clients see it, for links out of feeds and calendars"
    case .securityContact: "where faults of security are reported: a mailto:, tel: or https: URI"
    case .securityExpires: "until when that holds, such as 2027-06-01T00:00:00Z"
    case .logFormat: "json, text, or auto: text on a terminal and JSON elsewhere"
    case .logLevel: "the least that is logged: trace, debug, info, notice, warning, error, critical"
    case .accessLog: "whether each request is logged"
    case .accessLogQuery: "whether the log of requests shows their queries"
    case .cacheBytes: "about how much memory kept answers may take"
    }
  }

  /// The least and the most that it can be, where it is a number.
  var range: ClosedRange<Int>? {
    switch self {
    case .host, .dataset, .dateOrder, .hosts, .cacheControl, .serverTiming, .publicUrl,
      .securityContact, .securityExpires, .logFormat, .logLevel, .accessLog, .accessLogQuery,
      .sharePort, .certificate, .certificateKey, .tlsPriorities:
      nil
    case .port, .adminPort: 0...65535
    case .reloadSeconds: 0...86400
    case .threads: 0...1024
    case .connections: 1...1_000_000
    case .addressConnections: 0...1_000_000
    case .idleSeconds, .requestSeconds, .headSeconds, .answerSeconds, .stopSeconds: 1...86400
    case .targetBytes, .headerBytes: 256...16384
    case .parameters: 1...1000
    case .headerFields: 8...256
    case .cacheBytes: 0...(1 << 40)
    }
  }
}
