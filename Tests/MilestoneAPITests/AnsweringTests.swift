import HTTP
import HTTPTypes
import MilestoneAPI
import MilestoneFiles
import Milestones
import TestSupport
import Testing

/// A 304 carried something.
private struct HasBody: Error {}

@Suite struct `Answering by HTTP's rules` {
  static let resources = [
    "/", "/milestones", "/milestones/criu-rfc", "/years", "/years/2006", "/onthisday",
    "/onthisday/8", "/onthisday/8/4", "/tags", "/references", "/dataset", "/dates?text=c.+2005",
  ]

  @Test(arguments: resources)
  func `gives every resource its validators and the fields of all`(target: String) throws {
    let api = try API.overDefaultHistory()
    let response = api.get(target)
    #expect(response.status == .ok)
    #expect(response.fields[.contentType] == "application/json")
    #expect(response.fields[.accessControlAllowOrigin] == "*")
    #expect(response.fields[.accessControlExposeHeaders]?.contains("ETag") == true)
    #expect(response.fields[.xContentTypeOptions] == "nosniff")
    #expect(response.fields[.crossOriginResourcePolicy] == "cross-origin")
    let isOfDatasetAlone = !["/onthisday", "/dataset", "/dates?text=c.+2005"].contains(target)
    #expect((response.fields[.lastModified] == "Wed, 22 Apr 2015 16:09:00 GMT") == isOfDatasetAlone)
    let tag = try #require(response.fields[.eTag])
    #expect(tag.hasPrefix("\"") && tag.hasSuffix("\"") && tag.utf8.count > 2)

    let known = api.get(target, [.ifNoneMatch: "\"other\", W/\(tag)"])
    #expect(known.status == .notModified)
    #expect(known.fields[.eTag] == tag)
    #expect(known.fields[.cacheControl] == response.fields[.cacheControl])
    #expect(known.fields[.accessControlAllowOrigin] == "*")
    #expect(known.fields[.contentType] == nil)
    guard case .unsent(let length) = known.body else { throw HasBody() }
    #expect(length == response.bytes.count)
    #expect(api.get(target, [.ifNoneMatch: "\"other\""]).status == .ok)
    let since = api.get(target, [.ifModifiedSince: "Wed, 22 Apr 2015 16:09:00 GMT"])
    #expect((since.status == .notModified) == isOfDatasetAlone)
    #expect(api.get(target, [.ifModifiedSince: "Wed, 22 Apr 2015 16:08:59 GMT"]).status == .ok)
    let failed = api.get(target, [.ifMatch: "\"other\""])
    #expect(failed.status == .preconditionFailed)
    #expect(failed.fields[.cacheControl] == "no-store")
  }

  @Test func `tags the same question the same, in whatever order it is asked`() throws {
    let one = try API.overDefaultHistory().get("/milestones?year=2006&limit=2")
    let other = try API.overDefaultHistory().get("/milestones?limit=2&year=%32006")
    #expect(one.fields[.eTag] == other.fields[.eTag])
    #expect(one.bytes == other.bytes)
    let another = try API.overDefaultHistory().get("/milestones?year=2005&limit=2")
    #expect(one.fields[.eTag] != another.fields[.eTag])
  }

  @Test func `says how long an answer took where it is told to`() throws {
    let store = try MilestoneStore.make(dates: ["2006"])
    #expect(API.over(store).get("/years").fields[.serverTiming] == nil)
    var options = APIOptions(version: "test")
    options.showsTiming = true
    let api = API.over(store, options: options)
    for target in ["/years", "/years", "/nothing", "/milestones?year=x"] {
      let timing = try #require(api.get(target).fields[.serverTiming])
      let match = try #require(timing.wholeMatch(of: /app;dur=([0-9]+\.[0-9]{1,3})/), "\(timing)")
      #expect(try #require(Double(match.1)) < 10_000)
    }
  }

