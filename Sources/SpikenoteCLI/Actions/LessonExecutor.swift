internal import Foundation
internal import NotebookEngine
internal import NotebookModel
internal import NotebookReport

/// Runs lessons one by one or several at once, with a line that tells how far each is.
struct LessonExecutor: Sendable {
  /// The folder for pages and the files that cells save.
  var outputFolder: String
  let dataFolder: String?
  let timeout: Double?
  let progress: ProgressLine
  /// Whether the results are to be compared with recordings.
  let isRecorded: Bool
  /// How lessons are divided into compile units.
  var division = UnitDivision.merged
  private let toolchain: Toolchain
  private let servers: CompilerServers
  private let runtime: RuntimeLocation

  /// Finds the compiler and the runtime, once for all lessons.
  ///
  /// - Throws: `EngineError` when one of them is missing.
  init(
    outputFolder: String,
    dataFolder: String?,
    timeout: Double?,
    progress: ProgressLine,
    isRecorded: Bool = false
  ) async throws {
    self.outputFolder = outputFolder
    self.dataFolder = dataFolder
    self.timeout = timeout
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

  /// The warning for a page over its budget, added to the lesson's own.
  func weighed(
    _ result: LessonResult,
    html: String,
    pictures: [String: [UInt8]] = [:]
  ) -> LessonResult {
    var result = result
    let budget = result.notebook.frontMatter.budget ?? PageWeight.usualBudget
    if let warning = PageWeight(of: html, result, pictures: pictures).warning(budget: budget) {
      result.notebook.diagnostics.append(warning)
    }
    return result
  }

  /// Runs `body` for each item, at most `width` at a time, and gives the results in the order of the items.
  static func concurrently<Item: Sendable, Value: Sendable>(
    _ items: [Item],
    width: Int?,
    _ body: @escaping @Sendable (Item) async -> Value
  ) async -> [Value] {
    let width = max(width ?? ProcessInfo.processInfo.activeProcessorCount, 1)
    return await withTaskGroup(of: (Int, Value).self) { group in
      var values: [Value?] = Array(repeating: nil, count: items.count)
      var waiting = Array(items.enumerated())[...]
      func start(_ next: (offset: Int, element: Item)) {
        group.addTask { (next.offset, await body(next.element)) }
      }
      for next in waiting.prefix(width) { start(next) }
      waiting = waiting.dropFirst(width)
      for await (index, value) in group {
        values[index] = value
        if let next = waiting.popFirst() { start(next) }
      }
      return values.compactMap(\.self)
    }
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
      dataFolder: DataFolder.path(chosen: dataFolder),
      timeout: timeout,
      isRecorded: isRecorded,
      environment: variation?.environment ?? [:]
    ) { dataset, root in
      DataFolder.fetch(dataset, into: root, of: source, progress)
    }
    options.division = division
    return options
  }
}
