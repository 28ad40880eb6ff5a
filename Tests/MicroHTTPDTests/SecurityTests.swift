import MicroHTTPD
import TestSupport
import Testing

@Suite struct `Certificates` {
  @Test func `are refused where they are none`() {
    #expect(throws: CertificateError.malformedCertificate) {
      try Certificate(pem: Array("none".utf8), key: [])
    }
    #expect(throws: CertificateError.malformedCertificate) { try Certificate(pem: [], key: []) }
  }

  @Test func `are refused without their key`() throws {
    let pair = SelfSigned.first
    #expect(throws: CertificateError.malformedKey) {
      try Certificate(pem: pair.certificate, key: [])
    }
    #expect(throws: CertificateError.foreignKey) {
      try Certificate(pem: pair.certificate, key: SelfSigned.second.key)
    }
    _ = try Certificate(pem: pair.certificate, key: pair.key)
  }

  @Test func `need priorities that GnuTLS understands`() throws {
    let certificate = try Certificate(
      pem: SelfSigned.first.certificate, key: SelfSigned.first.key)
    #expect(throws: CertificateError.malformedPriorities("HIGH:!aNULL")) {
      try Security(certificate, priorities: "HIGH:!aNULL")
    }
    _ = try Security(certificate)
  }

  @Test func `keep a client out that does not speak TLS`() throws {
    var options = ServerOptions()
    options.security = try Security(
      Certificate(pem: SelfSigned.first.certificate, key: SelfSigned.first.key))
    try withServer(ClosureHandler.echo(), options: options) { server in
      #expect(server.url == "https://127.0.0.1:\(server.address.port)/")
      let client = try RawClient(port: server.address.port)
      client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
      #expect(throws: (any Error).self) { try client.response() }
    }
  }

  @Test func `are all the same to a probe of the server's status`() throws {
    var options = ServerOptions()
    options.security = try Security(
      Certificate(pem: SelfSigned.first.certificate, key: SelfSigned.first.key))
    try withServer(ClosureHandler.echo(), options: options) { server in
      for (isSecure, status) in [(true, 200), (false, nil)] {
        #expect(
          StatusProbe.status(
            of: "/", at: server.address, isSecure: isSecure, timeout: .seconds(2)) == status)
      }
    }
    try withServer(ClosureHandler.echo()) { server in
      #expect(
        StatusProbe.status(of: "/", at: server.address, isSecure: true, timeout: .seconds(2)) == nil
      )
    }
  }
}
