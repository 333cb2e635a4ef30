import Foundation
import NotebookEngine
import NotebookTestSupport
import Testing

@Suite struct CompilerServersFallbackTests {
  private static let shell = "/bin/sh"
  private static let hello = ["-c", "echo hello"]

  private func runsUsually(_ servers: CompilerServers) async throws {
    let answer = try await servers.run(Self.shell, Self.hello)
    #expect(answer == Command.Answer(status: .exited(0), output: "hello\n"))
  }

  private static func library() throws -> String { try RuntimeLocation.find().compilerServer }

  @Test func runsWithoutALibrary() async throws {
    try await withTemporaryFolder { folder in
      let spaced = folder.appending(path: "a b:c")
      try FileManager.default.createDirectory(at: spaced, withIntermediateDirectories: true)
      let unloadable = spaced.appending(path: "library.so").path
      try FileManager.default.copyItem(atPath: Self.library(), toPath: unloadable)
      let broken = folder.appending(path: "broken.so")
      try Data("no library".utf8).write(to: broken)
      for library in ["/nowhere/library.so", unloadable, broken.path] {
        let servers = CompilerServers(library: library)
        servers.start(Self.shell)
        #expect(await servers.serve(Self.shell, Self.hello) == nil, "\(library)")
        try await runsUsually(servers)
      }
    }
  }

  @Test func runsProgramsThatAreNotServed() async throws {
    let servers = CompilerServers(library: try Self.library())
    try await runsUsually(servers)
    servers.start("/nowhere/sh")
    await #expect(
      throws: EngineError.cannotStart("/nowhere/sh", reason: "No such file or directory")
    ) {
      try await servers.run("/nowhere/sh", Self.hello)
    }
  }

  @Test func doesNotServeTheInterpreterOfAScript() async throws {
    try await withTemporaryFolder { folder in
      let script = folder.appending(path: "script").path
      // A file that this process had written could be open in a child that is just starting.
      let text = #"echo "$0 $1 ${LD_PRELOAD-none} ${SPIKENOTE_COMPILER_SERVER-none}""#
      let write = "printf '#!/bin/sh\\n%s\\n' '\(text)' > \(script); chmod +x \(script)"
      let written = try await Command.run(Self.shell, ["-c", write])
      #expect(written == Command.Answer(status: .exited(0), output: ""))
      let servers = CompilerServers(library: try Self.library())
      servers.start(script)
      #expect(await servers.serve(script, ["-c"]) == nil)
      let answer = try await servers.run(script, ["-c"])
      #expect(answer.output == "\(script) -c none none\n")
    }
  }

  /// The library cannot be preloaded into a static program, which glibc has one of.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/sbin/ldconfig")))
  func doesNotServeAStaticProgram() async throws {
    let servers = CompilerServers(library: try Self.library())
    servers.start("/sbin/ldconfig")
    #expect(await servers.serve("/sbin/ldconfig", ["--version"]) == nil)
    let answer = try await servers.run("/sbin/ldconfig", ["--version"])
    #expect(answer.status == .exited(0))
  }

  @Test func runsWhenTheServerDies() async throws {
    let servers = CompilerServers(library: try Self.library())
    servers.start(Self.shell)
    #expect(await servers.serve(Self.shell, Self.hello)?.output == "hello\n")
    // The parent of the call is the server.
    let answer = await servers.serve(Self.shell, ["-c", "kill -KILL $PPID; exec sleep 1000"])
    #expect(answer == nil)
    #expect(await servers.serve(Self.shell, Self.hello) == nil)
    try await runsUsually(servers)
  }

  @Test func refusesARequestThatIsTooLong() async throws {
    let servers = CompilerServers(library: try Self.library())
    servers.start(Self.shell)
    // The system takes no single argument of 128 KiB, but many that are longer together.
    let arguments = Self.hello + Array(repeating: String(repeating: "x", count: 100_000), count: 5)
    #expect(await servers.serve(Self.shell, arguments) == nil)
    let answer = try await servers.run(Self.shell, arguments)
    #expect(answer.output == "hello\n")
  }
}
