import LessonCheck
import NotebookModel
import Testing

/// Recordings of figures without a label stay with their cells.
@Suite struct FollowingTests {
  /// A cell, and the values of its figures.
  private typealias Cell = (code: String, figures: [[Double]])

  private static let bar: Cell = ("plt.bar([1, 2])", [[1, 2]])
  private static let line: Cell = ("plt.plot(x)\nplt.title(\"line\")", [[3, 4]])
  private static let pair: Cell = ("for x in xs { draw(x) }", [[5, 6], [7, 8]])

  private func result(_ cells: [Cell]) throws -> LessonResult {
    let lesson = "# T\n\n" + cells.map { "```swift\n\($0.code)\n```\n\n" }.joined()
    var result = TestLesson.result(lesson)
    for (index, cell) in cells.enumerated() {
      result.results[index].outputs = try cell.figures.map { try TestLesson.figure($0) }
    }
    return result
  }

  private func accept(_ cells: [Cell], _ files: [String: String] = [:]) throws -> [String: String] {
    let result = try result(cells)
    let acceptance = try Acceptance(
      of: TestLesson.verdict(result, files),
      result,
      bytes: [],
      recorded: RecordedLesson(files: files)
    )
    return files.filter { !acceptance.removals.contains($0.key) }
      .merging(acceptance.writes) { $1 }
  }

  private func findings(_ cells: [Cell], _ files: [String: String]) throws -> [String] {
    TestLesson.verdict(try result(cells), files).findings.map { finding in
      ([finding.kind.rawValue, finding.cellName, finding.recording ?? ""] + finding.details)
        .joined(separator: "|")
    }
  }

  @Test func findsNothingWhenCellsComeOrMove() throws {
    let files = try accept([Self.bar, Self.line, Self.pair])
    #expect(files.count == 5)
    let new: Cell = ("let x = 1", [])
    for cells in [
      [Self.bar, Self.line, Self.pair], [new, Self.bar, Self.line, Self.pair],
      [Self.bar, new, Self.line, new, Self.pair], [Self.pair, Self.bar, Self.line],
      [Self.line, new, Self.pair, Self.bar],
    ] { #expect(try findings(cells, files) == []) }
  }

  @Test func namesTheFiguresOfACellThatIsGone() throws {
    let files = try accept([Self.bar, Self.line, Self.pair])
    #expect(
      try findings([Self.line, Self.pair], files) == [
        "stale||figure-c3207b5e.json|its cell, which is gone, was `plt.bar([1, 2])`"
      ]
    )
    let rest = try accept([Self.line, Self.pair], files)
    #expect(rest.keys.contains("figure-c3207b5e.json") == false)
    #expect(try findings([Self.pair, Self.line], rest) == [])
  }

  @Test func namesAFigureThatIsNew() throws {
    let files = try accept([Self.line, Self.pair])
    #expect(
      try findings([Self.bar, Self.line, Self.pair], files) == [
        "missing|cell 1|figure-c3207b5e.json"
      ]
    )
  }

  @Test func comparesAnEditedCellWithItsOwnRecording() throws {
    let files = try accept([Self.bar, Self.line, Self.pair])
    let edited: Cell = ("plt.plot(y)\nplt.title(\"line\")", [[3, 5]])
    let found = try findings([Self.bar, edited, Self.pair], files)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("changed|cell 2|") == true)
    // Also where a cell comes before it.
    let shifted = try findings([("let y = 1", []), Self.bar, edited, Self.pair], files)
    #expect(shifted.count == 1)
    #expect(shifted.first?.hasPrefix("changed|cell 3|") == true)
    // A change of code alone is no finding.
    #expect(try findings([Self.bar, ("plt.plot(y)", [[3, 4]]), Self.pair], files) == [])
    let again = try accept([Self.bar, edited, Self.pair], files)
    #expect(try findings([edited, Self.pair, Self.bar], again) == [])
    #expect(Set(again.keys) == Set(files.keys))
  }

  @Test func tellsCellsOfOneCodeApartByTheirOrder() throws {
    let twice: [Cell] = [("plot()", [[1]]), ("plot()", [[2]]), ("plot()", [[3]])]
    let files = try accept(twice)
    #expect(files.count == 4)
    #expect(try findings(twice, files) == [])
    #expect(try findings([("let x = 1", [])] + twice, files) == [])
    #expect(try findings([twice[0], twice[1]], files).count == 1)
  }

  @Test func readsRecordingsThatAreCalledByNumber() throws {
    let files = [
      "cell-1.json": try TestLesson.recording([1, 2]),
      "cell-3.json": try TestLesson.recording([5, 6]),
      "cell-3-2.json": try TestLesson.recording([7, 8]),
    ]
    let cells = [Self.bar, ("let x = 1", []), Self.pair]
    #expect(try findings(cells, files) == [])
    let accepted = try accept(cells, files)
    #expect(Set(accepted.keys) == Set(files.keys).union(["figure.cells.json"]))
    // From then on they follow their cells.
    #expect(try findings([("let y = 2", [])] + cells, accepted) == [])
  }

  @Test func givesNoNameTwice() throws {
    let lesson = ["a", "a-2", "figure-c3207b5e"].map { "```swift\n//| label: \($0)\n```\n" }
      .joined()
    var result = TestLesson.result(lesson + "```swift\nplt.bar([1, 2])\n```\n")
    for (index, count) in [2, 1, 1, 2].enumerated() {
      result.results[index].outputs = try (0..<count).map {
        try TestLesson.figure([Double(index), Double($0)])
      }
    }
    #expect(
      TestLesson.verdict(result).findings.map(\.recording) == [
        "a.json", "a-2_.json", "a-2.json", "figure-c3207b5e.json", "figure-c3207b5e_.json",
        "figure-c3207b5e-2.json",
      ]
    )
  }

  @Test func saysThatItsListOfCellsIsDamaged() throws {
    var files = try accept([Self.bar])
    files["figure.cells.json"] = "{"
    #expect(try findings([Self.bar], files) == ["unreadable||figure.cells.json"])
    #expect(try findings([Self.bar], try accept([Self.bar], files)) == [])
  }

  @Test func letsValuesInTextComeAndGo() throws {
    func result(_ text: String, _ values: [String]) -> LessonResult {
      var result = TestLesson.result(text)
      for (index, value) in values.enumerated() {
        result.results[index].outputs = [.text(.standardOutput, value + "\n")]
      }
      return result
    }
    let first = result("`{swift} a` `{swift} b` `{swift} c`\n", ["1", "...", "3"])
    let files = try Acceptance(
      of: TestLesson.verdict(first),
      first,
      bytes: [],
      recorded: RecordedLesson()
    ).writes
    #expect(TestLesson.verdict(first, files).passes)
    let more = result(
      "`{swift} a` `{swift} x` `{swift} b` `{swift} c`\n",
      ["1", "9", "...", "3"]
    )
    #expect(
      TestLesson.lines(TestLesson.verdict(more, files)) == [
        "1:13 missing: the value of `x` is not recorded"
      ]
    )
    let fewer = TestLesson.verdict(result("`{swift} b` `{swift} c`\n", ["...", "3"]), files)
    #expect(fewer.findings.map(\.details) == [["`a`: 1"]])
    let other = result("`{swift} a` `{swift} b` `{swift} c`\n", ["1", "2", "3"])
    #expect(TestLesson.verdict(other, files).findings.count == 1)
  }
}
