internal import FoundationEssentials
internal import Glibc

/// Where the worker, the runtime library and its modules are, found relative to the running binary.
///
/// | | built | installed |
/// |---|---|---|
/// | binary | `.build/release/spikenote` | `PREFIX/bin/spikenote` |
/// | worker | `.build/release/spikenote-worker` | `PREFIX/libexec/spikenote/spikenote-worker` |
/// | library | `.build/release/libSpikeKit.so` | `PREFIX/lib/spikenote/libSpikeKit.so` |
/// | compile server | `.build/release/libCompilerServer.so` | `PREFIX/lib/spikenote/libCompilerServer.so` |
/// | file overlay | `.build/release/libFileOverlay.so` | `PREFIX/lib/spikenote/libFileOverlay.so` |
/// | modules | `.build/release/Modules/` | `PREFIX/lib/spikenote/modules/` |
/// | module cache | `.build/release/CellModuleCache/` | `PREFIX/lib/spikenote/CellModuleCache/` |
package struct RuntimeLocation: Hashable, Sendable {
  /// The executable that runs the cells.
  package let worker: String
  /// The path of `libSpikeKit.so`, against which units are linked.
  package let library: String
  /// The path of `libCompilerServer.so`, which makes servers of the toolchain's programs; lessons run without it.
  package let compilerServer: String
  /// The path of `libFileOverlay.so`, which leads what cells write past the lesson's folder.
  package let fileOverlay: String
  /// The folder of `SpikeKit.swiftmodule` and the modules that it shows.
  package let modules: String

  /// Where the compiler keeps what it has read of C headers; `nil` leaves that to the compiler.
  private(set) var moduleCache: String?

  /// The folder that the library is in.
  var libraryFolder: String { String(library.dropLast("/libSpikeKit.so".count)) }

  /// Looks beside the binary, then in the places of an installation.
  ///
  /// - Throws: `EngineError.missingRuntime` with the files that are missing in the likelier of the two.
  package static func find() throws(EngineError) -> RuntimeLocation {
    let binary = folder(of: executablePath())
    let built = RuntimeLocation(
      worker: binary + "/spikenote-worker",
      library: binary + "/libSpikeKit.so",
      compilerServer: binary + "/libCompilerServer.so",
      fileOverlay: binary + "/libFileOverlay.so",
      modules: binary + "/Modules"
    )
    let prefix = folder(of: binary)
    let installed = RuntimeLocation(
      worker: prefix + "/libexec/spikenote/spikenote-worker",
      library: prefix + "/lib/spikenote/libSpikeKit.so",
      compilerServer: prefix + "/lib/spikenote/libCompilerServer.so",
      fileOverlay: prefix + "/lib/spikenote/libFileOverlay.so",
      modules: prefix + "/lib/spikenote/modules"
    )
    for var place in [built, installed] where place.missingFiles.isEmpty {
      place.moduleCache = ModuleCache.prepare(in: place.libraryFolder)
      return place
    }
    throw .missingRuntime(
      built.missingFiles.count < installed.missingFiles.count || binary.hasSuffix("/release")
        ? built.missingFiles : installed.missingFiles
    )
  }

  private var missingFiles: [String] {
    [worker, library, fileOverlay, modules + "/SpikeKit.swiftmodule"].filter {
      !FileManager.default.fileExists(atPath: $0)
    }
  }

  private static func executablePath() -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = unsafe readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    return String(
      decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
