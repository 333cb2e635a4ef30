internal import FoundationEssentials
internal import NotebookModel

/// Compiles units of a lesson to libraries in a folder of its own.
struct CellCompiler: Sendable {
  enum Outcome: Sendable {
    /// What the compiler warned of.
    case compiled(warnings: [CompilerMessage])
    /// The compiler's errors, in the order in which it reported them, at their places in the lesson.
    case refused([CompilerMessage])
  }

  let toolchain: Toolchain
  let servers: CompilerServers
  let runtime: RuntimeLocation
  /// The folder for sources, modules and libraries.
  let folder: String
  /// The lesson's name as it stands in `#sourceLocation`.
  let sourceName: String

  /// Compiles a unit to an object and a module.
  ///
  /// - Parameters:
  ///   - source: What `UnitSource` wrote.
  ///   - module: The unit's module name; later units import it.
  ///   - accommodations: What else the compiler is told.
  ///   - optimizes: Whether the code is to be fast.
  /// - Returns: Whether it compiled, and the compiler's messages.
  /// - Throws: `EngineError` when the tools fail for another reason than the cells.
  func compile(
    _ source: UnitSource,
    module: String,
    accommodations: Accommodations,
    optimizes: Bool = false
  ) async throws(EngineError) -> Outcome {
    // Statements at the top level are allowed only in a file of this name.
    let sourceFolder = "\(folder)/\(module)"
    let sourceFile = "\(sourceFolder)/main.swift"
    do {
      try FileManager.default.createDirectory(
        atPath: sourceFolder,
        withIntermediateDirectories: true
      )
      try Data(source.text.utf8).write(to: URL(filePath: sourceFile))
    } catch {
      throw .cannotWrite(sourceFile, reason: "\(error)")
    }
    let answer = try await servers.run(
      toolchain.frontend,
      accommodations.adapt(toolchain.frontendArguments).flatMap { argument in
        // What `assert` says counts all the same.
        optimizes && argument == "-Onone" ? ["-O", "-assert-config", "Debug"] : [argument]
      } + [
        "-primary-file", sourceFile, "-module-name", module, "-o", object(of: module),
        "-emit-module-path", "\(folder)/\(module).swiftmodule",
        "-I", runtime.modules, "-I", folder, "-enable-testing",
        "-enable-private-imports", "-package-name", "lesson",
        "-enable-bare-slash-regex",
        "-diagnostic-style", "llvm", "-file-compilation-dir", UnitSource.lessonFolder,
      ] + (runtime.moduleCache.map { ["-module-cache-path", $0] } ?? [])
    )
    let messages = CompilerMessage.parse(
      answer.output,
      sourceName: sourceName,
      at: source.positions
    )
    guard answer.status == .exited(0) else {
      guard messages.contains(where: { $0.severity == .error }) else {
        throw answer.output.contains("compiled module was created by")
          || answer.output.contains("cannot be imported by the Swift")
          ? .runtimeOfAnotherCompiler(answer.output) : .compilerFailed(answer.output)
      }
      return .refused(messages)
    }
    // Warnings about the lines between the cells are nobody's, and some are about what we have changed.
    return .compiled(
      warnings: CompilerMessage.leavingOut(of: messages) {
        message,
        _ in
        message.position == nil || Self.isOurs(message.text)
      }
      .filter { $0.position != nil }
    )
  }

  private func object(of module: String) -> String { "\(folder)/\(module).o" }

  /// Whether a warning is about what was written in other words for the author.
  private static func isOurs(_ warning: String) -> Bool {
    warning.contains("'nonisolated(unsafe)' is unnecessary")
      || warning.contains("no 'async' operations occur within 'await' expression")
      || warning.contains("must use \"self.init(...)\" or \"self = ...\" because it is not")
  }

  /// Links a unit that has been compiled.
  ///
  /// - Parameters:
  ///   - module: The unit's module name.
  ///   - imports: The imports of its cells and those before, which decide what it is linked with.
  /// - Returns: The path of the library.
  /// - Throws: `EngineError` when a tool fails.
  func link(_ module: String, imports: [String]) async throws(EngineError) -> String {
    let object = object(of: module)
    let library = "\(folder)/lib\(module).so"
    var arguments = [
      "-shared", toolchain.registrar, object, "-o", library,
      // The worker takes errors that reach the top level.
      "--wrap=swift_errorInMain",
      // It notes the tasks that cells begin.
      "--wrap=swift_task_create",
      "-L", runtime.libraryFolder, "-lSpikeKit", "-rpath", runtime.libraryFolder,
      "-L", toolchain.libraries, "-lswiftCore", "-lswiftSwiftOnoneSupport", "-rpath",
      toolchain.libraries,
    ]
    if !imports.isEmpty { arguments += try await autolinkedLibraries(of: object) }
    let answer = try await servers.run(toolchain.linker, arguments)
    guard answer.status == .exited(0) else { throw .linkFailed(answer.output) }
    try ModuleName.erase(module, from: library)
    return library
  }

  /// The linker's arguments that imported modules ask for, as the driver would find them.
  private func autolinkedLibraries(of object: String) async throws(EngineError) -> [String] {
    let file = object + ".autolink"
    let answer = try await servers.run(toolchain.autolinkExtractor, [object, "-o", file])
    guard answer.status == .exited(0) else { throw .linkFailed(answer.output) }
    let text = (try? String(contentsOf: URL(filePath: file), encoding: .utf8)) ?? ""
    // What is not the toolchain's is the system's C library, which the worker has loaded.
    return ["--as-needed"]
      + text.split(whereSeparator: \.isWhitespace).map(String.init).filter { argument in
        argument.hasPrefix("-l")
          && FileManager.default.fileExists(
            atPath: "\(toolchain.libraries)/lib\(argument.dropFirst(2)).so"
          )
      }
  }
}
