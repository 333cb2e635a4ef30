import Foundation
import NotebookTestSupport
import Testing

/// Lessons print what the compiler alone makes of their cells, written one after the other into one file.
///
/// The rule of a lesson, that a cell sees what stands above it, makes exceptions, which these lessons leave out:
/// - a name that is declared again, which one file refuses;
/// - overloads, conformances and defaults of protocols that a later cell adds: in one file they change the cells before it;
/// - `defer` at the top level, which runs at the end of its cell;
/// - the last expression's value, which a lesson shows;
/// - a `guard` at the top level, whose names no type of the file may use;
/// - private types in the signatures of functions: all cells share one file scope;
/// - the numbers of lines, which are those of the lesson;
/// - the name of the module before that of a type.
@Suite struct CompilerComparisonTests {
  @Test func printsWhatOneFileOfItsCellsPrints() async throws {
    let environment = ProcessInfo.processInfo.environment
    let seed = environment["SPIKENOTE_PROPERTY_SEED"].flatMap(UInt64.init) ?? 1
    let count = environment["SPIKENOTE_PROPERTY_COUNT"].flatMap(UInt64.init) ?? 200
    let lessons = (seed..<(seed + max(1, count / 16))).map {
      LessonGenerator.lesson(seed: $0, isPlain: true)
    }
    let files = lessons.map { ("s\($0.seed).md", $0.text) }
    let results = try await BorderComparison.results(
      of: Dictionary(uniqueKeysWithValues: files),
      []
    )
    for lesson in lessons {
      let page = try #require(results.pages["s\(lesson.seed)"])
      let outputs = PageOutputs.cells(of: page).flatMap { $0 }.joined(separator: "\n")
      let expected = try await Self.output(of: lesson.code)
      #expect(
        Self.words(outputs) == Self.words(expected),
        "lesson \(lesson.seed) in one file:\n\(lesson.code)"
      )
    }
  }

  /// A cell ends the line that it prints; a file does not.
  private static func words(_ text: String) -> [String] {
    text.replacing("main.", with: "").split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// What a program prints, or the errors of the compiler.
  private static func output(of code: String) async throws -> String {
    try await withTemporaryFolder { folder in
      let source = folder.appending(path: "main.swift")
      try Data(code.utf8).write(to: source)
      let program = folder.appending(path: "program")
      return try await Gate.shared.pass {
        let errors = try await call(
          [
            "swiftc", "-swift-version", "5", "-enable-bare-slash-regex", "-module-name", "main",
            "-suppress-warnings", source.path, "-o", program.path,
          ]
        )
        return errors.isEmpty ? try await call([program.path]) : errors
      }
    }
  }

  /// What a process writes to both of its streams.
  private static func call(_ command: [String]) async throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

extension GeneratedLesson {
  /// The code of all cells in one file.
  var code: String { "import Glibc\n" + cells.flatMap(\.lines).joined(separator: "\n") + "\n" }
}
