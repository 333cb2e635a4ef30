import Testing

@Suite struct ModeTests {
  @Test func goesOnAfterFailuresThatAreAllowed() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      var n = 1
      ```

      ```swift
      //| error: true
      n = 2
      print("in the cell")
      let a = [1]
      print(a[Int("3")!])
      ```

      ```swift
      n
      ```

      ```swift should_panic
      n = 3
      fatalError("expected")
      ```

      ```swift
      //| error: true
      n = 4
      let kept = 7
      ```

      ```swift
      print(n, kept)
      ```

      ```swift
      //| error: true
      nope()
      ```

      ```swift
      //| error: true
      struct Oops: Error {}
      n = 5
      throw Oops()
      ```

      ```swift
      //| error: true
      //| timeout: 0.3
      n = 6
      while true {}
      ```

      ```swift
      n
      ```
      """
    )
    #expect(
      run.cells == [
        [],
        [
          "in the cell", "failure: Stopped by a run-time error, as expected",
          "lesson.md:10:8: error: Index out of range",
        ],
        ["value: 1"],
        [
          "remark: meant to stop", "failure: Stopped by a run-time error, as expected",
          "lesson.md:19:1: error: expected",
        ],
        [],
        ["4 7"],
        [
          "failure: Did not compile, as expected",
          "lesson.md:34:1: error: cannot find 'nope' in scope",
        ],
        [
          "failure: Stopped by an error that nothing caught, as expected",
          "lesson.md:41:1: error: Error thrown: Oops()",
        ],
        [
          "failure: Stopped: out of time, as expected",
          "lesson.md:48:1: error: The cell ran longer than its 0.3 s",
        ],
        ["value: 5"],
      ]
    )
    #expect(run.standardError == "")
    #expect(run.standardOutput == "lesson.md: 10 cells in [TIME], page in Output/lesson.html\n")
    #expect(run.status == 0)
  }

  @Test func compilesOrShowsCellsThatDoNotRun() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      var n = 1
      ```

      ```swift compile_fail
      let q: Int = "x"
      ```

      ```swift no_run
      n = 99
      let unseen = 1
      ```

      ```swift ignore
      this is not Swift
      ```

      ```swift
      //| eval: false
      n = 98
      ```

      ```output
      recorded
      ```

      ```swift
      let unseen = n
      unseen
      ```
      """
    )
    #expect(
      run.cells == [
        [],
        [
          "remark: meant not to compile", "failure: Did not compile, as expected",
          "lesson.md:6:14: error: cannot convert value of type 'String' to specified type 'Int'",
        ],
        ["remark: compiled, not run"], [], ["recorded"], ["value: 1"],
      ]
    )
    #expect(run.standardOutput == "lesson.md: 4 cells in [TIME], page in Output/lesson.html\n")
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("swift should_panic", "print(1)", "The cell ran to its end, but is marked `should_panic`"),
    ("swift compile_fail", "print(1)", "The cell compiles, but is marked `compile_fail`"),
  ])
  func refusesSuccessThatIsNotExpected(info: String, code: String, message: String) async throws {
    let run = try await Spikenote.run("text\n\n```\(info)\n\(code)\n```\n")
    #expect(run.standardError == "lesson.md:3:1: error: \(message)\n  ```\(info)\n  ^\n")
    #expect(run.status == 1)
  }

  @Test func refusesACellThatOnlyHasToCompileAndDoesNot() async throws {
    let run = try await Spikenote.run("```swift no_run\nnope()\n```\n")
    #expect(
      run.standardError == "lesson.md:2:1: error: cannot find 'nope' in scope\n  nope()\n  ^\n"
    )
    #expect(run.status == 1)
  }

  @Test func keepsSeedParametersAndFunctionsOfAFirstCellThatFails() async throws {
    let run = try await Spikenote.run(
      """
      ---
      seed: 5
      params: { steps: 3 }
      ---

      ```swift
      //| error: true
      func half(_ x: Int) -> Int { x / 2 }
      fatalError("boom")
      ```

      ```swift
      print(steps, half(8), Tensor.rand(1))
      ```
      """
    )
    #expect(
      run.cells == [
        [
          "failure: Stopped by a run-time error, as expected",
          "lesson.md:9:1: error: boom",
        ],
        // The first number of PyTorch's generator with seed 5.
        ["3 4 tensor([0.8303])"],
      ]
    )
    #expect(run.status == 0)
  }

  @Test func letsTheFirstCellDeclareAParameterAgain() async throws {
    let run = try await Spikenote.run(
      """
      ---
      params: { steps: 3 }
      ---

      ```swift
      let steps = 4
      ```

      ```swift
      print(steps)
      let steps = "five"
      ```

      ```swift
      print(steps)
      ```
      """
    )
    #expect(run.cells.last == ["five"])
    #expect(run.status == 0)
  }
}
