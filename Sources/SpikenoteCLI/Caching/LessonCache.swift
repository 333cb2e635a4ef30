internal import Digests
internal import Foundation
internal import NotebookEngine
internal import NotebookModel
internal import ResultCache

/// The results of earlier runs, as they count for one command.
struct LessonCache: Sendable {
  let results: ResultCache
  /// What decides on all lessons alike.
  private let circumstances: [LessonKey.Part]

  /// `nil` for a user without a home, or where there is no compiler.
  init?(_ settings: ExecutionSettings, _ runtime: RuntimeLocation, isRecorded: Bool) {
    let environment = ProcessInfo.processInfo.environment
    guard let store = CacheStore(environment: environment),
      let frontend = Toolchain.likelyFrontend()
    else { return nil }
    results = ResultCache(store, environment: environment)
    let own = [
      Self.executable, runtime.worker, runtime.library, runtime.fileOverlay,
      runtime.modules + "/SpikeKit.swiftmodule",
    ]
    let process = ProcessInfo.processInfo
    circumstances = [
      LessonKey.Part("Spikenote itself", Self.identity(of: own)),
      LessonKey.Part("the toolchain", Self.identity(of: [frontend])),
      LessonKey.Part(
        "the machine",
        "\(process.activeProcessorCount) \(process.physicalMemory)"
      ),
      LessonKey.Part(
        "the command line",
        [
          "\(settings.timeout ?? 0)", "\(settings.division)", "\(isRecorded)",
          DataFolder.path(chosen: settings.dataFolder), environment["LD_PRELOAD"] ?? "",
          environment["SPIKENOTE_THREADS"] ?? "",
        ].joined(separator: "\n")
      ),
    ]
  }

  /// The key of a lesson whose saved files are linked as `filesLink`.
  func key(for source: LessonSource, _ notebook: Notebook, filesLink: String) -> LessonKey {
    var text = SHA256()
    for bytes in [source.bytes] + source.included.sorted(by: { $0.key < $1.key }).map(\.value) {
      text.update(Array("\(bytes.count)\n".utf8))
      text.update(bytes)
    }
    return LessonKey(
      notebook,
      text: text.finalize().map { String($0, radix: 16) }.joined(separator: " "),
      circumstances: circumstances + [
        LessonKey.Part("the lesson's folder", "\(source.folder)\n\(filesLink)")
      ]
    )
  }

  /// The key of a lesson as `run` runs it, with the notebook that it runs.
  func keyOfRun(
    _ source: LessonSource,
    _ settings: ExecutionSettings
  ) -> (key: LessonKey, notebook: Notebook) {
    let notebook = settings.applied(to: source.notebook)
    return (key(for: source, notebook, filesLink: "\(source.name)_files"), notebook)
  }

  private static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  }

  /// What changes when one of the files is replaced.
  private static func identity(of paths: [String]) -> String {
    paths.map { "\($0) \(InputState(.status, $0, environment: [:]).state)" }
      .joined(separator: "\n")
  }
}
