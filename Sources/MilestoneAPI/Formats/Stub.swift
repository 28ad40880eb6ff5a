typealias CalendarList = NDJSONList
typealias AtomList = NDJSONList
typealias JSONFeedList = NDJSONList
typealias TimelineJSList = NDJSONList
typealias JSONLDList = NDJSONList
typealias MarkdownList = NDJSONList
