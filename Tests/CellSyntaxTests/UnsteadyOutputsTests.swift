import CellSyntax
import Testing

@Suite struct UnsteadyOutputsTests {
  /// What cells show that differs, as `CELL:LINE:COLUMN NAME (SOURCE) NORMALISER`.
  private func outputs(_ cells: [String]) -> [String] {
    let parsed = cells.map { ParsedCell(parsing: $0) }
    var outputs = UnsteadyOutputs(declared: Set(parsed.flatMap(\.declarations).map(\.word)))
    return cells.indices.flatMap { index in
      outputs.read(cells[index], parsed[index]).map { output in
        "\(index + 1):\(output.line):\(output.column) \(output.name) (\(output.source.name)) "
          + (output.source.normaliser ?? "-")
      }
    }
  }

  @Test(
    arguments: [
      (["print(Date())"], ["1:1:7 Date() (Date()) time"]),
      (["let s = Date()", "print(\"at \\(s)\")"], ["2:1:13 s (Date()) time"]),
      (["print(1)\nUUID()"], ["1:2:1 UUID() (UUID()) uuid"]),
      (
        ["let c = ContinuousClock()", "print(c.measure { f() })"],
        ["2:1:7 c.measure (c.measure) time"]
      ),
      (
        ["let d = ContinuousClock().measure { f() }\nd"],
        ["1:2:1 d (ContinuousClock().measure) time"]
      ),
      (
        ["display(ProcessInfo.processInfo.hostName)"],
        ["1:1:9 ProcessInfo.processInfo.hostName (ProcessInfo.processInfo.hostName) -"]
      ),
      (["plt.title(\"at \\(Date.now)\")"], ["1:1:17 Date.now (Date.now) time"]),
      (["func now() -> String { \"\\(Date())\" }", "print(now())"], ["2:1:7 now (Date()) time"]),
      (["func log() { print(Date()) }"], ["1:1:20 Date() (Date()) time"]),
      (
        ["var a = 1.0\na += Date().timeIntervalSince1970", "print(a * 2)"],
        ["2:1:7 a (Date()) time"]
      ),
      (
        ["var l: [Double] = []\nl.append(CFAbsoluteTimeGetCurrent())", "l"],
        ["2:1:1 l (CFAbsoluteTimeGetCurrent()) time"]
      ),
      // Members of the lesson's types.
      (
        [
          "struct S { let d = Date(); let name = 1 }", "let s = S()\nprint(s.d, s.name)",
          "print(s)",
        ],
        ["2:2:7 s.d (Date()) time", "3:1:7 s (Date()) time"]
      ),
      (["struct S { static let id = UUID() }", "print(S.id)"], ["2:1:7 S.id (UUID()) uuid"]),
      (
        ["struct S { var now: Date { Date() } }\nlet s = S()", "print(s.now)"],
        ["2:1:7 s.now (Date()) time"]
      ),
      (
        ["class S { func stamp() -> String { \"\\(Date())\" } }", "S().stamp()"],
        ["2:1:1 S().stamp (Date()) time"]
      ),
      (["struct S { let id = UUID() }", "S()"], ["2:1:1 S() (UUID()) uuid"]),
      (
        ["enum Log { static let start = Date() }", "plt.title(\"\\(Log.start)\")"],
        ["2:1:14 Log.start (Date()) time"]
      ),
      (["print(time(nil), clock())"], ["1:1:7 time (time) time", "1:1:18 clock() (clock()) time"]),
      (
        ["print(FileManager.default.currentDirectoryPath)"],
        [
          "1:1:7 FileManager.default.currentDirectoryPath (FileManager.default.currentDirectoryPath) path"
        ]
      ),
    ] as [([String], [String])]
  )
  func findsWhatDiffersWhereItIsShown(_ cells: [String], _ expected: [String]) {
    #expect(outputs(cells) == expected)
  }

  @Test(
    arguments: [
      // Nothing is shown, or nothing that differs.
      ["struct S { let d = Date(); let name = 1 }", "let s = S()\nprint(s.name)"],
      ["struct S { static let id = UUID(); let name = 1 }", "print(S())"],
      ["struct S { var id = UUID() }", "let s = S(id: fixed)\nprint(S(id: fixed))"],
      ["struct S { let d = Date() }", "struct S { let d = 1 }", "print(S().d)"],
      [
        "struct S: CustomStringConvertible { let d = Date(); var description: String { \"S\" } }",
        "print(S())",
      ],
      ["let start = Date()\nwork()", "print(3)"],
      ["let s = Date()", "print(Date() > s, s < Date())"],
      ["let d = ContinuousClock().measure { f() }", "print(d < .seconds(5))"],
      ["print(UUID().uuidString.count, type(of: Date()))"],
      ["print(Date(timeIntervalSince1970: 0), UUID(uuidString: \"a\")!)"],
      ["let c = ContinuousClock()\nprint(c)"],
      // Names of the lesson's own.
      ["func time(_ x: Int) -> Int { x }\nprint(time(3))"],
      ["struct Date { var x = 1 }\nprint(Date())"],
      ["let start = Date()", "func f(_ start: Int) { print(start) }\nf(3)"],
      ["let start = Date()", "[1].forEach { start in print(start) }"],
      ["let t = Date()", "for t in 0..<3 { print(t) }"],
      // A name that has another value by now.
      ["let t = Date()", "let t = 3", "print(t)"],
      ["let t = Date()\nlet text = \"time\"", "print(text)"],
    ] as [[String]]
  )
  func leavesAloneWhatIsTheSameInEveryRun(_ cells: [String]) {
    #expect(outputs(cells) == [])
  }
}
