/// A part of a request's work.
enum Part: String, CaseIterable {
  /// Checking the head of a request, from the pieces in which the engine hands it over.
  case head
  /// Reading a year, a month or a day.
  case plainDate = "plain-date"
  /// Reading a date of any level of EDTF.
  case date
  /// Answering with a page of 100 milestones that nobody has asked for yet.
  case page
  /// Finding what has some words, the best first.
  case words
  /// Answering with a list of a thousand milestones, each of which is written as JSON.
  case list

  /// The work, which is told how often it was done before, and returns a number that depends on it.
  func work(over history: String) throws -> (Int) throws -> Int {
    switch self {
    case .head: RequestHeads.work()
    case .plainDate: Dates.work(Dates.plain)
    case .date: Dates.work(Dates.ofAllLevels)
    case .page: try MadeHistory(history).page()
    case .words: try MadeHistory(history).words()
    case .list: try MadeHistory(history).list()
    }
  }
}
