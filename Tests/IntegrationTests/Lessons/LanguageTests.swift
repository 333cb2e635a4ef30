import Testing

@Suite struct LanguageTests {
  @Test func declaresNamesAgain() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      let x = 1
      var v = 10
      func old() -> Int { x }
      func bump() { v += 1 }
      struct S { var a = 1 }
      func again() -> String { "first" }
      ```

      ```swift
      let x = "two"
      var v = 20.5
      bump()
      struct S { var b = "new" }
      func again() -> String { "second" }
      print(x, old(), v, S().b, again())
      ```

      ```swift
      var x = [1.5]
      x += [2]
      x
      ```

      ```swift
      print(x.count, old(), S().b, again())
      ```
      """
    )
    #expect(
      run.cells == [[], ["two 1 20.5 new second"], ["value: [1.5, 2.0]"], ["2 1 new second"]]
    )
    #expect(run.status == 0)
  }

  @Test func seesEarlierCellsInEveryUnit() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      infix operator **
      func ** (a: Int, b: Int) -> Int { a * b * b }
      func area(_ x: Int) -> String { "whole" }
      func same<T>(_ x: T) -> T { x }
      struct Box<T> { var value: T }
      struct S { var b = "new" }
      var counter = 0
      let increase = { counter += 1 }
      enum Level: Int { case low, high }
      protocol Named { var name: String { get } }
      let unit = 1
      ```

      ```swift
      let unit = 2
      extension S { var twice: String { b + b } }
      extension Int { var next: Int { self + 1 } }
      extension Box: Named { public var name: String { "box of \\(value)" } }
      func area(_ x: Double) -> String { "real" }
      increase(); increase()
      print(S().twice, 3.next, 2 ** 3, area(1), area(1.5), same("x"), Box(value: 3).name, counter, Level.high)
      ```

      ```swift
      let unit = 3
      increase()
      print(S().twice, 4.next, 2 ** 2, area(2), area(2.5), Box(value: 1).name, counter, unit)
      ```
      """
    )
    #expect(
      run.cells == [
        [], ["newnew 4 18 whole real x box of 3 2 high"], ["newnew 5 8 whole real box of 1 3 3"],
      ]
    )
  }

  @Test func knowsNoVariableBeforeItsDeclaration() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      print("before")
      ```

      ```swift
      print(y)
      ```

      ```swift
      let y = 5
      ```
      """
    )
    #expect(run.status == 1)
    #expect(
      run.standardError.hasPrefix(
        "lesson.md:6:7: error: cannot find 'y' in scope\n  print(y)\n        ^"
      )
    )
  }

  @Test func seesTheOldNameUntilItIsDeclaredAgain() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      let a = 1, x = 1
      ```

      ```swift
      let x = 2
      ```

      ```swift
      print(a, x)
      ```

      ```swift
      let a = 5
      print(a, x)
      ```
      """
    )
    #expect(run.cells == [[], [], ["1 2"], ["5 2"]])
  }

  @Test func runsACellWithoutCode() async throws {
    let run = try await Spikenote.run("```swift\n```\n")
    #expect(run.cells == [[]])
    #expect(run.status == 0)
  }

  @Test func runsTopLevelTryAndAwait() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      func slow() async -> Int { await Task.yield(); return 5 }
      let value = await slow()
      value
      ```

      ```swift
      let value = 5
      struct Broken: Error {}
      func fallible() throws -> Int { 7 }
      try fallible()
      ```

      ```swift
      let next = try await Task { value + 1 }.value
      let far = await Task.detached { 40 }.value
      next + far
      ```

      ```swift
      let value = 1
      await Task { @MainActor in MainActor.assertIsolated(); print("on the main actor") }.value
      try? await Task.sleep(for: .milliseconds(1))
      await slow() + value
      ```

      ```swift
      //| error: true
      let unused = await Task.detached { 1 }.value
      throw Broken()
      ```

      ```swift
      let value = 2
      print("ordinary", value)
      ```
      """
    )
    #expect(
      run.cells == [
        ["value: 5"], ["value: 7"], ["value: 46"],
        ["on the main actor", "value: 6"],
        [
          "failure: Stopped by an error that nothing caught, as expected",
          "lesson.md:30:1: error: Error thrown: Broken()",
        ],
        ["ordinary 2"],
      ]
    )
  }

  @Test func importsFoundationWhereACellAsksForIt() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      import Foundation
      let day = DateComponents(year: 2026, month: 2)
      print(String(format: "%.3f", 3.14159))
      ```

      ```swift
      let day = 1
      print(day, sqrt(16), Calendar.Identifier.gregorian == .gregorian)
      ```
      """
    )
    #expect(run.cells == [["3.142"], ["1 4.0 true"]])
  }

  @Test func runsCellsInListsAndQuotes() async throws {
    let run = try await Spikenote.run(
      """
      - item

        ```swift
        let place = "list"
        print(\"\"\"
          two
            lines
          \"\"\")
        ```

      > quote
      >
      > ```swift
      > print("after the", place)
      > ```
      """
    )
    #expect(run.cells == [["two\n  lines"], ["after the list"]])
  }

  @Test func readsLinesThatEndInCarriageReturns() async throws {
    let run = try await Spikenote.run(
      "# Title\r\n\r\n```swift\r\n//| label: first\r\nlet a = 1\r\nprint(\"\"\"\r\nx\r\ny\r\n\"\"\")\r\n```\r\n\r\n"
        + "```swift\r\nlet b: Int = \"a\"\r\n```\r\n"
    )
    #expect(run.cells.first == ["x\ny"])
    #expect(
      run.standardError == """
        lesson.md:13:14: error: cannot convert value of type 'String' to specified type 'Int'
          let b: Int = "a"
                       ^

        """
    )
  }

  @Test func givesCellsTheParametersOfTheLesson() async throws {
    let lesson = """
      ---
      params: { steps: 3, rate: 0.5, name: 'a "b" \\c', fast: true }
      ---
      ```swift
      print(steps + 1, rate * 2, name, fast ? "yes" : "no")
      ```
      """
    #expect(try await Spikenote.run(lesson).cells == [[#"4 1.0 a "b" \c yes"#]])
    let run = try await Spikenote.run(
      lesson,
      "-p",
      "steps=50",
      "-p",
      "rate=1e2",
      "--param",
      "name=ü=\\",
      "-p",
      "fast=false"
    )
    #expect(run.cells == [["51 200.0 ü=\\ no"]])
  }

  @Test func seedsRandomNumbers() async throws {
    let lesson = "```swift\nTensor.rand(3)\n```\n"
    let first = try await Spikenote.run(lesson)
    #expect(first.cells == [["value: tensor([0.4963, 0.7682, 0.0885])"]])
    let other = try await Spikenote.run("---\nseed: 1\n---\n" + lesson)
    #expect(other.cells == [["value: tensor([0.7576, 0.2793, 0.4031])"]])
  }

  @Test func checksAssertionsOfOptimizedCells() async throws {
    let run = try await Spikenote.run(
      "```swift\n//| optimize: true\nfunc half(_ n: Int) -> Int {\n  assert(n % 2 == 0, \"odd\")\n"
        + "  return n / 2\n}\nprint(half(3))\n```\n"
    )
    #expect(run.status == 1)
    #expect(run.standardError.contains("error: odd"), "\(run.standardError)")
  }
}
