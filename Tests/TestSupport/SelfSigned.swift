/// Certificates for tests, each with its key, for localhost and 127.0.0.1.
///
/// Made with `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes`.
package struct SelfSigned: Sendable {
  /// The certificate as PEM.
  package let certificate: [UInt8]

  /// Its key as PEM.
  package let key: [UInt8]

  private init(_ certificate: String, _ key: String) {
    self.certificate = Array(certificate.utf8)
    self.key = Array(key.utf8)
  }

  /// The first pair.
  package static let first = SelfSigned(
    """
    -----BEGIN CERTIFICATE-----
    MIIBnDCCAUGgAwIBAgIUWqE+IC1f8dxLhTuOAqWIMehgJ/owCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjE2MTkzMloYDzIxMjYxMTAy
    MTYxOTMyWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAATwF3g2uUPTtL10Wb7nAEG7SSmPQ1I9zy+ca+UX3KI1eCa18bPc3yMP
    Tn4XJy2H/TUAnO3ySIOznAjAwMz4ZbETo28wbTAdBgNVHQ4EFgQUGCQbyeojaUK1
    ALmUcrTCWCBFnFMwHwYDVR0jBBgwFoAUGCQbyeojaUK1ALmUcrTCWCBFnFMwDwYD
    VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
    zj0EAwIDSQAwRgIhAJ+oNReCOef3wiDg2Hm4/kmSE7ckbJiXewE3gSyt1f4xAiEA
    p4s0VafPqS5CMzoIGu/ywwHqxwzgGJWvwb3dzm76knU=
    -----END CERTIFICATE-----
    """,
    """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg2eXH9+Qi+MLatRYa
    PZnWNby4s6hidDiJWnOzyuDCAkGhRANCAATwF3g2uUPTtL10Wb7nAEG7SSmPQ1I9
    zy+ca+UX3KI1eCa18bPc3yMPTn4XJy2H/TUAnO3ySIOznAjAwMz4ZbET
    -----END PRIVATE KEY-----
    """)

  /// The second pair.
  package static let second = SelfSigned(
    """
    -----BEGIN CERTIFICATE-----
    MIIBmzCCAUGgAwIBAgIUFJtqhcWMUzeWyl69ljr36Ft35ZcwCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjE2MTkzMloYDzIxMjYxMTAy
    MTYxOTMyWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAASvIX3ooFotVe54gDsUOLyeH0kRcw6OsqwDrJ+cIyMzUeD9yu2xeMuv
    5UvItyTnk3D823TKWhkbphZM9kkj11Ijo28wbTAdBgNVHQ4EFgQUZRbnXxLiNcwj
    mxrNifJTPj/0azwwHwYDVR0jBBgwFoAUZRbnXxLiNcwjmxrNifJTPj/0azwwDwYD
    VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
    zj0EAwIDSAAwRQIhANxyZjeoswzCfyIq3NqehKkuAiu/Io0XZYTBzbSiNfslAiAz
    TAS65KtRezwLH6iTyF2cMFDPGOuy/Bf8avDieKEdfg==
    -----END CERTIFICATE-----
    """,
    """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgPvPu0aP17ZfCDDKy
    u5WL+qpZO2zIHAX9ghacvsLZxKWhRANCAASvIX3ooFotVe54gDsUOLyeH0kRcw6O
    sqwDrJ+cIyMzUeD9yu2xeMuv5UvItyTnk3D823TKWhkbphZM9kkj11Ij
    -----END PRIVATE KEY-----
    """)
}
