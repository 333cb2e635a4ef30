import Foundation
import Testing

@Suite struct FailureTests {
  @Test func runsTheCellsBeforeOneThatDoesNotCompile() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      print("one")
      ```

      ```swift
      print("two")
      ```

      ```swift
      let a: Int = "x"
      let b = nope
      ```

      ```swift
      print("four")
      ```
      """
    )
    #expect(
      run.standardError == """
        lesson.md:10:14: error: cannot convert value of type 'String' to specified type 'Int'
          let a: Int = "x"
                       ^
        lesson.md:11:9: error: cannot find 'nope' in scope
          let b = nope
                  ^

        """
    )
    #expect(
      run.cells == [
        ["one"], ["two"],
        [
          "failure: Did not compile",
          "lesson.md:10:14: error: cannot convert value of type 'String' to specified type 'Int'",
          "lesson.md:11:9: error: cannot find 'nope' in scope",
        ],
        ["remark: not run: an earlier cell failed"],
      ]
    )
    #expect(
      run.standardOutput
        == "lesson.md: 3 cells in [TIME], 1 failed, 1 not run, page in Output/lesson.html\n"
    )
    #expect(run.status == 1)
  }

  /// Lessons of one cell that fails: its code from line 2 on, and what is said of it.
  private static let failures: [(code: String, message: String)] = [
    (
      "func broken() {\n  print(1)",
      """
      lesson.md:3:11: error: expected '}' at end of brace statement
          print(1)
                  ^
      lesson.md:2:15: note: to match this opening '{'
        func broken() {
                      ^
      """
    ),
    (
      "let é = 1; let n: Int = \"x\"",
      """
      lesson.md:2:26: error: cannot convert value of type 'String' to specified type 'Int'
        let é = 1; let n: Int = "x"
                                ^
      """
    ),
    (
      "import Nope",
      """
      lesson.md:2:8: error: no such module 'Nope'
        import Nope
               ^
      """
    ),
    (
      "let n: Int? = Int(\"x\")\nprint(n!)",
      """
      lesson.md:3:8: error: Unexpectedly found nil while unwrapping an Optional value
        print(n!)
               ^
      """
    ),
    (
      "var m = Int.max\nm += 1",
      """
      lesson.md:3:3: error: Arithmetic overflow
        m += 1
          ^
      """
    ),
    (
      "var z = 0\nlet r = 1 / z",
      """
      lesson.md:3:11: error: Division by zero
        let r = 1 / z
                  ^
      """
    ),
    (
      "func deep(_ n: Int) -> Int {\n  n < 0 ? 0 : deep(n + 1) + 1\n}\nprint(deep(0))",
      """
      lesson.md:3:15: error: Stack overflow
          n < 0 ? 0 : deep(n + 1) + 1
                      ^
        help: a function that calls itself needs a case in which it does not
      """
    ),
    (
      "let x = Tensor([0.5])\nlet s = spikegen.rate(x, numSteps: -1)",
      """
      lesson.md:3:18: error: spikegen.rate: numSteps is -1, but must not be negative
        let s = spikegen.rate(x, numSteps: -1)
                         ^
      """
    ),
    (
      "struct Oops: Error, CustomStringConvertible { var description: String { \"out of spikes\" } }\nthrow Oops()",
      """
      lesson.md:3:1: error: Error thrown: out of spikes
        throw Oops()
        ^
      """
    ),
    (
      "fatalError(\"my reason\")",
      """
      lesson.md:2:1: error: my reason
        fatalError("my reason")
        ^
      """
    ),
    (
      "precondition(1 > Int(\"2\")!)",
      """
      lesson.md:2:1: error: Precondition failed
        precondition(1 > Int("2")!)
        ^
      """
    ),
    (
      "let a: Any = 1\nlet s = a as! String",
      """
      lesson.md:3:11: error: Could not cast value of type 'Swift.Int' to 'Swift.String'
        let s = a as! String
                  ^
      """
    ),
    (
      "import Glibc; abort()",
      """
      lesson.md:2:15: error: Aborted
        import Glibc; abort()
                      ^
      """
    ),
    (
      "import Glibc\nraise(SIGKILL)",
      """
      lesson.md:3:1: error: The process was ended by signal 9
        raise(SIGKILL)
        ^
      """
    ),
    (
      "import Glibc\n_exit(5)",
      """
      lesson.md:3:1: error: The process ended with exit code 5
        _exit(5)
        ^
      """
    ),
    (
      "import Glibc\nprint(1)\nexit(3)",
      """
      lesson.md:4:1: error: The cell ended the process with exit(3)
        exit(3)
        ^
        help: let the cell run to its end; what it printed is kept
      """
    ),
    (
      "import Glibc\nexit(0)",
      """
      lesson.md:3:1: error: The cell ended the process with exit(0)
        exit(0)
        ^
        help: let the cell run to its end; what it printed is kept
      """
    ),
    (
      "//| timeout: 0.5\nimport Glibc\nfunc wait() {\n  while true { usleep(1000) }\n}\nwait()",
      """
      lesson.md:5:3: error: The cell ran longer than its 0.5 s
          while true { usleep(1000) }
          ^
        help: give it more time with `//| timeout: SECONDS` or `--timeout SECONDS`
      """
    ),
    (
      "import Glibc\nfunc length(at address: Int) -> Int {\n"
        + "  strlen(UnsafePointer<CChar>(bitPattern: address)!)\n}\nprint(length(at: 8))",
      """
      lesson.md:4:3: error: Bad pointer dereference
          strlen(UnsafePointer<CChar>(bitPattern: address)!)
          ^
      """
    ),
    (
      "import Glibc\nfunc stop() {\n  abort()\n}\nstop()",
      """
      lesson.md:4:3: error: Aborted
          abort()
          ^
      """
    ),
    (
      "//| timeout: 0.5\nimport Glibc\nsleep(1000)",
      """
      lesson.md:4:1: error: The cell ran longer than its 0.5 s
        sleep(1000)
        ^
        help: give it more time with `//| timeout: SECONDS` or `--timeout SECONDS`
      """
    ),
    (
      "while true { _ = UnsafeMutableRawPointer.allocate(byteCount: 1 << 26, alignment: 16) }",
      """
      lesson.md:2:42: error: Out of memory: 67108864 bytes more cannot be had
        while true { _ = UnsafeMutableRawPointer.allocate(byteCount: 1 << 26, alignment: 16) }
                                                 ^
        help: use smaller tensors, or fewer at a time; cells get 8 GiB, or three quarters of a smaller machine
      """
    ),
  ]

  @Test(arguments: failures)
  func saysWhyAndWhereACellStopped(code: String, message: String) async throws {
    let run = try await Spikenote.run("```swift\n\(code)\n```\n\n```swift\nprint(\"later\")\n```\n")
    #expect(run.standardError == message + "\n")
    #expect(run.cells.last == ["remark: not run: an earlier cell failed"])
    #expect(
      run.standardOutput
        == "lesson.md: 1 cell in [TIME], 1 failed, 1 not run, page in Output/lesson.html\n"
    )
    #expect(run.status == 1)
  }

  @Test func explainsThatANameCannotBeDeclaredByItself() async throws {
    let run = try await Spikenote.run("```swift\nlet max = max(1, 2)\n```\n")
    #expect(
      run.standardError == """
        lesson.md:2:1: error: circular reference
          let max = max(1, 2)
          ^
          help: a declaration can use the value that its name had in an earlier cell, but not a library's: choose \
        another name
        lesson.md:2:5: note: through reference here
          let max = max(1, 2)
              ^

