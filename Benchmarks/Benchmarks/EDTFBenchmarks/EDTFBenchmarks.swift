import Benchmark
import EDTF

let benchmarks: @Sendable () -> Void = {
  measureDates("plain dates", level: 0) { $0.plain() }
  measureDates("dates of level 1", level: 1) { $0.levelOne() }
  measureDates("dates of level 2", level: 2) { $0.levelTwo() }

  Benchmark("a person's words", configuration: configuration) { benchmark in
    let reader = DateReader()
    for index in benchmark.scaledIterations {
      blackHole(try? reader.read(phrases[index % phrases.count]))
    }
  }
}

/// An iteration is a thousand dates, so that the clock costs nothing beside them.
private var configuration: Benchmark.Configuration {
  .init(
    metrics: [.throughput], warmupIterations: 20, scalingFactor: .kilo, maxDuration: .seconds(3),
    maxIterations: .mega(1))
}

/// Reads dates from bytes and asks for their first and last day.
private func measureDates(_ name: String, level: Int, _ text: (inout DateTexts) -> String) {
  var texts = DateTexts(seed: 7)
  let dates = (0..<1_000).map { _ in Array(text(&texts).utf8) }
  Benchmark(name, configuration: configuration) { benchmark in
    var days = 0
    for index in benchmark.scaledIterations {
      let text = dates[index]
      let date = try EDTFDate(parsing: text.span)
      precondition(date.level == level)
      days &+= date.earliest?.day ?? 0
      days &+= date.latest?.day ?? 0
    }
    blackHole(days)
  }
}

private let phrases = [
  "4 Aug, 2006", "Feb, 2000", "1999, Nov", "~2005", "Jul 2000 (may be other time)",
  "end of 2001 - beginning of 2002", "circa 1850", "about 1987", "the 1990s", "late 1980s",
  "spring 2004", "18th century", "44 BC", "before 1900", "since 1985", "August 4, 2006",
  "12 December 1999", "mid-2003", "2001 or 2002", "between 1914 and 1918", "early March 2011",
  "2006-08-04", "unknown", "yesterday",
]
