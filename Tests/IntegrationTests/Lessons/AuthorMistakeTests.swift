import Foundation
import Testing

/// Mistakes of an author that the engine explains, each with one message at its line.
@Suite struct AuthorMistakeTests {
  private func messages(_ lesson: String, name: String = "lesson.md") async throws -> String {
    let run = try await Spikenote.run(lesson, "-q", name: name)
    return run.standardError
  }

  @Test func namesTheLineOfAParameterThatIsAnInt() async throws {
    let lesson = """
      ---
      title: T
      params:
        steps: 5
        tau: 10
      ---

      ```swift
      print(steps)
      let x = 3.0 / tau
      ```
      """
    let text = try await messages(lesson)
    #expect(text.hasPrefix("lesson.md:10:13: error: binary operator '/' cannot be applied"))
    #expect(
      text.contains(
        "help: the parameter `tau` of line 5 is an Int: write `tau: 10.0` there, or `Double(tau)` here\n"
      )
    )
  }

  @Test func saysWhichNumbersAnExpressionMixesThatIsTooSlowToCheck() async throws {
    let lesson = """
      ```swift
      let n = 5
      let a: Double = 2.5
      let b = [1.0, 2.0]
      ```

      ```swift
      let y = (a * n + b[0] * 2 - n / 3 + a * a * n) * (1 + n * a) / (n + a * 3.5 - b[1] * n)
      ```
      """
    let text = try await messages(lesson)
    #expect(text.hasPrefix("lesson.md:8:9: error: the compiler is unable to type-check"))
    #expect(
      text.contains(
        "help: it mixes numbers of two types: `a` is a Double and `n` an Int; write `Double(n)`\n"
      )
    )
  }

  @Test func tellsWhatAnErrorOfFoundationMeans() async throws {
    let lesson = """
      ```swift
      //| error: true
      import Foundation
      let text = try String(contentsOfFile: "x.csv", encoding: .utf8)
      ```

      ```swift
      //| error: true
      _ = try Data(contentsOf: URL(fileURLWithPath: "x.csv"))
      ```

      ```swift
      //| error: true
      try FileManager.default.removeItem(atPath: "no such")
      ```

      ```swift
      //| error: true
      struct Bad: LocalizedError { var errorDescription: String? { "the meaning" } }
      throw Bad()
      ```
      """
    let run = try await Spikenote.run(lesson)
    let meanings = [
      #"the file "x.csv" doesn't exist (CocoaError 260)"#,
      #"the file "x.csv" doesn't exist (CocoaError 260)"#,
      #"the file "no such" doesn't exist (CocoaError 4)"#, "the meaning",
    ]
    #expect(run.cells.count == meanings.count)
    for (outputs, meaning) in zip(run.cells, meanings) {
      #expect(outputs.last?.hasSuffix("Error thrown: \(meaning)") == true)
    }
    #expect(!run.page.contains("NSCocoaErrorDomain"))
  }

  @Test(
    arguments: [
      (
        "enum Swift { case a }",
        "lesson.md:6:1: error: 'Swift' is the name of a module that every lesson uses"
      ),
      (
        "let x = 1\nfunc _beginCell(_ i: Int) {}",
        "lesson.md:7:1: error: '_beginCell' is a name that the lines between the cells use"
      ),
      (
        "let _unit = 3",
        "lesson.md:6:1: error: '_unit' is a name that the lines between the cells use"
      ),
      (
        "import Glibc\natexit { print(1) }",
        "lesson.md:7:1: error: 'atexit' is for programs: the process of a lesson goes on behind its cells"
      ),
      ("print(2)\n#error(\"stop\")", "lesson.md:7:8: error: stop"),
    ]
  )
  func givesOneMessageAtTheLine(_ code: String, _ message: String) async throws {
    // What stands before it runs all the same.
    let lesson = "```swift\nprint(\"first\")\n```\n\n```swift\n\(code)\n```\n\n```swift\n1\n```\n"
    for division in [[], ["--each-cell"]] {
      let run = try await Spikenote.call(
        ["run", "lesson.md", "-q"] + division,
        files: ["lesson.md": Data(lesson.utf8)]
      )
      #expect(run.status == 1)
      #expect(run.standardError.hasPrefix(message + "\n"))
      #expect(run.standardError.components(separatedBy: "error:").count == 2)
      #expect(run.cells.first == ["first"])
    }
  }

  @Test func runsACellThatEndsInAWarningOfItsOwn() async throws {
    let run = try await Spikenote.run("```swift\nprint(1)\n#warning(\"later\")\n```\n")
    #expect(run.status == 0, "\(run.standardError)")
    #expect(run.cells == [["1"]])
  }

  @Test func showsAnErrorOfALessonWithATabInItsName() async throws {
    let text = try await messages("```swift\nlet x: Int = \"a\"\n```\n", name: "a\tb.md")
    #expect(text.hasPrefix("a\tb.md:2:14: error: cannot convert value of type 'String'"))
    #expect(text.components(separatedBy: "error:").count == 2)
  }

  @Test func countsCellsAndValuesApart() async throws {
    let run = try await Spikenote.run(
      "```swift\nlet x = 1\n```\n\nIt is `{swift} x` and `{swift} x + 1`.\n"
    )
    #expect(
      run.standardOutput == "lesson.md: 1 cell and 2 values in [TIME], page in Output/lesson.html\n"
    )
  }

  @Test func suggestsOptionsOnlyWhereTheyAreNear() async throws {
    let far = try await Spikenote.call(["run", "--watch", "a.md"])
    #expect(far.status == 64)
    #expect(far.standardError.hasPrefix("Error: Unknown option '--watch'.\nUsage: spikenote run"))
    let near = try await Spikenote.call(["run", "--strickt", "a.md"])
    #expect(
      near.standardError.hasPrefix("Error: Unknown option '--strickt'. Did you mean '--strict'?")
    )
  }

  @Test(arguments: ["run", "accept"])
  func warnsOfWhatDiffersFromRunToRun(command: String) async throws {
    let lesson = """
      ```swift
      import Foundation
      let start = Date()
      ```

      ```swift
      print("at \\(start)")
      ```
      """
    let run = try await Spikenote.call(
      [command, "lesson.md", "-q"],
      files: ["lesson.md": Data(lesson.utf8)]
    )
    #expect(run.status == 0)
    #expect(
      run.standardError == """
        lesson.md:7:13: warning: `start`, which comes from `Date()`, differs from run to run, and the page shows it
          print("at \\(start)")
                      ^
          help: mask it with `//| normalise: time`

        """
    )
  }

  @Test func failsAStrictRunThatKeepsAnOldValue() async throws {
    let lesson =
      "```swift\nlet n = 1\nfunc f() -> Int { n }\n```\n\n```swift\nlet n = 2\nprint(f())\n```\n"
    let run = try await Spikenote.run(lesson, "-q", "--strict")
    #expect(run.status == 1)
    #expect(
      run.standardError.hasPrefix(
        "lesson.md:7:1: warning: `n` is declared again, but `f` of line 3 keeps the `n` of line 2\n"
      )
    )
    #expect(run.cells.last == ["1"])
  }
}
