internal import Foundation
internal import NotebookEngine
internal import NotebookModel

/// Runs lessons with one compiler and one runtime, and tells how far each is.
struct LessonExecutor: Sendable {
  /// The folder for pages and the files that cells save.
  var outputFolder: String
  private let settings: ExecutionSettings
  private let progress: ProgressLine
  /// Whether the results are to be compared with recordings.
  private let isRecorded: Bool
  private let toolchain: Toolchain
  private let servers: CompilerServers
  private let runtime: RuntimeLocation

  /// Finds the compiler and the runtime, once for all lessons.
  ///
  /// - Throws: `EngineError` when one of them is missing.
  init(
    _ settings: ExecutionSettings,
    outputFolder: String,
    progress: ProgressLine,
    isRecorded: Bool
  ) async throws {
    self.settings = settings
    self.outputFolder = outputFolder
    self.progress = progress
    self.isRecorded = isRecorded
    runtime = try RuntimeLocation.find()
    // The compiler is loaded while its driver says how to call it.
    servers = CompilerServers(library: runtime.compilerServer)
    if let frontend = Toolchain.likelyFrontend() { servers.start(frontend) }
    toolchain = try await Toolchain.find()
    servers.start(toolchain.frontend)
    servers.start(toolchain.linker)
  }

  /// Runs the cells of a lesson, as `variation` says if there is one; none of them where the lesson has errors already.
  func result(
    of source: LessonSource,
    _ variation: RunVariation? = nil
  ) async throws -> LessonResult {
    let notebook = source.notebook
    if notebook.hasErrors { return .notRun(notebook) }
    let result = try await LessonRunner(
      toolchain: toolchain,
      servers: servers,
      runtime: runtime,
      options: try options(for: source, variation)
    ).run(notebook) { progress.show($0, in: notebook, name: source.name) }
    await RunningProcesses.shared.waitIfEnding()
    guard isRecorded else { return result }
    let page = absolutePath("\(outputFolder)/\(source.name)")
    let folder = page.lastIndex(of: "/").map { String(page[..<$0]) } ?? "."
    return SavedFileReader.reading(result, in: folder)
  }

  private func options(
    for source: LessonSource,
    _ variation: RunVariation?
  ) throws -> LessonRunner.Options {
    let files = "\(source.name)_files"
    var folder = source.folder
    if variation?.movesFolder == true {
      folder = try RunVariation.linkedFolder(
        to: folder,
        in: absolutePath("\(outputFolder)/\(source.name)")
      )
    }
    let progress = progress
    var options = LessonRunner.Options(
      lessonFolder: folder,
      filesFolder: absolutePath("\(outputFolder)/\(files)"),
      filesLink: String(files.split(separator: "/").last ?? ""),
      dataFolder: DataFolder.path(chosen: settings.dataFolder),
      timeout: settings.timeout,
      isRecorded: isRecorded,
      environment: variation?.environment ?? [:]
    ) { dataset, root in
      DataFolder.fetch(dataset, into: root, of: source, progress)
    }
    options.division = settings.division
    return options
  }
}
