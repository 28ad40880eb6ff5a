import HTTP
import HTTPTypes

extension Response {
  /// The same with how long it took to make, in milliseconds; W3C Server Timing.
  ///
  /// It is then no other request's answer.
  func timed(_ duration: Duration) -> Response {
    var fields = fields
    let microseconds = duration / .microseconds(1)
    fields.append(.serverTiming, "app;dur=\((microseconds.rounded() / 1000))")
    return Response(status: status, fields: fields, body: body, isReusable: false)
  }
}
