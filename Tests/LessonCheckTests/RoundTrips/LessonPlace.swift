import LessonCheck
import NotebookMarkdown
import NotebookModel

/// A place in a lesson where a cell can stand.
enum LessonPlace: CaseIterable, Sendable {
  case topLevel, list, quote, callout, behindTabs, carriageReturns, includedFile, afterTable

  /// Code with blanks at the beginning of its lines, which must stay as they are typed.
  static let code = "f()\n\tg()\n\n  h()\n"

  private static let head = "---\ncheck: {rtol: 0, atol: 0}\n---\n\n"

  /// What stands before the first line of the cell, and before each of its lines.
  private func containers(_ number: Int) -> (before: String, prefix: String) {
    let choices: [(String, String)] =
      switch self {
      case .list:
        [
          ("- a\n\n", "  "), ("1. a\n   - b\n\n", "     "), ("- a\n", "  "),
          ("10. a\n\n", "      "),
        ]
      case .quote:
        [("> a\n>\n", "> "), ("", "> "), ("> > a\n> >\n", "> > "), ("> - a\n>\n", ">   ")]
      case .behindTabs:
        [
          ("- a\n\n", "\t"), ("- a\n\n", " \t"), ("- a\n\n", "  \t"), ("", ">\t"), ("", "> \t"),
          ("- a\n\n\t- b\n\n", "\t\t"), ("1. a\n\n", "\t"), ("> - a\n>\n", "> \t"),
          ("- a\n  > b\n  >\n", "\t>\t"), ("10. a\n\n", "\t"),
        ]
      case .afterTable: [("| a | b |\n|---|---|\n| 1 | 2 |\n", "")]
      default: [("", "")]
      }
    return choices[number % choices.count]
  }

  /// The files of a lesson with a cell in this place.
  func files(_ number: Int) -> LessonFiles {
    let (before, prefix) = containers(number)
    let lines = ("```swift\n" + Self.code + "```").split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    let cell = before + lines.map { prefix + $0 + "\n" }.joined()
    switch self {
    case .callout:
      return LessonFiles(lesson: Self.head + "::: {.callout-note}\n\n" + cell + "\n:::\n")
    case .carriageReturns:
      return LessonFiles(
        lesson: (Self.head + "a\n\n" + cell + "\nb\n").replacing("\n", with: "\r\n")
      )
    case .includedFile:
      return LessonFiles(
        lesson: Self.head + "a\n\n{{< include part/_p.md >}}\n\nb\n",
        included: ["part/_p.md": "# Part\n\n" + cell + "\nend\n"]
      )
    default: return LessonFiles(lesson: Self.head + cell + (number % 2 == 0 ? "" : "\nend\n"))
    }
  }
}

/// A lesson with the files that it includes.
struct LessonFiles {
  var lesson: [UInt8]
  var included: [String: [UInt8]]

  init(lesson: String, included: [String: String] = [:]) {
    self.lesson = Array(lesson.utf8)
    self.included = included.mapValues { Array($0.utf8) }
  }

  /// The lesson whose first cell prints `output`.
  func result(printing output: String) -> LessonResult {
    let included = included
    let notebook = NotebookReader { path in
      included[path].map { .success($0) } ?? .failure(.init("there is no such file"))
    }.read(contentsOf: lesson, fileName: "lesson.md")
    let results = notebook.cells.indices.map { index in
      CellResult(
        status: .succeeded,
        outputs: index == 0 && !output.isEmpty ? [.text(.standardOutput, output)] : []
      )
    }
    return LessonResult(notebook: notebook, results: results)
  }

  /// The files with what an acceptance of `result` writes into them.
  func accepting(_ result: LessonResult) throws -> LessonFiles {
    let acceptance = try Acceptance(
      of: TestLesson.verdict(result),
      result,
      bytes: lesson,
      included: included,
      recorded: RecordedLesson()
    )
    var files = self
    if let bytes = acceptance.lesson { files.lesson = bytes }
    files.included.merge(acceptance.includedFiles) { $1 }
    return files
  }
}
