internal import FoundationEssentials
internal import Glibc

/// The Swift toolchain that compiles cells: its frontend command, its linker and its libraries.
package struct Toolchain: Hashable, Sendable {
  /// The `swiftc` that was found, for example `/usr/bin/swiftc`.
  package let driver: String
  /// The frontend's executable.
  package let frontend: String
  /// The arguments that the driver would give the frontend on this machine, without files and names.
  package let frontendArguments: [String]
  /// `ld.lld` in the frontend's folder; it links a unit without the driver.
  package let linker: String
  /// Reads which libraries the modules that an object imports ask for.
  package let autolinkExtractor: String
  /// The first part of the target triple, for example `x86_64`.
  private let architecture: String
  /// The folder of the Swift runtime libraries.
  package let libraries: String

  /// The object that tells the runtime about a library's types when it is loaded.
  package var registrar: String { "\(libraries)/\(architecture)/swiftrt.o" }

  /// The program that the Swift runtime starts for a backtrace of a crash.
  package var backtracer: String {
    Self.folder(of: Self.folder(of: Self.folder(of: libraries)))
      + "/libexec/swift/linux/swift-backtrace"
  }

  /// What `swiftc --version` says in its first line.
  package func version() async -> String {
    let answer = try? await Self.ask(driver, ["--version"])
    return answer?.output.split(separator: "\n").first.map(String.init) ?? "unknown version"
  }

  /// Where `swiftc` is on the `PATH`.
  package static func findDriver() -> String? {
    findProgram("swiftc")
  }

  /// Where the frontend of a toolchain is that is laid out as usual, before its driver was asked; `nil` without one.
  package static func likelyFrontend() -> String? {
    guard let driver = findDriver(), let path = unsafe realpath(driver, nil) else { return nil }
    defer { unsafe free(path) }
    return folder(of: unsafe String(cString: path)) + "/swift-frontend"
  }

  /// Asks the driver once which frontend command it would run: running the frontend then costs a fifth of running
  /// the driver.
  ///
  /// - Parameters:
  ///   - remembered: What the same driver answered before; it is not asked again where that can be read.
  ///   - remember: Takes what the driver answers.
  /// - Returns: The toolchain.
  /// - Throws: `EngineError.noCompiler`, `.noFrontendCommand`, `.cannotStart`.
  package static func find(
    remembered: String? = nil,
    remember: (String) -> Void = { _ in }
  ) async throws(EngineError) -> Toolchain {
    guard let driver = findDriver() else { throw .noCompiler }
    if let remembered, let toolchain = Toolchain(driver: driver, jobs: remembered) {
      return toolchain
    }
    let answer = try await ask(driver, question)
    guard let toolchain = Toolchain(driver: driver, jobs: answer.output) else {
      throw .noFrontendCommand(answer.output)
    }
    remember(answer.output)
    return toolchain
  }

  /// The arguments with which the driver says how it would compile a file.
  package static let question = [
    "-driver-print-jobs", "-c", "-g", "-Onone", "-swift-version", "5", "-module-name", "Lesson",
    "main.swift",
  ]

  /// Runs the driver in a temporary folder of its own: it leaves an empty one behind.
  private static func ask(_ driver: String, _ arguments: [String]) async throws(EngineError)
    -> Command.Answer
  {
    let folder = try RunningProcesses.shared.makeTemporaryFolder()
    defer { RunningProcesses.shared.removeTemporaryFolder(folder) }
    return try await Command.run(driver, arguments, temporaryFolder: folder)
  }

  /// Reads what `-driver-print-jobs` prints: one command a line, the frontend's first.
  package init?(driver: String, jobs: String) {
    guard let line = jobs.split(separator: "\n").first(where: { $0.contains(" -frontend ") }) else {
      return nil
    }
    var words = Self.words(of: line)
    guard words.count > 2 else { return nil }
    self.driver = driver
    frontend = words.removeFirst()
    var arguments: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      // What differs from unit to unit is given by the compiler of the unit.
      case "-primary-file", "-o", "-module-name", "-file-compilation-dir": _ = rest.popFirst()
      default: arguments.append(word)
      }
    }
    frontendArguments = arguments
    let target = arguments.firstIndex(of: "-target").map { arguments[arguments.index(after: $0)] }
    architecture = String(target?.prefix { $0 != "-" } ?? "x86_64")
    let programs = Self.folder(of: frontend)
    linker = programs + "/ld.lld"
    autolinkExtractor = programs + "/swift-autolink-extract"
    libraries = Self.folder(of: programs) + "/lib/swift/linux"
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// The words of a command line as the driver quotes it: with double or single quotes and backslashes.
  private static func words(of line: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isInWord = false
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word.append(character)
        isEscaped = false
      } else if character == "\\" && quote != "'" {
        isEscaped = true
        isInWord = true
      } else if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        isInWord = true
      } else if character == " " {
        if isInWord { words.append(word) }
        word = ""
        isInWord = false
      } else {
        word.append(character)
        isInWord = true
      }
    }
    return isInWord ? words + [word] : words
  }
}

/// Where a program is on the `PATH`.
package func findProgram(_ name: String) -> String? {
  let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
  return path.split(separator: ":").map { "\($0)/\(name)" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}
