internal import Foundation
package import NotebookModel

/// What lessons gave in earlier runs, for as long as another run would give the same.
package struct ResultCache: Sendable {
  /// Where it is kept.
  package let store: CacheStore
  private let environment: [String: String]

  /// Runs that are remembered for one key: those with other files or variables.
  private static let mostVariants = 8
  /// A lesson that reads more is run again: looking at all of it would take as long.
  private static let mostInputs = 5000

  /// A cache for cells that run in that environment.
  package init(_ store: CacheStore, environment: [String: String]) {
    self.store = store
    self.environment = environment
  }

  /// A file that cells save.
  struct SavedFile: Codable {
    /// Relative to the folder of such files.
    var path: String
    var digest: String
    /// Its permissions.
    var mode: Int
  }

  /// What one run gave, and what it had read.
  struct Variant: Codable {
    var inputs: [InputState]
    var results: String
    var files: [SavedFile]
  }

  struct Entry: Codable {
    /// The latest first.
    var variants: [Variant]
  }

  /// An earlier run that gave what another one would give.
  package struct Hit: Sendable {
    /// The result, the lesson's own problems among those of the run.
    package var result: LessonResult
    /// The files that cells saved.
    package var files: [File]
  }

  /// A file that cells saved.
  package struct File: Sendable {
    /// Below the folder of such files.
    package var path: String
    package var bytes: [UInt8]
    /// Its permissions, as `chmod` takes them.
    package var mode: Int

    /// Makes a file.
    package init(path: String, bytes: [UInt8], mode: Int) {
      self.path = path
      self.bytes = bytes
      self.mode = mode
    }
  }

  /// The result of an earlier run of the same lesson with the same inputs.
  package func hit(for key: LessonKey, _ notebook: Notebook) -> Hit? {
    guard key.unsteady == nil else { return nil }
    for key in [key.free, key.bound].compactMap(\.self) {
      let variants = store.value(Entry.self, for: key)?.variants ?? []
      for variant in variants where variant.inputs.allSatisfy(isSame) {
        if let hit = hit(variant, notebook) { return hit }
      }
    }
    return nil
  }

  private func hit(_ variant: Variant, _ notebook: Notebook) -> Hit? {
    guard let bytes = store.bytes(variant.results),
      let stored = try? JSONDecoder().decode(StoredResults.self, from: Data(bytes)),
      case let results = stored.results, results.count == notebook.cells.count
    else { return nil }
    var files: [File] = []
    for file in variant.files {
      guard let bytes = store.bytes(file.digest) else { return nil }
      files.append(File(path: file.path, bytes: bytes, mode: file.mode))
    }
    var result = LessonResult(notebook: notebook, results: results)
    for diagnostic in stored.diagnostics { result.notebook.insert(diagnostic) }
    result.isFromCache = true
    return Hit(result: result, files: files)
  }

  func isSame(_ state: InputState) -> Bool {
    InputState(state.kind, state.name, environment: environment, known: state).state == state.state
  }

  // MARK: - Keeping

  /// Keeps what a run gave, if another run would give the same.
  ///
  /// - Parameters:
  ///   - result: What the lesson gave, with what its cells have read.
  ///   - notebook: The lesson before it ran.
  ///   - key: Its key.
  ///   - start: When the run began, in nanoseconds since 1970.
  ///   - file: Gives a file that cells saved by its path.
  /// - Returns: Why it was not kept, as a clause; `nil` where it was.
  package func keep(
    _ result: LessonResult,
    of notebook: Notebook,
    for key: LessonKey,
    since start: Int,
    file: (_ path: String) -> File?
  ) -> String? {
    if let (name, position) = key.unsteady {
      return
        "`\(name)` in \(notebook.place(of: position)) may give something else in every run"
    }
    if !result.succeeded { return "the lesson failed" }
    guard let inputs = result.inputs else { return "nobody took note of what its cells read" }
    if let reason = inputs.unknown { return reason }
    let added = result.notebook.diagnostics.filter { !notebook.diagnostics.contains($0) }
    let place = result.namesPlaces(added) ? key.bound : key.free ?? key.bound
    var entry = store.value(Entry.self, for: place) ?? Entry(variants: [])
    let states = states(inputs, known: entry.variants.first?.inputs ?? [])
    if states.count > Self.mostInputs { return "its cells read more than \(Self.mostInputs) files" }
    if let late = states.first(where: { isLater($0, than: start) }) {
      return "\(late.name) was changed while the lesson ran"
    }
    let stored = StoredResults(result.results, diagnostics: added)
    guard let bytes = try? JSONEncoder().encode(stored), let digest = store.keep(Array(bytes))
    else { return "the cache cannot be written" }
    var files: [SavedFile] = []
    for path in result.savedPaths {
      guard let file = file(path), let digest = store.keep(file.bytes) else {
        return "\(path) cannot be kept"
      }
      files.append(SavedFile(path: path, digest: digest, mode: file.mode))
    }
    let keys = Set(states.map(\.state))
    entry.variants.removeAll { Set($0.inputs.map(\.state)) == keys }
    entry.variants.insert(Variant(inputs: states, results: digest, files: files), at: 0)
    entry.variants = Array(entry.variants.prefix(Self.mostVariants))
    guard store.setValue(entry, for: place) else { return "the cache cannot be written" }
    return nil
  }

  /// How all of it is now; files that are as they were in `known` are not read again.
  func states(_ inputs: LessonInputs, known: [InputState] = []) -> [InputState] {
    let files = Dictionary(
      known.filter { $0.kind == .content }.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let contents = inputs.contents.map {
      InputState(.content, $0, environment: environment, known: files[$0])
    }
    let statuses = inputs.statuses.map { InputState(.status, $0, environment: environment) }
    let variables = inputs.variables.map { InputState(.variable, $0, environment: environment) }
    return contents + statuses + variables
  }

  /// Whether it was changed since, so that its state need not be what cells have seen.
  private func isLater(_ input: InputState, than start: Int) -> Bool {
    if input.kind == .variable { return false }
    return [true, false].contains { followsLinks in
      guard let status = FileStatus(input.name, followsLinks: followsLinks) else { return false }
      // What is put into a folder is no news for who asks whether it is there.
      return status.change >= start && (input.kind == .content || !status.isFolder)
    }
  }
}

extension LessonResult {
  /// The files that cells saved, relative to the folder of such files, each once.
  fileprivate var savedPaths: [String] {
    let paths = results.flatMap(\.outputs).compactMap { output -> String? in
      guard case .file(let path) = output, let slash = path.firstIndex(of: "/") else { return nil }
      return String(path[path.index(after: slash)...])
    }
    return Set(paths).sorted()
  }

  /// Whether something in it names a place of the lesson.
  fileprivate func namesPlaces(_ added: [Diagnostic]) -> Bool {
    !added.isEmpty
      || results.contains { result in
        !result.warnings.isEmpty
          || result.outputs.contains { if case .failure = $0 { true } else { false } }
      }
  }
}
