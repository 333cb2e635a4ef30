import Foundation
import NotebookTestSupport
import Testing

/// Runs lessons divided into compile units in several ways, and finds those whose pages or messages differ.
struct BorderComparison {
  /// How lessons are divided: by the definition, by the rule, and by the rule and chance.
  static let divisions = [["--each-cell"], [], ["--divide", "1"], ["--divide", "2"]]

  /// What a batch of lessons gave in one division.
  struct Results: Equatable {
    var status: Int32
    /// By the name of the lesson.
    var pages: [String: String]
    /// The lines of the terminal; those of several lessons come in the order in which the lessons end.
    var messages: [String]
  }

  /// The lessons with the same text that several divisions gave other results for, and the share that ran to their end.
  var differences: [String] = []
  var failures: Set<String> = []

  /// Runs the files in a folder of their own.
  static func results(
    of files: [String: String],
    _ division: [String]
  ) async throws -> Results {
    try await Workspace.with(files: files) { workspace in
      let arguments = ["run"] + files.keys.sorted() + ["--timeout", "30"] + division
      let status = try await Gate.shared.pass { try await workspace.start(arguments).status }
      let run = try workspace.result(status)
      let text = run.standardOutput + run.standardError
      return Results(
        status: run.status,
        pages: run.pages,
        messages: text.split(separator: "\n").map(String.init).sorted()
      )
    }
  }

  /// Runs a batch of lessons in all divisions.
  init(of files: [String: String], divisions: [[String]] = divisions) async throws {
    guard let first = divisions.first else { return }
    let expected = try await Self.results(of: files, first)
    for name in expected.pages.keys
    where expected.messages.contains(where: {
      $0.hasPrefix("\(name).md: ") && $0.contains(" failed")
    }) {
      failures.insert(name)
    }
    var differing: Set<String> = []
    for division in divisions.dropFirst() {
      let results = try await Self.results(of: files, division)
      if results == expected { continue }
      let names = files.keys.map { String($0.dropLast(3)) }
      let own = names.filter { name in
        results.pages[name] != expected.pages[name]
          || results.messages.filter { $0.contains("\(name).md") }
            != expected.messages.filter { $0.contains("\(name).md") }
      }
      // What belongs to no lesson in particular is everyone's.
      differing.formUnion(own.isEmpty ? names : own)
    }
    differences = differing.sorted()
  }
}

extension GeneratedLesson {
  /// The lesson without the cells and lines that it takes no part of the difference from.
  func shrunk() async throws -> Self {
    var lesson = self
    var index = lesson.cells.count - 1
    while index >= 0 {
      let shorter = lesson.removing(cell: index)
      if !shorter.cells.isEmpty, try await shorter.differs() { lesson = shorter }
      index -= 1
    }
    for cell in lesson.cells.indices {
      var line = lesson.cells[cell].lines.count - 1
      while line >= 0 {
        let shorter = lesson.removing(line: line, ofCell: cell)
        if !shorter.cells[cell].lines.isEmpty, try await shorter.differs() { lesson = shorter }
        line -= 1
      }
    }
    return lesson
  }

  private func differs() async throws -> Bool {
    let comparison = try await BorderComparison(of: ["lesson.md": text])
    return !comparison.differences.isEmpty
  }
}
