import Foundation
import NotebookEngine
import NotebookMarkdown
import NotebookModel
import NotebookReport

/// The first tutorial after its cells have run, for timing how long its page takes.
struct TutorialPage {
  let result: LessonResult

  /// Runs the cells, in the project's folder.
  init() async throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: Self.path))
    let notebook = NotebookReader().read(contentsOf: Array(bytes), fileName: "tutorial.md")
    let files = FileManager.default.temporaryDirectory.appending(path: "tutorial_files").path
    let runtime = try RuntimeLocation.find()
    result = try await LessonRunner(
      toolchain: Toolchain.find(),
      servers: CompilerServers(library: runtime.compilerServer),
      runtime: runtime,
      options: LessonRunner.Options(
        lessonFolder: FileManager.default.currentDirectoryPath,
        filesFolder: files,
        filesLink: "tutorial_files",
        dataFolder: files
      ) { _, _ in "the tutorial needs no files" }
    ).run(notebook) { _ in }
  }

  var html: String { LessonPage(result, options: PageOptions()).html }

  /// The page of the prose alone, with its formulas.
  var prose: String {
    var prose = result
    prose.notebook.blocks.removeAll { if case .cell = $0.kind { true } else { false } }
    return LessonPage(prose, options: PageOptions()).html
  }

  /// The colours of the code.
  var code: Int { result.notebook.cells.reduce(0) { $0 + HighlightedCode.nodes($1.code).count } }

  /// The outputs: text, figures that are made safe, data tables.
  var outputs: Int {
    result.results.flatMap(\.outputs).reduce(0) {
      $0 + OutputView($1, notebook: result.notebook, options: PageOptions()).nodes.count
    }
  }

  private static let path = "Notebooks/tutorial-1-spike-encoding.md"
}