  @Test func `tags other data otherwise`() throws {
    let store = try MilestoneStore.make(dates: ["2006"])
    let one = API.over(store, digest: "1").get("/years")
    let other = API.over(store, digest: "2").get("/years")
    #expect(one.fields[.eTag] != other.fields[.eTag])
    #expect(one.fields[.eTag] == API.over(store, digest: "1").get("/years").fields[.eTag])
  }

  @Test func `tags a description by all that it says`() throws {
    let store = try MilestoneStore.make(dates: ["2006"])
    func tag(_ target: String, _ options: APIOptions) -> String? {
      API.over(store, options: options).get(target).fields[.eTag]
    }
    var options = APIOptions(version: "test")
    let expires = HTTPDate(secondsSince1970: 1_800_000_000)
    options.securityContact = SecurityContact(uri: "mailto:a@a.example", expires: expires)
    var others = options
    others.securityContact = SecurityContact(uri: "mailto:b@a.example", expires: expires)
    let path = "/.well-known/security.txt"
    #expect(tag(path, options) == tag(path, options))
    #expect(tag(path, options) != tag(path, others))
    #expect(tag("/openapi.json", options) == tag("/openapi.json", others))
    others.site = Site(baseURL: "https://h.example")
    #expect(tag("/openapi.json", options) != tag("/openapi.json", others))
  }

  @Test func `names nobody for security whose time is over`() throws {
    var options = APIOptions(version: "test")
    for (expires, status) in [(1_785_844_800, 404), (1_785_844_801, 200)] {
      options.securityContact = SecurityContact(
        uri: "mailto:a@a.example", expires: HTTPDate(secondsSince1970: expires))
      let api = API.over(try .make(dates: ["2006"]), options: options)
      #expect(api.get("/.well-known/security.txt").status.code == status)
    }
  }

  static let lifetimes: [(configured: String, problem: String, today: String)] = [
    ("public, max-age=60, stale-if-error=9", "public, max-age=10", "public, max-age=60"),
    ("max-age=5", "public, max-age=5", "public, max-age=5"),
    ("Public, Max-Age=999999", "public, max-age=10", "public, max-age=43200"),
    ("private, no-cache", "private, no-cache", "private, no-cache"),
    ("no-store", "no-store", "no-store"),
  ]

  @Test(arguments: lifetimes)
  func `is kept by others no longer than is allowed and than it is true`(
    configured: String, problem: String, today: String
  ) throws {
    var options = APIOptions(version: "test")
    options.cacheControl = configured
    let api = API.over(try .make(dates: ["2006"]), options: options)
    #expect(api.get("/years").fields[.cacheControl] == configured)
    #expect(api.get("/none").fields[.cacheControl] == problem)
    // It is noon.
    #expect(api.get("/onthisday").fields[.cacheControl] == today)
  }

  @Test func `says when it may have changed last`() throws {
    let api = try API.overDefaultHistory()
    let of = { (target: String) in api.get(target).fields[.lastModified] }
    #expect(of("/milestones") == "Wed, 22 Apr 2015 16:09:00 GMT")
    #expect(of("/onthisday") == "Tue, 04 Aug 2026 00:00:00 GMT")
    for target in ["/dataset", "/openapi.json", "/robots.txt", "/docs", "/dates?text=2005"] {
      #expect(of(target) == "Tue, 04 Aug 2026 12:00:00 GMT", "\(target)")
    }
  }

  @Test func `keeps the question in the links to other years`() throws {
    let page = try API.overDefaultHistory().get("/years/2011?tag=criu&fields=id")
    #expect(page.text.contains("\"prev\":\"/years/2008?tag=criu&fields=id\""))
    #expect(page.fields[.link]?.contains("</years/2008?tag=criu&fields=id>; rel=\"prev\"") == true)
  }