        """
    )
  }

  private static let later = [
    ("print(g())", "func g() -> Int { 1 }", "7: error: cannot find 'g' in scope", "g"),
    ("let x: Foo? = nil", "struct Foo {}", "8: error: cannot find type 'Foo' in scope", "Foo"),
    (
      "print(3.twice())", "extension Int { func twice() -> Int { self * 2 } }",
      "9: error: value of type 'Int' has no member 'twice'", "twice"
    ),
    ("func f() -> Int { y }", "let y = 1", "19: error: cannot find 'y' in scope", "y"),
  ]

  /// Whatever a later cell declares, and however the lesson is divided into units.
  @Test(arguments: later, [[], ["--each-cell"]])
  func saysThatALaterCellDeclaresAName(
    row: (cell: String, later: String, message: String, name: String),
    options: [String]
  ) async throws {
    let lesson = "```swift\n\(row.cell)\n```\n\n```swift\n\(row.later)\n```\n"
    let run = try await Spikenote.call(
      ["run", "lesson.md"] + options,
      files: ["lesson.md": Data(lesson.utf8)]
    )
    let lines = run.standardError.split(separator: "\n").map(String.init)
    #expect(lines.first == "lesson.md:2:\(row.message)")
    #expect(
      lines.last
        == "  help: \(row.name) is declared later, in line 6: a cell sees what stands above it"
    )
    #expect(run.status == 1)
  }

  @Test func keepsWhatACellPrintedBeforeItStopped() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      import Glibc
      print("out")
      fputs("err\\n", stderr)
      plt.plot([1]); plt.show()
      let a = [1]
      print(a[Int("3")!])
      ```
      """
    )
    #expect(
      run.cells == [
        [
          "out", "stderr: err", "figure", "failure: Stopped by a run-time error",
          "lesson.md:7:8: error: Index out of range",
        ]
      ]
    )
  }

  @Test func namesTheLineOfAFunctionInAnEarlierCell() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      func pick(_ i: Int) -> Int {
        let a = [1]
        return a[i]
      }
      let unit = 1
      ```

      ```swift
      let unit = 2
      print("before")
      print(pick(5))
      ```
      """
    )
    #expect(
      run.standardError == """
        lesson.md:4:11: error: Index out of range
            return a[i]
                    ^

        """
    )
    #expect(run.cells[1].first == "before")
  }

  @Test func namesTheColumnInAList() async throws {
    let run = try await Spikenote.run("- item\n\n  > ```swift\n  > let a: Int = \"x\"\n  > ```\n")
    #expect(
      run.standardError == """
        lesson.md:4:18: error: cannot convert value of type 'String' to specified type 'Int'
            > let a: Int = "x"
                           ^

        """
    )
  }

  @Test func limitsEveryCellFromTheCommandLine() async throws {
    let run = try await Spikenote.run(
      "```swift\nimport Glibc\nsleep(1000)\n```\n",
      "--timeout",
      "0.25"
    )
    #expect(
      run.standardError.hasPrefix("lesson.md:3:1: error: The cell ran longer than its 0.25 s\n")
    )
    #expect(run.status == 1)
  }

  @Test(arguments: [
    "with space.md", "größe 漢字.md", "it's \"quoted\".md", "-dash.md", "a:b.md", "$(x)`.md",
  ])
  func namesTheFileAsItIs(name: String) async throws {
    let run = try await Spikenote.call(
      ["run", "--", name],
      files: [name: Data("```swift\nlet a = [1]\nprint(a[Int(\"1\")!])\n```\n".utf8)]
    )
    #expect(
      run.standardError == """
        \(name):3:8: error: Index out of range
          print(a[Int("1")!])
                 ^

        """
    )
    #expect(run.pages.keys.sorted() == [String(name.dropLast(3))])
  }
}
