import Recordings
import Testing

@Suite struct NormaliserTests {
  @Test(arguments: [
    ("time", "2026-11-24T12:00:01.5Z, 12:00:01, 3.5 s, 10ms", "<time>, <time>, <time>, <time>", 4),
    ("time", "3 steps, 5 spikes, 12:30", "3 steps, 5 spikes, 12:30", 0),
    ("path", "in /usr/lib/x.so and ~/a", "in <path> and <path>", 2),
    ("path", "and/or 1/2 /x https://a.b/c/d", "and/or 1/2 /x https://a.b/c/d", 0),
    ("address", "at 0x00007ffee4 and 0xff", "at <address> and 0xff", 1),
    ("uuid", "id 123e4567-e89b-12d3-a456-426614174000.", "id <uuid>.", 1),
  ])
  func masks(_ name: String, _ text: String, _ masked: String, _ count: Int) throws {
    var text = text
    #expect(try #require(Normaliser(named: name)).mask(&text) == count)
    #expect(text == masked)
  }

  @Test func takesPatternsOfTheAuthor() throws {
    var text = "run 17 of 20"
    let normaliser = try Normaliser(name: "run", pattern: #"run (\d+)"#, replacement: "RUN($1)")
    #expect(normaliser.mask(&text) == 1)
    #expect(text == "RUN(17) of 20")
    #expect(Normaliser(named: "nothing") == nil)
  }

  @Test(arguments: [
    ("a(b", 2, "opens a group that is not closed"), ("ab)", 3, "closes a group that is not open"),
    ("x[ab", 2, "opens a set that is not closed"), ("*a", 1, "repeats nothing"),
    ("ab\\", 3, "ends with an escape"), ("a{2,1}", 1, "cannot be read"),
  ])
  func saysWhereAPatternIsWrong(_ pattern: String, _ column: Int, _ reason: String) {
    #expect(
      throws: PatternError(name: "own", pattern: pattern, column: column, reason: reason)
    ) { try Normaliser(name: "own", pattern: pattern, replacement: "") }
  }

  @Test(arguments: ["", "x*", "^", "a|"])
  func refusesPatternsThatFindNothingEverywhere(_ pattern: String) throws {
    let error = #expect(throws: PatternError.self) {
      try Normaliser(name: "own", pattern: pattern, replacement: "<own>")
    }
    #expect(error?.reason.hasPrefix("also finds an empty text") == true || pattern.isEmpty)
    if !pattern.isEmpty { #expect(error?.help == "Use `+` or `{1,}` for what may be repeated") }
  }

  @Test func takesPatternsThatTakeTextOut() throws {
    var text = "a  \nb \n"
    #expect(try Normaliser(name: "own", pattern: " *$", replacement: "").mask(&text) > 0)
    #expect(text == "a\nb\n")
  }

  @Test(
    arguments: [
      ("a(b)", "$1 $0", nil), ("a(b)", "$2", "$2"), ("a(b)", "$12", nil), ("ab", #"\$1 $"#, nil),
      ("ab", #"\\$1"#, "$1"), ("(?:ab)", "x$1", "$1"),
    ] as [(String, String, String?)]
  )
  func findsGroupsThatThePatternLacks(_ pattern: String, _ replacement: String, _ group: String?)
    throws
  {
    let normaliser = try Normaliser(name: "own", pattern: pattern, replacement: replacement)
    #expect(normaliser.missingGroup == group)
    // Whatever it names, nothing traps.
    var text = "ab"
    #expect(normaliser.mask(&text) == 1)
  }

  @Test(arguments: [
    ("took 3 s", "took 4 s", ["time"]), ("a", "a", []), ("a", "b", []), ("3 s a", "4 s b", []),
    ("0x12345678 in 3 s", "0x12345679 in 4 s", ["time", "address"]),
    ("/tmp/a/1", "/tmp/a/2", ["path"]),
    (
      "123e4567-e89b-12d3-a456-426614174000", "123e4567-e89b-12d3-a456-426614174001", ["uuid"]
    ),
    ("1.0 in 3 s\n", "1.0000001 in 5 s\n", ["time"]),
    // Without the time a path would do as well; with it the path alone does.
    ("/runs/2026-11-24/a", "/runs/2026-11-25/a", ["time"]),
    ("/runs/2026-11-24/a", "/runs/2026-11-25/b", ["path"]),
  ])
  func namesTheFewestThatHelp(_ expected: String, _ actual: String, _ names: [String]) {
    #expect(Normaliser.helpful(for: expected, actual) == names)
    #expect(Normaliser.helpful(for: actual, expected) == names)
  }

  @Test func helpsBeyondTheNormalisersThatThereAre() throws {
    let settings = TextSettings(normalisers: [try #require(Normaliser(named: "time"))])
    #expect(
      Normaliser.helpful(for: "/tmp/a/1 3 s", "/tmp/a/2 4 s", settings: settings) == ["path"]
    )
  }
}
