internal import Bibliography
import NotebookModel

/// The works that a lesson can cite, from the files that its front matter or the settings of its project name.
struct BibliographyLoader {
  private(set) var entries: [BibliographyEntry] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the files; what is wrong in them is told where they are named, with the file's own line.
  init(_ files: [BibliographyName], load: NotebookReader.Loader) {
    var known: Set<String> = []
    for name in files {
      switch load(name.loadedPath) {
      case .failure(let error):
        let origin = name.settingsPlace.map { ", which \($0) names," } ?? ""
        diagnostics.append(
          Diagnostic(
            .error,
            "the bibliography `\(name.path)`\(origin) cannot be read: \(error.text)",
            at: name.lessonPosition,
            help: "Paths are relative to \(name.settingsFile ?? "the lesson")"
          )
        )
      case .success(let bytes):
        let file = BibliographyFile(String(decoding: bytes, as: UTF8.self), name: name.path)
        diagnostics += file.problems.map { problem in
          let place = problem.line.map { "\(name.path):\($0)" } ?? name.path
          return Diagnostic(
            problem.severity,
            "\(place): \(problem.message)",
            at: name.lessonPosition
          )
        }
        entries += file.entries.filter { known.insert($0.key).inserted }
      }
    }
  }
}
