import Foundation
import Testing

/// What a lesson would lose without a word.
@Suite struct SilentLossTests {
  @Test func showsTheCompilersWarningsAtTheirLines() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      func f() -> Int {
        var x = 3
        return x
        print(1)
      }
      let n = f()
      n == 2
      print(n)
      ```
      """
    )
    #expect(
      run.standardError == """
        lesson.md:3:7: warning: variable 'x' was never mutated; consider changing to 'let' constant
            var x = 3
                ^
        lesson.md:5:3: warning: code after 'return' will never be executed
            print(1)
            ^
        lesson.md:8:3: warning: result of operator '==' is unused
          n == 2
            ^
          help: the page shows the value of a cell's last expression alone: `print` it, or write `_ = ` before it

        """
    )
    #expect(run.status == 0)
    #expect(run.cells == [["3"]])
  }

  @Test func failsForAWarningOfTheCompilerWhenStrict() async throws {
    let lesson = "```swift\nfunc f() { let x = 3 }\nprint(1)\n```\n"
    #expect(try await Spikenote.run(lesson).status == 0)
    #expect(try await Spikenote.run(lesson, "--strict").status == 1)
  }

  @Test func showsFiguresOfACellThatThrows() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      struct Stop: Error {}
      plt.plot([1, 2, 3])
      print("a")
      throw Stop()
      ```
      """
    )
    #expect(
      run.cells == [
        [
          "a", "figure", "failure: Stopped by an error that nothing caught",
          "lesson.md:5:1: error: Error thrown: Stop()",
        ]
      ]
    )
  }

  @Test func showsFiguresOfACellThatTraps() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      plt.plot([1, 2, 3])
      print("a")
      let none: Int? = nil
      print(none!)
      ```
      """
    )
    #expect(run.cells.first?.prefix(2) == ["a", "figure"])
    #expect(run.standardError.hasPrefix("lesson.md:5:"))
    #expect(run.status == 1)
  }

  @Test func saysThatAFigureIsMissingWhenTheTimeIsUp() async throws {
    let run = try await Spikenote.run(
      "```swift\nplt.plot([1, 2, 3])\nwhile true {}\n```\n",
      "--timeout",
      "0.25"
    )
    #expect(
      run.cells.first?.first
        == "remark: A figure that the cell had drawn is not shown: it stopped before its end."
    )
  }

  @Test func warnsOfTasksThatTheEndCutsOff() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      print(1)
      Task { try await Task.sleep(for: .seconds(100)); print("x") }
      ```

      ```swift
      let done = Task { print("done") }
      await done.value
      ```
      """
    )
    #expect(
      run.standardError == """
        lesson.md:3:1: warning: the task that begins here has not ended when the lesson does, and is cut off
          Task { try await Task.sleep(for: .seconds(100)); print("x") }
          ^
          help: keep it in a variable and `await` its `value` in the last cell or before

        """
    )
    #expect(run.status == 0)
  }

  @Test func saysNothingOfTasksThatHaveEnded() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      print(1)
      ```

      ```swift
      let first = await Task { 3 }.value
      print(first)
      ```

      ```swift
      let held = Task { first + 1 }
      async let other = held.value
      print(await other)
      ```

      ```swift
      let sum = await withTaskGroup(of: Int.self) { group in
        for i in 1...3 { group.addTask { i } }
        return await group.reduce(0, +)
      }
      print(sum)
      ```
      """
    )
    #expect(run.standardError == "")
    #expect(run.cells == [["1"], ["3"], ["4"], ["6"]])
  }

  @Test func warnsOfDrawingOnAFigureThatWasShown() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      let (fig, ax) = plt.subplots()
      ax.plot([1, 2, 3])
      ```

      ```swift
      print(1)
      ax.plot([3, 2, 1])
      ax.setTitle("Late")
      print(2)
      ```

      ```swift
      ax.plot([3, 2, 2])
      display(fig)
      ```

      ```swift
      plt.sca(ax)
      ax.plot([3, 2, 0])
      ```
      """
    )
    #expect(
      run.standardError == """
        lesson.md:8:1: warning: this draws on a figure that was shown or closed before, and the page does not show it
          ax.plot([3, 2, 1])
          ^
          help: draw in the cell that makes the figure, or show it again with `display(fig)` or `plt.sca(ax)`

        """
    )
    #expect(run.cells == [["figure"], ["1\n2"], ["figure"], ["figure"]])
  }

  @Test(arguments: [
    ("//| fig-cap: Nothing", "3:5", "`fig-cap` is for a figure"),
    ("//| label: fig-none", "3:5", "`label: fig-none` is for a figure"),
    ("//| fig-alt: Nothing", "3:5", "`fig-alt` is for a figure"),
  ])
  func warnsOfAFiguresOptionsWithoutAFigure(option: String, place: String, message: String)
    async throws
  {
    let run = try await Spikenote.run("Text\n```swift\n\(option)\nprint(1)\n```\n")
    #expect(
      run.standardError.hasPrefix(
        "lesson.md:\(place): warning: \(message), and the cell shows none\n"
      )
    )
    let drawn = try await Spikenote.run("Text\n```swift\n\(option)\nplt.plot([1, 2])\n```\n")
    #expect(drawn.standardError == "")
  }

  @Test func keepsTheOrderOfTextAndFigures() async throws {
    let run = try await Spikenote.run(
      "```swift\nprint(\"a\")\nplt.plot([1, 2])\nplt.show()\nprint(\"b\")\nplt.plot([2, 1])\nprint(\"c\")\n```\n"
    )
    #expect(run.cells == [["a", "figure", "b\nc", "figure"]])
  }

  /// What is said of a cell that must not compile, by its place.
  @Test(arguments: [
    (
      "```swift\nprint(hidden)\n```\n\n```swift no_run\nlet hidden = 3\n```\n",
      "lesson.md:2:7: error: cannot find 'hidden' in scope",
      "help: hidden is declared in line 6, in a cell that does not run: leave out its `no_run`"
    ),
    (
      "```swift\n//| eval: false\nfunc quiet() {}\n```\n\n```swift\nquiet()\n```\n",
      "lesson.md:7:1: error: cannot find 'quiet' in scope",
      "help: quiet is declared in line 3, in a cell that does not run: leave out its `eval: false`"
    ),
    (
      "```swift\nstruct P { var x = 1 }\nfunc f(_ p: P) -> Int { p.x }\n```\n\n```swift\nstruct P { var y = 2 }\n```\n\n```swift\nf(P())\n```\n",
      "lesson.md:11:3: error: this 'P' is another type than the one expected here: the name is declared again in line 7",
      "help: Declare what uses the older 'P' again below that line"
    ),
    (
      "```swift\nlet a = 1\n#sourceLocation(file: \"x.swift\", line: 100)\nprint(a)\n```\n",
      "lesson.md:3:1: error: '#sourceLocation' would move the places of messages away from the lesson",
      "help: leave it out"
    ),
  ])
  func saysWhatIsWrongWithANameOrAPlace(lesson: String, message: String, help: String) async throws
  {
    let run = try await Spikenote.run(lesson)
    #expect(run.standardError.hasPrefix(message + "\n"), "\(run.standardError)")
    #expect(run.standardError.contains("  \(help)\n"), "\(run.standardError)")
  }
}
