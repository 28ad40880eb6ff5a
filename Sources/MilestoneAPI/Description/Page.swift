import Mustache

/// The frame of a page for people: plain HTML that needs nothing else to be read.
enum Page {
  /// A page around what `template` makes of `context`, whose `title` is the page's own too.
  ///
  /// What is put into the template is escaped. A template that cannot be read is an error of ours.
  static func render(_ template: String, _ context: [String: Any]) -> [UInt8] {
    guard let page = try? MustacheTemplate(string: head + template + foot) else {
      preconditionFailure("the template of a page cannot be read")
    }
    return Array(page.render(context).utf8)
  }

  private static let head = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>{{title}}</title>
    <style>
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
    table { border-collapse: collapse; display: block; overflow-x: auto }
    th, td { border-bottom: 1px solid; padding: .25rem .5rem; text-align: left; vertical-align: top }
    code { font-family: ui-monospace, monospace; overflow-wrap: anywhere }
    </style>
    </head>
    <body>
    <main>

    """

  private static let foot = """

    </main>
    </body>
    </html>

    """
}
