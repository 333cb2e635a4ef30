package import NotebookModel

/// The lines of a file of settings, which must be UTF-8.
package struct SettingsFile: Sendable {
  /// As messages call it: `site.yml`.
  package let name: String
  package private(set) var lines: [Cell.Line] = []
  /// Why the bytes are no text.
  package private(set) var problem: Diagnostic?

  /// Splits the bytes of the file.
  package init(_ name: String, contentsOf bytes: [UInt8]) {
    self.name = name
    let bytes = LessonBytes.withoutByteOrderMark(bytes)
    problem = LessonBytes.problem(in: bytes)
    problem?.help = "Save the file as UTF-8 text"
    guard problem == nil else { return }
    let source = SourceText(splitting: bytes)
    lines = source.lines.indices.map {
      Cell.Line(source.string($0 + 1), at: SourcePosition(line: $0 + 1, column: 1))
    }
  }

  /// Reads the keys of the table into the target.
  package func read<Target>(
    _ table: SettingTable<Target>,
    example: String,
    into target: inout Target,
    _ problems: inout SettingProblems
  ) {
    if let problem {
      problems.diagnostics.append(problem)
    } else {
      table.read(lines, name: name, of: name, example: example, into: &target, &problems)
    }
  }
}
