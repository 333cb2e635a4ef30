import LessonSite
import NotebookModel
import NotebookReport

// Prints how long the page of the first tutorial takes and where that goes, and how long the parts of a site take, for 50 to 400
// lessons that have run; in milliseconds, the shortest and the median of some rounds.

let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 3
try await timeTutorial()

print("lessons   KB of pages   rendering   links   index, search and files   KB of search")
for count in [50, 100, 200, 400] {
  let sample = try SampleSite(lessonCount: count)
  var rendering: [Double] = []
  var links: [Double] = []
  var files: [Double] = []
  var bytes = (pages: 0, search: 0)
  for _ in 0..<max(rounds, 1) {
    let built = timed(&rendering) { sample.rendered }
    let builder = SiteBuilder(sample.plan, lessons: built, options: PageOptions())
    let reports = timed(&links) { builder.checkLinks { _ in false } }
    precondition(reports.allSatisfy(\.problems.isEmpty), "the sample's links are whole")
    let written = timed(&files) { builder.files }
    bytes.pages = written.prefix(count).reduce(0) { $0 + $1.text.utf8.count }
    bytes.search = written.first { $0.path == "search.html" }?.text.utf8.count ?? 0
  }
  print(
    column(count, 7),
    column(bytes.pages / 1000, 13),
    column(median(rendering), 11),
    column(median(links), 7),
    column(median(files), 25),
    column(bytes.search / 1000, 14)
  )
}

/// The whole page, and those of its parts that can be made alone; the rest is the tree around them, and writing it.
func timeTutorial() async throws {
  let tutorial = try await TutorialPage()
  var times: [(name: String, times: [Double])] = ["page", "prose", "code", "outputs"].map {
    ($0, [])
  }
  for _ in 0..<max(10 * rounds, 1) {
    let bytes = timed(&times[0].times) { tutorial.html }.utf8.count
    precondition(bytes > 100_000, "the tutorial has run")
    _ = timed(&times[1].times) { tutorial.prose }
    _ = timed(&times[2].times) { tutorial.code }
    _ = timed(&times[3].times) { tutorial.outputs }
  }
  print(
    "tutorial:",
    times.map { part in
      let sorted = part.times.sorted()
      return "\(part.name) \(tenths(sorted[0])) (\(tenths(sorted[sorted.count / 2])))"
    }.joined(separator: ", ")
  )
}

func tenths(_ time: Double) -> Double { (time * 10).rounded() / 10 }

func timed<Value>(_ times: inout [Double], _ body: () -> Value) -> Value {
  let start = ContinuousClock.now
  let value = body()
  times.append((ContinuousClock.now - start) / .milliseconds(1))
  return value
}

func median(_ times: [Double]) -> Int { Int(times.sorted()[times.count / 2].rounded()) }

func column(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: " ", count: max(width - digits.count, 0)) + digits
}
