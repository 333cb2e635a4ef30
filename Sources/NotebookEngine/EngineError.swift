/// Why a lesson could not be compiled or run at all; what is wrong in a lesson is a `Diagnostic`.
package enum EngineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A process could not be started, for the system's reason.
  case cannotStart(String, reason: String)
  /// The worker started, but cannot run cells.
  case workerFailed(String)
  /// The parent folder, and the system's reason.
  case noTemporaryFolder(String, reason: String)
  /// A file that the compiler needs could not be written.
  case cannotWrite(String, reason: String)
  /// There is no `swiftc` on the `PATH`.
  case noCompiler
  /// `swiftc` does not say how it calls its frontend; what it printed instead.
  case noFrontendCommand(String)
  /// The paths of the runtime's files that are missing.
  case missingRuntime([String])
  /// What the linker printed.
  case linkFailed(String)
  /// The compiler failed without a message about the lesson; what it printed.
  case compilerFailed(String)
  /// The runtime's modules cannot be imported by this compiler; what it printed.
  case runtimeOfAnotherCompiler(String)

  /// What failed and, where it is known, what to do about it; for the terminal.
  package var description: String {
    switch self {
    case .cannotStart(let program, let reason): "cannot start \(program): \(reason)"
    case .workerFailed(let reason):
      "the process that runs the cells did not start: \(reason.isEmpty ? "it gave no reason" : reason.trimmed); "
        + "`spikenote doctor` says what is missing"
    case .noTemporaryFolder(let parent, let reason):
      "cannot make a temporary folder in \(parent): \(reason); set TMPDIR to a folder that can be written"
    case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
    case .noCompiler:
      "swiftc is not on the PATH: install Swift from https://www.swift.org/install and try again"
    case .noFrontendCommand(let output):
      "swiftc does not say how it calls its frontend (-driver-print-jobs printed: \(output))"
    case .missingRuntime(let files):
      "the runtime is incomplete, missing: \(files.joined(separator: ", ")); build it with `swift build -c release` "
        + "or install it with Scripts/install"
    case .linkFailed(let output): "the cells compiled but did not link: \(output)"
    case .compilerFailed(let output):
      "the Swift compiler failed for a reason that is not in the lesson: \(output.trimmed)\n"
        + "`spikenote doctor` says what is missing; names that begin with `_` or that Swift uses itself may be the cause"
    case .runtimeOfAnotherCompiler(let detail):
      "the runtime was built by another version of Swift: build it again with `swift build -c release` (\(detail))"
    }
  }
}

extension String {
  /// The text without white space at its end.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
