internal import Foundation
internal import NotebookEngine
internal import NotebookModel
internal import ResultCache

/// Runs lessons with one compiler and one runtime, and tells how far each is.
struct LessonExecutor: Sendable {
  /// The folder for pages and the files that cells save.
  var outputFolder: String
  private let settings: ExecutionSettings
  private let progress: ProgressLine
  /// Whether the results are to be compared with recordings.
  private let isRecorded: Bool
  private let tools: ExecutionTools
  private let runtime: RuntimeLocation
  private let cache: LessonCache?

  /// Finds the runtime; the compiler is looked for when a lesson needs it.
  ///
  /// - Throws: `EngineError` when the runtime is missing.
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
    tools = ExecutionTools(runtime)
    cache = settings.cache == .off ? nil : LessonCache(settings, runtime, isRecorded: isRecorded)
    if settings.cache != .use || cache == nil { _ = try await tools.found() }
  }

  /// What the cells of a lesson give, as `variation` says if there is one; none of them runs where the lesson has errors already,
  /// or, unless it `refreshes`, where an earlier run is known to have given the same.
  func result(
    of source: LessonSource,
    _ variation: RunVariation? = nil,
    refreshes: Bool = false
  ) async throws -> LessonResult {
    if source.notebook.hasErrors { return .notRun(source.notebook) }
    let notebook = settings.applied(to: source.notebook)
    guard variation == nil, let cache else {
      return withSavedFiles(try await run(notebook, of: source, variation), of: source)
    }
    let key = cache.key(for: source, notebook, filesLink: filesLink(of: source))
    if settings.cache == .use, !refreshes, let hit = cache.results.hit(for: key, notebook) {
      let folder = filesFolder(of: source)
      for file in hit.files {
        let path = "\(folder)/\(file.path)"
        try FileWriter.write(Data(file.bytes), to: path)
        try? FileManager.default.setAttributes([.posixPermissions: file.mode], ofItemAtPath: path)
      }
      return withSavedFiles(hit.result, of: source)
    }
    let start = Int(Date().timeIntervalSince1970 * 1e9)
    let result = try await run(notebook, of: source, nil, tellsInputs: true)
    keep(result, of: notebook, source, for: key, since: start, in: cache.results)
    return withSavedFiles(result, of: source)
  }

  private func run(
    _ notebook: Notebook,
    of source: LessonSource,
    _ variation: RunVariation?,
    tellsInputs: Bool = false
  ) async throws -> LessonResult {
    var options = try options(for: source, variation)
    options.tellsInputs = tellsInputs
    let tools = try await tools.found()
    let result = try await LessonRunner(
      toolchain: tools.toolchain,
      servers: tools.servers,
      runtime: runtime,
      options: options
    ).run(notebook) { progress.show($0, in: notebook, name: source.name) }
    await RunningProcesses.shared.waitIfEnding()
    return result
  }

  private func keep(
    _ result: LessonResult,
    of notebook: Notebook,
    _ source: LessonSource,
    for key: LessonKey,
    since start: Int,
    in cache: ResultCache
  ) {
    // There is nothing to run again.
    if notebook.cells.allSatisfy({ !$0.isCompiled }) { return }
    let folder = filesFolder(of: source)
    let reason = cache.keep(result, of: notebook, for: key, since: start) { path in
      let whole = "\(folder)/\(path)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: whole)
      return FileManager.default.contents(atPath: whole).map {
        ResultCache.File(
          path: path,
          bytes: Array($0),
          mode: attributes?[.posixPermissions] as? Int ?? 0o644
        )
      }
    }
    if !isRecorded {
      cache.record(key, at: absolutePath(source.path), reason: reason, inputs: result.inputs)
    }
    cache.store.trimNowAndThen()
  }

  private func withSavedFiles(_ result: LessonResult, of source: LessonSource) -> LessonResult {
    guard isRecorded else { return result }
    let page = absolutePath("\(outputFolder)/\(source.name)")
    let folder = page.lastIndex(of: "/").map { String(page[..<$0]) } ?? "."
    return SavedFileReader.reading(result, in: folder)
  }

  private func filesFolder(of source: LessonSource) -> String {
    absolutePath("\(outputFolder)/\(source.name)_files")
  }

  private func filesLink(of source: LessonSource) -> String {
    String("\(source.name)_files".split(separator: "/").last ?? "")
  }

  private func options(
    for source: LessonSource,
    _ variation: RunVariation?
  ) throws -> LessonRunner.Options {
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
      filesFolder: filesFolder(of: source),
      filesLink: filesLink(of: source),
      dataFolder: DataFolder.path(chosen: settings.dataFolder),
      isRecorded: isRecorded,
      environment: variation?.environment ?? [:]
    ) { dataset, root in
      DataFolder.fetch(dataset, into: root, of: source, progress)
    }
    options.division = settings.division
    return options
  }
}
