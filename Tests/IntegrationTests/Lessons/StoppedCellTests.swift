import Foundation
import Testing

/// What later cells may use of one that stopped: nothing that got no value.
@Suite struct StoppedCellTests {
  private struct Lesson: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var stopped: String
    var later: String
    var message: String
  }

  private static let refused = [
    Lesson(
      testDescription: "a function of a trapped cell",
      stopped:
        "//| error: true\nlet scale = 3\nfunc f(_ x: Int) -> Int { x * scale }\nlet z = Int(\"q\")!",
      later: "f(2)",
      message:
        "lesson.md:9:1: error: `f` cannot be used: the cell that declares it stopped before it had its values"
    ),
    Lesson(
      testDescription: "a member of an extension",
      stopped:
        "//| error: true\nlet z = 3\nextension Int { func t() -> Int { self * z } }\nfatalError()",
      later: "2.t()",
      message:
        "lesson.md:9:3: error: `t` cannot be used: the cell that declares it stopped before it had its values"
    ),
    Lesson(
      testDescription: "a name that an earlier cell had declared",
      stopped: "let x = 20; fatalError(\"stop\")",
      later: "x",
      message:
        "lesson.md:6:1: error: `x` cannot be used: the cell that declares it stopped before it had its values"
    ),
    Lesson(
      testDescription: "a cell whose time is up",
      stopped: "//| error: true\n//| timeout: 1\nvar k = 42; while true {}",
      later: "print(1)\nprint(k)",
      message:
        "lesson.md:9:7: error: `k` cannot be used: the cell that declares it stopped before it had its values"
    ),
    Lesson(
      testDescription: "what stands behind a thrown error",
      stopped: "//| error: true\nstruct Oops: Error {}\nlet a = 1\nthrow Oops()\nlet m = 7",
      later: "print(a)\nprint(m)",
      message:
        "lesson.md:11:7: error: `m` cannot be used: the cell that declares it stopped before it had its values"
    ),
  ]

  @Test(arguments: refused, ["", "--each-cell"])
  private func refusesWhatHasNoValue(lesson: Lesson, option: String) async throws {
    let mode = lesson.stopped.hasPrefix("//|") ? "" : " should_panic"
    let run = try await Spikenote.call(
      ["run", "lesson.md"] + (option.isEmpty ? [] : [option]),
      files: [
        "lesson.md": Data(
          "```swift\(mode)\n\(lesson.stopped)\n```\n\n```swift\n\(lesson.later)\n```\n".utf8
        )
      ]
    )
    #expect(run.status == 1)
    #expect(run.standardError.hasPrefix(lesson.message + "\n"), "\(run.standardError)")
  }

  @Test func keepsWhatAThrowingCellDidBefore() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      //| error: true
      struct Oops: Error {}
      var total = 1
      total += 1
      throw Oops()
      ```

      ```swift
      let total = total + 1
      total
      ```
      """
    )
    #expect(run.status == 0, "\(run.standardError)")
    #expect(run.cells.last == ["value: 3"])
  }
}