  @Test func `gives the feed of each year an identity of its own`() throws {
    let api = try API.overDefaultHistory()
    #expect(api.get("/years/2005.atom").text.contains(":/years/2005.atom</id>"))
    #expect(api.get("/years/2006.atom").text.contains(":/years/2006.atom</id>"))
    let pages = ["", "?offset=2&limit=2"].map { api.get("/milestones.atom\($0)").text }
    #expect(pages[0].contains(":/milestones.atom</id>"))
    #expect(pages[1].contains(":/milestones.atom?limit=2</id>"))
  }

  @Test func `gives a HEAD the response of the GET`() throws {
    let api = try API.overDefaultHistory()
    for target in Self.resources + ["/nothing", "/livez"] {
      let head = api.respond(to: Request(method: .head, target: target))
      #expect(head.dump == api.get(target).dump)
    }
  }

  @Test func `answers the same from its cache, from the third time on`() throws {
    let api = try API.overDefaultHistory()
    for target in Self.resources {
      let answers = (0..<3).map { _ in api.get(target) }
      #expect(answers[0].dump == answers[1].dump)
      #expect(answers[1].dump == answers[2].dump)
      #expect(answers[0] !== answers[1])
      #expect((answers[1] === answers[2]) == (target != "/onthisday"))
    }
  }

  @Test func `allows OPTIONS everywhere and a page's preflight`() throws {
    let api = try API.overDefaultHistory()
    for target in ["/milestones", "*"] {
      let plain = api.respond(to: Request(method: .options, target: target))
      #expect(plain.status == .noContent)
      #expect(plain.fields[.allow] == "GET, HEAD, OPTIONS")
      #expect(plain.fields[.accessControlAllowMethods] == nil)
      let preflight = api.respond(
        to: Request(
          method: .options, target: target,
          fields: [.origin: "https://page.example", .accessControlRequestMethod: "GET"]))
      #expect(preflight.status == .noContent)
      #expect(preflight.fields[.accessControlAllowMethods] == "GET, HEAD, OPTIONS")
      #expect(preflight.fields[.accessControlAllowHeaders]?.contains("If-None-Match") == true)
      #expect(preflight.fields[.accessControlMaxAge] == "7200")
      #expect(preflight.bytes.isEmpty)
    }
  }

  static let refusals: [(error: RequestError, status: Int)] = [
    (.methodNotAllowed("POST"), 405), (.malformedTarget, 400), (.targetTooLong(limit: 8192), 414),
    (.unsupportedVersion("HTTP/2.0"), 505), (.bodyNotTaken, 413), (.bodyWithoutLength, 411),
    (.unmetExpectation, 417), (.foreignHost, 421), (.tooManyFields(limit: 64), 431),
    (.unsupportedTransferCoding, 501), (.missingHost, 400),
  ]

  @Test(arguments: refusals)
  func `refuses with a problem`(error: RequestError, status: Int) throws {
    let response = try API.overDefaultHistory().refuse(error)
    #expect(response.status.code == status)
    #expect(response.fields[.contentType] == "application/problem+json")
    #expect(response.fields[.cacheControl] == "no-store")
    #expect(response.fields[.accessControlAllowOrigin] == "*")
    #expect(response.text.contains("\"status\":\(status)"))
    #expect((response.fields[.allow] != nil) == (status == 405))
  }

  static let wrongPaths: [(target: String, status: Int, detail: String)] = [
    ("/milestone", 404, "/milestones;"), ("/yeers/2006", 404, "/years/{year}"),
    ("/milestones/a/b", 404, "/milestones/{id}"), ("/zzzzzz", 404, "resource is /;"),
    ("/onthisday/13", 404, "/onthisday/08/04"), ("/onthisday/2/30", 404, "/onthisday/08/04"),
    ("/onthisday/2/x", 404, "/onthisday/08/04"), ("/years/43", 404, "/years/0043"),
    ("/years/-43", 404, "/years/-0043"), ("/years/x", 404, "four digits"),
    ("/milestones/criu-rcf", 404, "/milestones/criu-rfc"),
    ("/milestones/nothing-like-it-at-all", 404, "fields=id"),
    ("//milestones", 404, "resource"), ("/../../etc/passwd", 404, "resource"),
    ("/milestones/%2F", 404, "No milestone"), ("/a%", 400, "%25"), ("/%ff", 400, "UTF-8"),
    ("/milestones?tag=%00", 400, "%00"), ("/MILESTONES", 404, "/milestones"),
  ]

