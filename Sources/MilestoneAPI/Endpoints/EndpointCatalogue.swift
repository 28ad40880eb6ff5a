/// Every endpoint, declared once: routing, validation, suggestions and documents all read this.
package enum EndpointCatalogue {
  /// The endpoints in the order in which they are documented.
  package static let endpoints: [Endpoint] = [
    Endpoint(
      resource: .index, path: PathTemplate("/"),
      summary: "every resource with its URL template, and what the history is of",
      parameters: Parameter.ofDescription, forms: .ofDescription, freshness: .dataset),
    Endpoint(
      resource: .milestones, path: PathTemplate("/milestones"), summary: "the list of milestones",
      parameters: Parameter.ofList, forms: .ofList, freshness: .dataset),
    Endpoint(
      resource: .milestone, path: PathTemplate("/milestones/{id}"),
      summary: "one milestone, with links to the one before and the one after it",
      parameters: Parameter.ofMilestone, forms: .ofMilestone, freshness: .dataset),
    Endpoint(
      resource: .years, path: PathTemplate("/years"),
      summary: "the years of the history, each with its count",
      parameters: Parameter.ofYears, forms: .ofCollection, freshness: .dataset),
    Endpoint(
      resource: .year, path: PathTemplate("/years/{year}"),
      summary: "the milestones of one year, all of them",
      parameters: Parameter.ofWholeList, forms: .ofList, freshness: .dataset),
    Endpoint(
      resource: .onThisDay, path: PathTemplate("/onthisday"),
      summary: "what happened on this day of the year, today in UTC",
      parameters: Parameter.ofDayList, forms: .ofList, freshness: .today),
    Endpoint(
      resource: .onThisMonth, path: PathTemplate("/onthisday/{month}"),
      summary: "what happened in that month of any year",
      parameters: Parameter.ofDayList, forms: .ofList, freshness: .dataset),
    Endpoint(
      resource: .onThisDate, path: PathTemplate("/onthisday/{month}/{day}"),
      summary: "what happened on that day of any year",
      parameters: Parameter.ofDayList, forms: .ofList, freshness: .dataset),
    Endpoint(
      resource: .tags, path: PathTemplate("/tags"), summary: "the tags, each with its count",
      parameters: Parameter.ofNameList, forms: .ofCollection, freshness: .dataset),
    Endpoint(
      resource: .people, path: PathTemplate("/people"),
      summary: "the people that are named, each with their count",
      parameters: Parameter.ofNameList, forms: .ofCollection, freshness: .dataset),
    Endpoint(
      resource: .organizations, path: PathTemplate("/organizations"),
      summary: "the organizations that are named, each with its count",
      parameters: Parameter.ofNameList, forms: .ofCollection, freshness: .dataset),
    Endpoint(
      resource: .products, path: PathTemplate("/products"),
      summary: "the products that are named, each with its count",
      parameters: Parameter.ofNameList, forms: .ofCollection, freshness: .dataset),
    Endpoint(
      resource: .references, path: PathTemplate("/references"),
      summary: "the source's numbered footnotes, each with the milestones that cite it",
      parameters: Parameter.ofReferences, forms: .ofCollection, freshness: .dataset),
    Endpoint(
      resource: .dataset, path: PathTemplate("/dataset"),
      summary: "where the history is from, and how large it is",
      parameters: Parameter.ofDescription, forms: .ofDescription, freshness: .dataset),
    Endpoint(
      resource: .dates, path: PathTemplate("/dates"),
      summary: "reads a date, in EDTF or in a person's words",
      parameters: Parameter.ofDates, forms: .json, freshness: .dataset),
    Endpoint(
      resource: .openAPI, path: PathTemplate("/openapi.json"),
      summary: "the description of the API for machines, OpenAPI 3.1",
      parameters: [.pretty], forms: .only("application/vnd.oai.openapi+json; version=3.1"),
      freshness: .dataset),
    Endpoint(
      resource: .datasetSchema, path: PathTemplate("/schemas/dataset.json"),
      summary: "the JSON Schema of a dataset", parameters: [],
      forms: .only("application/schema+json"), freshness: .dataset),
    Endpoint(
      resource: .milestoneSchema, path: PathTemplate("/schemas/milestone.json"),
      summary: "the JSON Schema of a milestone in an answer", parameters: [.pretty],
      forms: .only("application/schema+json"), freshness: .dataset),
    Endpoint(
      resource: .apiCatalog, path: PathTemplate("/.well-known/api-catalog"),
      summary: "where the API and its description are, RFC 9727", parameters: [.pretty],
      forms: .only(APICatalog.mediaType), freshness: .dataset),
    Endpoint(
      resource: .docs, path: PathTemplate("/docs"), summary: "the reference for people",
      parameters: [], forms: .page, freshness: .dataset),
    Endpoint(
      resource: .problemPage, path: PathTemplate("/docs/problems/{type}"),
      summary: "what a kind of problem means, and what to do", parameters: [], forms: .page,
      freshness: .dataset),
    Endpoint(
      resource: .robots, path: PathTemplate("/robots.txt"), summary: "what robots may fetch",
      parameters: [], forms: .text, freshness: .dataset),
    Endpoint(
      resource: .securityContact, path: PathTemplate("/.well-known/security.txt"),
      summary: "to whom faults of security are reported, where that is configured; RFC 9116",
      parameters: [], forms: .text, freshness: .today),
    Endpoint(
      resource: .livez, path: PathTemplate("/livez"), summary: "200 while the process is alive",
      parameters: [], forms: .text, freshness: .now),
    Endpoint(
      resource: .readyz, path: PathTemplate("/readyz"),
      summary: "200 when requests should be sent here, 503 while loading and while stopping",
      parameters: [.verbose], forms: .text, freshness: .now),
    Endpoint(
      resource: .metrics, path: PathTemplate("/metrics"),
      summary: "the figures of the server for Prometheus, where they have no port of their own",
      parameters: [], forms: .only("text/plain; version=0.0.4; charset=utf-8"), freshness: .now),
  ]
}
