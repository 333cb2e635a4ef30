import Foundation
import NotebookTestSupport
import NotebookWire
import Testing

/// What is a literal in C, in an attribute or in the manifest agrees with the names in `NotebookWire`.
@Suite struct RuntimeContractTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOf: projectRoot.appending(path: path), encoding: .utf8)
  }

  /// The matches of a pattern in the sources of some targets, without the contract itself.
  private static func found(
    _ pattern: Regex<(Substring, Substring)>,
    in targets: [String]
  ) throws -> Set<String> {
    var found: Set<String> = []
    for target in targets {
      let folder = "Sources/\(target)"
      for path in FileManager.default.subpaths(atPath: projectRoot.appending(path: folder).path)
        ?? []
      where [".swift", ".c", ".h"].contains(where: path.hasSuffix)
        && !path.hasSuffix("RuntimeContract.swift")
      {
        found.formUnion(try text("\(folder)/\(path)").matches(of: pattern).map { String($0.1) })
      }
    }
    return found
  }

  private static func targets() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: projectRoot.appending(path: "Sources").path
    )
  }

  @Test func listsEveryVariableThatSourcesName() throws {
    // The address of a mirror is the user's to set, and read by the runner itself.
    let own: Set = ["SPIKENOTE_MIRROR"]
    let named = try Self.found(/"(SPIKENOTE_[A-Z_]+)"/, in: Self.targets())
    #expect(named.subtracting(own).subtracting(WorkerVariable.all) == [])
    // What stands nowhere else is a name that nobody reads.
    let used = try Self.found(/WorkerVariable\.(\w+)/, in: Self.targets())
    #expect(used.isSuperset(of: ["runtime", "folder", "files", "data", "recordings"]))
  }

  @Test(arguments: [
    ("CFileOverlay", "SPIKENOTE_LOWER_VARIABLE", WorkerVariable.folder),
    ("CFileOverlay", "SPIKENOTE_UPPER_VARIABLE", WorkerVariable.files),
    ("CCompilerServer", "SPIKENOTE_SERVER_VARIABLE", WorkerVariable.compilerServer),
  ])
  func agreesWithTheHeadersOfC(target: String, macro: String, value: String) throws {
    let header = try Self.text("Sources/\(target)/include/\(target).h")
    #expect(header.contains("#define \(macro) \"\(value)\"\n"))
  }

  @Test(arguments: [
    ("Datasets/Images/DataPath.swift", WorkerVariable.data),
    ("Tensors/Parallel.swift", WorkerVariable.threads),
  ])
  func agreesWithTheRuntime(file: String, variable: String) throws {
    #expect(try Self.text("Sources/\(file)").contains("getenv(\"\(variable)\")"))
  }

  @Test func exportsFromTheWorkerWhatTheManifestSays() throws {
    let manifest = try Self.text("Package.swift")
    let list = try #require(
      manifest.firstMatch(of: /\[([^\[\]]*)\]\.flatMap \{ \["-Xlinker", "--export-dynamic-symbol/)
    )
    let exported = Set(list.1.matches(of: /"(\w+)"/).map { String($0.1) })
    #expect(exported == EntryPoint.ofWorker.union(EntryPoint.replaced))
  }

  @Test func definesEachEntryPointOnce() throws {
    let swift = try Self.found(/@_silgen_name\("(\w+)"\)/, in: ["spikenote-worker"])
    let ofC: Set = [EntryPoint.seedRandom, EntryPoint.reachedPlace, EntryPoint.createTask]
    #expect(swift == EntryPoint.ofWorker.subtracting(ofC))
    let c = try Self.text("Sources/CWorker/include/CWorker.h")
    #expect(c.contains("int64_t \(EntryPoint.reachedPlace)(void);"))
    #expect(try Self.text("Sources/CWorker/Tasks.c").contains(" \(EntryPoint.createTask)("))
    #expect(c.contains("void \(EntryPoint.seedRandom)(int64_t seed);"))
    let random = try Self.text("Sources/CWorker/RandomSource.c")
    for name in EntryPoint.replaced { #expect(random.contains(" \(name)("), "\(name)") }
    let runtime = try Self.found(/@_cdecl\("(spikekit_\w+)"\)/, in: ["SpikeKit"])
    #expect(runtime == EntryPoint.ofRuntime)
  }
}