  @Test(arguments: wrongPaths)
  func `says what is nearest to a path that is not there`(
    target: String, status: Int, detail: String
  ) throws {
    let response = try API.overDefaultHistory().get(target)
    #expect(response.status.code == status)
    #expect(response.text.contains(detail), "\(response.text)")
  }

  static let slashes = [
    ("/milestones/", "/milestones"), ("/years/2006/?pretty=true", "/years/2006?pretty=true"),
    ("/milestones///", "/milestones"), ("//evil.example/", "/evil.example"),
  ]

  @Test(arguments: slashes)
  func `sends a path with a slash behind it to the one without`(target: String, to: String) throws {
    let response = try API.overDefaultHistory().get(target)
    #expect(response.status == .permanentRedirect)
    #expect(response.fields[.location] == to)
  }

  @Test func `is not ready before it has data and when it stops, and lives all the while`() throws {
    let readiness = Readiness()
    let api = API(readiness: readiness, options: APIOptions(version: "test")) {
      HTTPDate(secondsSince1970: 0)
    }
    for target in ["/readyz", "/milestones"] {
      let response = api.get(target)
      #expect(response.status == .serviceUnavailable)
      #expect(response.fields[.retryAfter] == "1")
      #expect(response.fields[.cacheControl] == "no-store")
    }
    #expect(api.get("/livez").status == .ok)
    let serving = API.over(try .make(dates: ["2006"]), readiness: readiness)
    #expect(serving.get("/readyz").status == .ok)
    readiness.stop()
    #expect(serving.get("/readyz").status == .serviceUnavailable)
    #expect(serving.get("/milestones").status == .ok)
    #expect(serving.get("/livez").status == .ok)
  }

  @Test func `keeps probes out of every cache`() throws {
    for target in ["/livez", "/readyz"] {
      let response = try API.overDefaultHistory().get(target)
      #expect(response.fields[.cacheControl] == "no-store")
      #expect(response.fields[.eTag] == nil)
      #expect(response.text == "ok\n")
    }
  }

  @Test func `declares every resource once`() {
    let declared = EndpointCatalogue.endpoints.map(\.resource)
    #expect(Set(declared) == Set(Resource.allCases))
    #expect(declared.count == Resource.allCases.count)
  }

  @Test func `takes every example that it gives`() throws {
    var options = APIOptions(version: "test")
    options.securityContact = SecurityContact(
      uri: "mailto:security@example.org", expires: HTTPDate(secondsSince1970: 1_800_000_000))
    options.metrics = { [] }
    let api = try API.over(MilestoneStore(defaultFiles.get().dataset), options: options)
    let places = [
      "{id}": "criu-rfc", "{year}": "2006", "{month}": "08", "{day}": "04", "{type}": "not-found",
    ]
    for endpoint in EndpointCatalogue.endpoints {
      let path = places.reduce(endpoint.path.description) { $0.replacing($1.key, with: $1.value) }
      let item = { (parameter: Parameter) in
        "\(parameter.name)=\(PercentEncoding.encode(parameter.example))"
      }
      let required = endpoint.parameters.filter(\.isRequired).map(item)
      #expect(api.get("\(path)?\(required.joined(separator: "&"))").status == .ok)
      for parameter in endpoint.parameters where !parameter.isRequired {
        let isNegotiated = endpoint.formats.count > 1
        let formats = isNegotiated ? parameter.formats ?? [] : []
        let format = formats.first.map { ["format=\($0)"] } ?? []
        let query = (required + [item(parameter)] + format).joined(separator: "&")
        #expect(api.get("\(path)?\(query)").status == .ok, "\(path)?\(query)")
      }
    }
  }
}
