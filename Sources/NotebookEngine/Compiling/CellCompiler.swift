internal import FoundationEssentials
internal import NotebookModel

/// Compiles units of a lesson to libraries in a folder of its own.
struct CellCompiler: Sendable {
  enum Outcome: Sendable {
    /// The path of the library, and what the compiler warned of.
    case library(String, warnings: [CompilerMessage])
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
  /// Whether the compiler's warnings are wanted.
  let keepsWarnings: Bool

  /// Compiles a unit and links it, unless it is only to be compiled.
  ///
  /// - Parameters:
  ///   - source: What `UnitSource` wrote.
  ///   - module: The unit's module name; later units import it.
  ///   - imports: The cells' imports, which decide what it is linked with.
  ///   - linking: Whether a library is wanted.
  /// - Returns: The library, or the compiler's messages.
  /// - Throws: `EngineError` when the tools fail for another reason than the cells.
  func compile(
    _ source: String,
    module: String,
    imports: [String],
    linking: Bool = true
  ) async throws(EngineError) -> Outcome {
    // Statements at the top level are allowed only in a file of this name.
    let sourceFolder = "\(folder)/\(module)"
    let sourceFile = "\(sourceFolder)/main.swift"
    do {
      try FileManager.default.createDirectory(
        atPath: sourceFolder,
        withIntermediateDirectories: true
      )
      try Data(source.utf8).write(to: URL(filePath: sourceFile))
    } catch {
      throw .cannotWrite(sourceFile, reason: "\(error)")
    }
    let object = "\(folder)/\(module).o"
    let answer = try await servers.run(
      toolchain.frontend,
      toolchain.frontendArguments + [
        "-primary-file", sourceFile, "-module-name", module, "-o", object,
        "-emit-module-path", "\(folder)/\(module).swiftmodule",
        "-I", runtime.modules, "-I", folder, "-enable-testing",
        "-diagnostic-style", "llvm", "-file-compilation-dir", UnitSource.lessonFolder,
      ] + (keepsWarnings ? [] : ["-suppress-warnings"])
    )
    let messages = CompilerMessage.parse(answer.output, sourceName: sourceName)
    guard answer.status == .exited(0) else {
      guard messages.contains(where: { $0.severity == .error }) else {
        throw answer.output.contains("compiled module was created by")
          || answer.output.contains("cannot be imported by the Swift")
          ? .runtimeOfAnotherCompiler(answer.output) : .compilerFailed(answer.output)
      }
      return .refused(messages)
    }
    let library = linking ? try await link(object, module: module, imports: imports) : ""
    // Warnings about the lines between the cells are nobody's.
    return .library(library, warnings: messages.filter { $0.position != nil })
  }

  private func link(_ object: String, module: String, imports: [String]) async throws(EngineError)
    -> String
  {
    let library = "\(folder)/lib\(module).so"
    var arguments = [
      "-shared", toolchain.registrar, object, "-o", library,
      // The worker takes errors that reach the top level.
      "--wrap=swift_errorInMain",
      "-L", runtime.libraryFolder, "-lSpikeKit", "-rpath", runtime.libraryFolder,
      "-L", toolchain.libraries, "-lswiftCore", "-lswiftSwiftOnoneSupport", "-rpath",
      toolchain.libraries,
    ]
    if !imports.isEmpty { arguments += try await autolinkedLibraries(of: object) }
    let answer = try await servers.run(toolchain.linker, arguments)
    guard answer.status == .exited(0) else { throw .linkFailed(answer.output) }
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
