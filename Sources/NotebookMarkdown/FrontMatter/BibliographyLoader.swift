internal import Bibliography
import NotebookModel

/// The works that a lesson can cite, from the files that its front matter names.
struct BibliographyLoader {
  private(set) var entries: [BibliographyEntry] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the files; what is wrong in them is told at `position` of the lesson, with the file's own line.
  init(_ files: [String], at position: SourcePosition?, load: NotebookReader.Loader) {
    var known: Set<String> = []
    for name in files {
      switch load(name) {
      case .failure(let error):
        diagnostics.append(
          Diagnostic(
            .error,
            "the bibliography `\(name)` cannot be read: \(error.text)",
            at: position,
            help: "Paths are relative to the lesson"
          )
        )
      case .success(let bytes):
        let file = BibliographyFile(String(decoding: bytes, as: UTF8.self), name: name)
        diagnostics += file.problems.map { problem in
          let place = problem.line.map { "\(name):\($0)" } ?? name
          return Diagnostic(problem.severity, "\(place): \(problem.message)", at: position)
        }
        entries += file.entries.filter { known.insert($0.key).inserted }
      }
    }
  }
}
