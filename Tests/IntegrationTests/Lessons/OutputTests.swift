import Foundation
import Testing

@Suite struct OutputTests {
  @Test func showsTheValueOfTheLastExpression() async throws {
    let values: [(code: String, outputs: [String])] = [
      ("1 + 1", ["value: 2"]), ("\"text\"", ["value: text"]),
      ("Tensor([1, 2])", ["value: tensor([1., 2.])"]),
      ("Int(\"x\")", ["value: nil"]), ("Int(\"3\")", ["value: Optional(3)"]),
      ("(1, \"a\")", [#"value: (1, "a")"#]),
      ("print(\"void\")", ["void"]), ("let a = 1", []), ("var q = 1\nq = 2", []), ("q += 1", []),
      ("q", ["value: 3"]),
      ("q;", []), ("[1, 2].map { $0 * 2 }", ["value: [2, 4]"]), ("q == 3", ["value: true"]),
      ("q > 2 ? \"big\" : \"small\"", ["value: big"]), ("for i in 0..<2 { print(i) }", ["0\n1"]),
      ("display(1)\ndisplay(\"two\")\n3.0", ["value: 1", "value: two", "value: 3.0"]),
      ("\"<b>&\"", ["value: <b>&"]), ("// nothing", []), ("_ = q", []),
    ]
    let run = try await Spikenote.run(
      values.map { "```swift\n\($0.code)\n```\n" }.joined(separator: "\n")
    )
    #expect(run.cells == values.map(\.outputs))
    #expect(run.standardError == "")
  }

  @Test func showsTablesOfTensorsAndTheDataOfFigures() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      let matrix = Tensor([[1, 2], [3, 4]])
      matrix.table(columns: ["a", "b"], rows: ["x", "y"])
      ```

      ```swift
      display(Tensor([[7]]).table())
      print("\\(matrix.table())")
      ```

      ```swift
      plt.plot([5, 6], [7, 8])
      ```

      ```swift
      //| error: true
      matrix.table(columns: ["a"])
      ```
      """
    )
    #expect(
      run.cells.prefix(3) == [
        ["table: abx1.2.y3.4."],
        ["table: 007.", "    0   1\n0  1.  2.\n1  3.  4."],
        ["figure"],
      ]
    )
    #expect(
      run.cells[3].joined(separator: "\n").contains(
        #"Tensor.table: columns is ["a"], but must hold a name for each column, of which there are 2"#
      )
    )
    #expect(
      run.page.contains(
        """
        <summary>Data</summary>
        <div class="numbers" tabindex="0" role="group" aria-label="Output of cell-3, data"><table>\
        <thead><tr><th scope="col">x</th>\
        <th scope="col">y</th></tr></thead><tbody><tr><th scope="row">5</th><td>7</td></tr>\
        <tr><th scope="row">6</th><td>8</td></tr></tbody></table></div>
        </details>
        """
      )
    )
  }

  @Test func showsFiguresOnce() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      plt.plot([1, 2])
      ```

      ```swift
      let (fig, ax) = plt.subplots()
      let anim = splt.animator(Tensor.ones(2, 2, 2), fig, ax)
      anim
      ```

      ```swift
      print("before")
      let first = plt.figure(); plt.title("First")
      let second = plt.figure(); plt.title("Second")
      display(second)
      print("after")
      ```

      ```swift
      plt.figure()
      ```

      ```swift
      plt.plot([1]); plt.show()
      print("shown")
      ```

      ```swift
      print("nothing is open")
      ```
      """
    )
    #expect(
      run.cells == [
        ["figure"], ["animation"], ["before", "figure", "after", "figure"], ["figure"],
        ["figure", "shown"],
        ["nothing is open"],
      ]
    )
    let second = try #require(run.page.range(of: ">Second<"))
    let first = try #require(run.page.range(of: ">First<"))
    #expect(second.lowerBound < first.lowerBound)
  }

  @Test func keepsTheOrderOfEverythingThatIsWritten() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      import Foundation
      print("1")
      fputs("2\\n", stderr)
      display("3")
      print("4")
      FileHandle.standardOutput.write(Data("5\\n".utf8))
      _ = write(1, "6\\n", 2)
      print("7")
      _ = write(2, "8\\n", 2)
      FileHandle.standardError.write(Data("9\\n".utf8))
      print("10", terminator: "")
      plt.plot([1]); plt.show()
      for i in 0..<500 { print(i); _ = write(1, "-\\n", 2) }
      ```
      """
    )
    let mixed = (0..<500).map { "\($0)\n-" }.joined(separator: "\n")
    #expect(
      run.cells == [
        ["1", "stderr: 2", "value: 3", "4\n5\n6\n7", "stderr: 8\n9", "10", "figure", mixed]
      ]
    )
  }

  @Test func keepsTheFirstMebibyteOfText() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      for _ in 0..<1000 { print(String(repeating: "x", count: 99_999)) }
      ```

      ```swift
      import Glibc
      let bytes = [UInt8](repeating: 65, count: 1 << 20)
      for _ in 0..<100 {
        var start = 0
        while start < bytes.count { start += bytes[start...].withUnsafeBytes { write(1, $0.baseAddress!, $0.count) } }
      }
      ```

      ```swift
      print("alive")
      ```
      """
    )
    let notices = run.page.matches(of: /<p class="remark">([^<]*)</).map { String($0.1) }
    #expect(
      notices == [
        "Only the first 1 MiB of the text are kept; 94 MiB more were printed and left out.",
        "Only the first 1 MiB of the text are kept; 99 MiB more were printed and left out.",
      ]
    )
    #expect(run.page.utf8.count > 2 << 20 && run.page.utf8.count < 2_200_000)
    #expect(run.page.contains(#"<pre class="output">alive</pre>"#))
    #expect(run.standardOutput == "lesson.md: 3 cells in [TIME], page in Output/lesson.html\n")
  }

  @Test func surviveWhatCellsDoToTheirProcess() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      import Foundation
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sleep")
      process.arguments = ["1000"]
      try process.run()
      print("started")
      ```

      ```swift
      print(readLine() ?? "end of file")
      ```

      ```swift
      close(1)
      print("opened", open("lesson.md", O_RDONLY))
      close(2)
      print("still here")
      ```

      ```swift
      print("and here")
      ```

      ```swift
      Thread.detachNewThread { while true { usleep(1000); print(".") } }
      ```
      """
    )
    #expect(
      run.cells.dropLast() == [
        ["started"], ["end of file"], ["opened 1\nstill here"], ["and here"],
      ]
    )
    #expect(run.status == 0)
  }

  @Test func savesFilesBesideThePage() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      let fig = plt.figure()
      plt.plot([1, 2])
      try fig.savefig("plots/line.svg")
      try fig.savefig("./line.png")
      ```

      ```swift
      let (f, a) = plt.subplots()
      try splt.animator(Tensor.ones(2, 2, 2), f, a).save("digit.gif")
      ```

      ```swift
      try fig.savefig("../outside.svg")
      ```
      """
    )
    #expect(
      run.outputFiles == [
        "lesson.html", "lesson_files", "lesson_files/digit.gif", "lesson_files/line.png",
        "lesson_files/plots",
        "lesson_files/plots/line.svg",
      ]
    )
    #expect(
      run.cells[0] == [
        "saved: lesson_files/plots/line.svg", "saved: lesson_files/line.png", "figure",
      ]
    )
    #expect(run.cells[1].first == "saved: lesson_files/digit.gif")
    #expect(
      run.standardError == """
        lesson.md:14:1: error: Error thrown: cannot write "../outside.svg": a relative path stays in the lesson's \
        folder of files; drop the `..`
          try fig.savefig("../outside.svg")
          ^

        """
    )
  }
}
