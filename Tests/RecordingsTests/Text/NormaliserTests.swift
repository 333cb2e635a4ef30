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

  @Test func showsThePlace() {
    let error = PatternError(name: "own", pattern: "a(b", column: 2, reason: "opens a group")
    #expect(
      error.description == "normaliser `own`: the pattern opens a group at column 2\n  a(b\n   ^"
    )
  }
}
