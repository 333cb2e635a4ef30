internal import Foundation
internal import NotebookEngine
internal import ResultCache

/// The compiler and the runtime, looked for when the first lesson runs, and once.
actor ExecutionTools {
  /// What a lesson runs with.
  struct Found: Sendable {
    var toolchain: Toolchain
    var servers: CompilerServers
  }

  private let runtime: RuntimeLocation
  private var search: Task<Found, any Error>?

  /// Tools for units that are linked with that runtime.
  init(_ runtime: RuntimeLocation) { self.runtime = runtime }

  /// The tools.
  ///
  /// - Throws: `EngineError` when one is missing.
  func found() async throws -> Found {
    let search = search ?? Task { [runtime] in try await Self.find(runtime) }
    self.search = search
    return try await search.value
  }

  private static func find(_ runtime: RuntimeLocation) async throws -> Found {
    let servers = CompilerServers(library: runtime.compilerServer)
    // The compiler is loaded while its driver says how to call it.
    let frontend = Toolchain.likelyFrontend()
    if let frontend { servers.start(frontend) }
    let environment = ProcessInfo.processInfo.environment
    let store = CacheStore(environment: environment)
    let key = key(frontend, environment)
    let toolchain = try await Toolchain.find(
      remembered: key.flatMap { store?.value(String.self, for: $0) }
    ) { answer in
      if let key { store?.setValue(answer, for: key) }
    }
    servers.start(toolchain.frontend)
    servers.start(toolchain.linker)
    return Found(toolchain: toolchain, servers: servers)
  }

  /// What the driver's answer depends on; `nil` where the toolchain is laid out in another way.
  private static func key(_ frontend: String?, _ environment: [String: String]) -> String? {
    guard let frontend, let driver = Toolchain.findDriver() else { return nil }
    let variables = environment.filter { $0.key.hasPrefix("SWIFT") || $0.key == "SDKROOT" }
    let files = [frontend, driver, canonicalPath(driver)].map { path in
      "\(path) \(InputState(.status, path, environment: [:]).state)"
    }
    return CacheStore.key(
      ["the driver's answer"] + Toolchain.question + files
        + variables.map { "\($0.key)=\($0.value)" }.sorted()
    )
  }
}
