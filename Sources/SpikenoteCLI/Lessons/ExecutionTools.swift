internal import NotebookEngine

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
    let search =
      search
      ?? Task { [runtime] in
        // The compiler is loaded while its driver says how to call it.
        let servers = CompilerServers(library: runtime.compilerServer)
        if let frontend = Toolchain.likelyFrontend() { servers.start(frontend) }
        let toolchain = try await Toolchain.find()
        servers.start(toolchain.frontend)
        servers.start(toolchain.linker)
        return Found(toolchain: toolchain, servers: servers)
      }
    self.search = search
    return try await search.value
  }
}
