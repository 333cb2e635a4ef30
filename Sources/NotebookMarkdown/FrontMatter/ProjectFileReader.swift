package import NotebookModel

/// Reads `spikenote.yml`: what counts for every lesson below its folder where the lesson's front matter sets nothing.
///
/// ```yaml
/// check: {mode: marked}
/// timeout: 20
/// ```
package struct ProjectFileReader {
  /// The name of the file.
  package static let fileName = "spikenote.yml"
  /// The settings, as front matter that a lesson begins with.
  package let settings: FrontMatter
  /// Errors with their places in the file, in its order.
  package let diagnostics: [Diagnostic]

  static let knownKeys = [
    "check", "execute", "timeout", "lang", "budget", "prompts", "code-fold", "code-line-numbers",
  ]

  /// Reads the bytes of the file, which must be UTF-8.
  package init(contentsOf bytes: [UInt8]) {
    let bytes = LessonBytes.withoutByteOrderMark(bytes)
    if var problem = LessonBytes.problem(in: bytes) {
      problem.help = "Save the file as UTF-8 text"
      (settings, diagnostics) = (FrontMatter(), [problem])
      return
    }
    let source = SourceText(splitting: bytes)
    let lines = source.lines.indices.map {
      Cell.Line(source.string($0 + 1), at: SourcePosition(line: $0 + 1, column: 1))
    }
    let reader = FrontMatterReader(
      lines,
      over: FrontMatter(),
      name: Self.fileName,
      knownKeys: Self.knownKeys
    )
    var problems = reader.diagnostics
    // The places of names are those of another file.
    if let name = reader.frontMatter.defaults.normalisers.first {
      problems.append(
        Diagnostic(
          .error,
          "`normalise` is not a key of \(Self.fileName)",
          at: name.position,
          help: "Write `everywhere: [\(name.name)]` in \(NormaliserFileReader.fileName)"
        )
      )
    }
    (settings, diagnostics) = (reader.frontMatter, problems)
  }
}
