import OutputComparison
import Testing

@Suite struct NormaliserTests {
  @Test(arguments: [
    ("time", "2026-11-24T12:00:01.5Z, 12:00:01, 3.5 s, 10ms", "<time>, <time>, <time>, <time>", 4),
    ("time", "3 steps, 5 spikes, 12:30", "3 steps, 5 spikes, 12:30", 0),
    ("path", "in /usr/lib/x.so and ~/a", "in <path> and <path>", 2),
    ("path", "and/or 1/2 /x https://a.b/c/d", "and/or 1/2 /x https://a.b/c/d", 0),
    ("address", "at 0x00007ffee4 and 0xff", "at <address> and 0xff", 1),
    ("uuid", "id 123e4567-e89b-12d3-a456-426614174000.", "id <uuid>.", 1),
    ("time", "took 8.559226989746094e-05 seconds, 1,234 ms", "took <time>, <time>", 2),
    ("time", "1h 2m, 45 nanoseconds, 0.5 secs, 1 day", "<time>, <time>, <time>, <time>", 4),
    ("time", "May 6, 2024 and 5/6/2024", "<time> and <time>", 2),
    ("time", "two 5 s-curves, 16:9, version 1.2.3", "two 5 s-curves, 16:9, version 1.2.3", 0),
    ("time", "3 spikes, 4 minds, 5 hats, 3 s²", "3 spikes, 4 minds, 5 hats, 3 s²", 0),
    ("time", "2 m, 5 M, a 3d plot, 5-second rule", "2 m, 5 M, a 3d plot, 5-second rule", 0),
    ("time", "2m30s, 1 d, 1d 2h 3m 4s", "<time>, 1 d, <time>", 2),
    ("time", "1 hour, 2 minutes and 3.5 seconds", "<time>", 1),
    ("time", "1 hr, 2 min, 3 sec, 4 msec", "<time>", 1),
    ("time", "3 s 4 s, 5 ms", "<time> <time>, <time>", 3),
    ("time", "10-15 s, 1.5s-2.5s, t=-5 s/step", "<time>, <time>-<time>, t=-<time>/step", 4),
    ("time", "3 Seconds, 4 weeks, 5 years", "<time>, <time>, <time>", 3),
    ("time", "7 µs, 8 μs, 9 us, 10 usec", "<time>, <time>, <time>, <time>", 4),
    ("time", "[00:03<01:10, 2.5it/s]", "[<time><<time>, 2.5it/s]", 2),
    ("time", "12:30:05 PM, 9:05 a.m., 1:23.45", "<time>, <time>, <time>", 3),
    ("time", "Mon May  6 12:34:56 2024", "<time>", 1),
    ("time", "Mon, 06 May 2024 12:34:56 GMT", "<time>", 1),
    ("time", "Monday, May 6, 2024 at 12:34 PM!", "<time>!", 1),
    ("time", "6 May 2024, 6th of May, May 6th", "<time>, 6th of May, May 6th", 1),
    ("time", "5/6/2024, 12:34\u{202F}PM or 06.05.2024", "<time> or <time>", 2),
    ("time", "2024/05/06, 1/2/3, 10.0.2024.1", "<time>, 1/2/3, 10.0.2024.1", 1),
    ("path", "/Users/Jane Doe/x, /a/b and /c/d", "<path>, <path> and <path>", 3),
    ("path", #""/my files/a b.txt" '/tmp/x y/z'"#, #""<path>" '<path>'"#, 2),
    ("path", #"at /my\ files/x and file:///tmp/a%20b"#, "at <path> and <path>", 2),
    ("size", "12.3 MB of 1,024 bytes, 5KiB", "<size> of <size>, <size>", 3),
    ("size", "2 GB/s, Zero KB, 1 byte", "<size>/s, <size>, <size>", 3),
    ("size", "5 B-trees, 3 Bs, 4 MBit, B 7", "5 B-trees, 3 Bs, 4 MBit, B 7", 0),
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

  @Test func stopsAPatternThatTriesTooManyWays() throws {
    let normaliser = try Normaliser(name: "own", pattern: "(a+)+b", replacement: "<own>")
    var text = "aab"
    #expect(normaliser.mask(&text) == 1)
    #expect(!normaliser.isStopped)
    let letters = String(repeating: "a", count: 60) + " aab"
    text = letters
    #expect(normaliser.mask(&text) == 0)
    #expect(text == letters)
    #expect(normaliser.isStopped)
  }

  @Test func findsALongTextThroughWithoutBeingStopped() throws {
    let normaliser = try Normaliser(name: "own", pattern: #"\d+ of \d+"#, replacement: "<own>")
    var text = String(repeating: "step 3 of 100 and 5 spikes\n", count: 20_000)
    #expect(normaliser.mask(&text) == 20_000)
    #expect(!normaliser.isStopped)
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
