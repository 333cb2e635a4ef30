import Foundation
import NotebookTestSupport
import Testing

/// Runs the binary on lessons in a temporary folder.
///
/// Every run also checks that no process and no temporary file stays behind.
enum Spikenote {
  /// Writes `lesson` to `name` and runs it.
  static func run(
    _ lesson: String,
    _ arguments: String...,
    name: String = "lesson.md",
    environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Run {
    try await call(
      ["run", name] + arguments,
      files: [name: Data(lesson.utf8)],
      environment: environment,
      sourceLocation: sourceLocation
    )
  }

  /// Writes `files` and runs the binary in their folder.
  static func call(
    _ arguments: [String],
    files: [String: Data] = [:],
    environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Run {
    try await withTemporaryFolder { folder in
      let workspace = try Workspace(in: folder, files: files)
      let status = try await Gate.shared.pass {
        try await workspace.start(arguments, environment: environment).status
      }
      try workspace.checkThatNothingIsLeft(sourceLocation)
      return try workspace.result(status)
    }
  }

  /// The binary of the build that this test belongs to.
  static func binary() throws -> URL {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let places = [program, projectRoot.appending(path: ".build/release")].map {
      $0.appending(path: "spikenote")
    }
    let binary = places.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    return try #require(
      binary,
      "spikenote is not built: run `swift build -c release --build-tests` (looked at \(places.map(\.path)))"
    )
  }
}

/// A folder with lessons, in which the binary runs.
struct Workspace: Sendable {
  let folder: URL
  /// Marks the environment of every process that a run starts.
  private let mark = UUID().uuidString

  init(in parent: URL, files: [String: Data]) throws {
    // The path as the binary sees it.
    folder = parent.appending(path: "work").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(at: temporaryFolder, withIntermediateDirectories: true)
    for (name, content) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try content.write(to: file)
    }
  }

  private var temporaryFolder: URL { folder.deletingLastPathComponent().appending(path: "tmp") }

  /// Where runs keep what they give, beside the folder: what they leave in it is told.
  var cacheFolder: URL { folder.deletingLastPathComponent().appending(path: "cache") }

  private func captured(_ stream: String) -> URL {
    folder.deletingLastPathComponent().appending(path: stream)
  }

  /// Starts the binary.
  func start(_ arguments: [String], environment: [String: String] = [:]) throws -> RunningBinary {
    for stream in ["stdout", "stderr"] { try Data().write(to: captured(stream)) }
    let process = Process()
    process.executableURL = try Spikenote.binary()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: captured("stdout"))
    process.standardError = try FileHandle(forWritingTo: captured("stderr"))
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": folder.path,
      "XDG_CACHE_HOME": cacheFolder.path, "NO_COLOR": "1",
      "TMPDIR": temporaryFolder.path, "SPIKENOTE_TEST": mark,
    ].merging(environment) { $1 }
    return try RunningBinary(process)
  }

  /// What a run that has ended gave.
  func result(_ status: Int32) throws -> Run {
    let output = folder.appending(path: "Output")
    let files = FileManager.default.subpaths(atPath: output.path) ?? []
    var pages: [String: String] = [:]
    for file in files where file.hasSuffix(".html") {
      pages[String(file.dropLast(5))] = try String(
        contentsOf: output.appending(path: file),
        encoding: .utf8
      )
    }
    var markdown: [String: String] = [:]
    for file in files where file.hasSuffix(".md") {
      markdown[String(file.dropLast(3))] = try String(
        contentsOf: output.appending(path: file),
        encoding: .utf8
      )
    }
    var saved: [String: Data] = [:]
    for file in files where file.contains("_files/") {
      saved[file] = FileManager.default.contents(atPath: output.appending(path: file).path)
    }
    return Run(
      status: status,
      standardOutput: try text("stdout"),
      standardError: try text("stderr"),
      pages: pages,
      markdown: markdown,
      outputFiles: files.sorted(),
      savedFiles: saved
    )
  }

  private func text(_ stream: String) throws -> String {
    try String(contentsOf: captured(stream), encoding: .utf8).normalised(folder: folder.path)
  }

  /// Records an issue for each process and each temporary file of the run that still exists.
  func checkThatNothingIsLeft(_ sourceLocation: SourceLocation) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: temporaryFolder.path)
    #expect(files == [], "temporary files are left", sourceLocation: sourceLocation)
    #expect(runningProcesses() == [], "processes are left", sourceLocation: sourceLocation)
  }

  /// The command lines of all processes that a run in this folder started.
  func runningProcesses() -> [String] {
    let processes = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).filter {
      Int($0) != nil
    }
    return processes.filter { process in
      // A process that has ended but was not yet taken note of has no environment any more.
      let environment = FileManager.default.contents(atPath: "/proc/\(process)/environ") ?? Data()
      return environment.range(of: Data("SPIKENOTE_TEST=\(mark)".utf8)) != nil
    }.map { process in
      let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
      return String(decoding: words.map { $0 == 0 ? 32 : $0 }, as: UTF8.self)
    }
  }
}

/// A binary that runs.
struct RunningBinary: Sendable {
  let identifier: Int32
  private let ended: Task<Int32, Never>

  init(_ process: Process) throws {
    let (statuses, feed) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = {
      feed.yield($0.terminationReason == .exit ? $0.terminationStatus : -$0.terminationStatus)
      feed.finish()
    }
    try process.run()
    identifier = process.processIdentifier
    ended = Task { await statuses.first { _ in true } ?? -1 }
  }

  /// The exit code once it has ended; a signal that ended it is negative.
  var status: Int32 { get async { await ended.value } }
}

/// Lets as many runs go on at once as the machine has cores.
actor Gate {
  static let shared = Gate()

  private var free = ProcessInfo.processInfo.activeProcessorCount
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func pass<Result: Sendable>(_ body: @Sendable () async throws -> Result) async rethrows -> Result
  {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    defer { if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() } }
    return try await body()
  }
}
