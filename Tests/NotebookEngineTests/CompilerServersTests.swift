import Foundation
import NotebookEngine
import NotebookTestSupport
import Testing

/// A shell has a `main` like a compiler's, and can do all that a compiler should not.
@Suite struct CompilerServersTests {
  private static let shell = "/bin/sh"

  /// Calls `body` with the server of a shell, whose library has a path of its own.
  private func withShell(
    _ body: (_ servers: CompilerServers, _ folder: URL) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let library = folder.appending(path: "libCompilerServer.so")
      let built = try RuntimeLocation.find().compilerServer
      try FileManager.default.copyItem(at: URL(fileURLWithPath: built), to: library)
      do {
        let servers = CompilerServers(library: library.path)
        servers.start(Self.shell)
        try await body(servers, folder)
      }
      #expect(processes(with: library.path) == [], "a server has not ended")
    }
  }

  /// The command lines of all processes in whose environment `text` stands.
  private func processes(with text: String) -> [String] {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.filter { process in
      let environment = FileManager.default.contents(atPath: "/proc/\(process)/environ") ?? Data()
      return Int(process) != nil && environment.range(of: Data(text.utf8)) != nil
    }.map { process in
      String(
        decoding: FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data(),
        as: UTF8.self
      )
    }
  }

  @Test(arguments: [
    "echo out; echo error >&2; echo out again; exit 3", "kill -SEGV $$", "kill -KILL $$",
    "printf '%s|' \"$0\" \"$@\"",
    // Served programs have a folder of their own for what they leave.
    "env | grep -v -e '^_=' -e '^TMPDIR=' | sort", "pwd", "cat", "trap; ulimit -a",
    "head -c 1100000 /dev/zero | tr '\\0' x",
    "cat /proc/self/status | grep -E '^Sig(Blk|Ign|Cgt)'", "echo ${LD_PRELOAD-none}",
  ])
  func givesTheAnswerOfTheProgram(script: String) async throws {
    try await withShell { servers, _ in
      let arguments = ["-c", script, "name", "", "two words", "\"quoted\"\n", "é"]
      let served = try #require(await servers.serve(Self.shell, arguments))
      let usual = try await Command.run(Self.shell, arguments)
      #expect(served == usual)
    }
  }

  @Test func opensNothingToACall() async throws {
    try await withShell { servers, _ in
      // The last one is the folder that is listed.
      let answer = await servers.serve(Self.shell, ["-c", "ls /proc/self/fd"])
      #expect(answer?.output == "0\n1\n2\n3\n")
    }
  }

  @Test func servesManyCallsAtOnce() async throws {
    try await withShell { servers, _ in
      let answers = try await withThrowingTaskGroup(of: (Int, Command.Answer).self) { group in
        for number in 0..<200 {
          group.addTask {
            let script = "echo \(number); exit \(number % 7)"
            return (number, try await servers.run(Self.shell, ["-c", script]))
          }
        }
        return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
      }
      for number in 0..<200 {
        let expected = Command.Answer(status: .exited(Int32(number % 7)), output: "\(number)\n")
        #expect(answers[number] == expected)
      }
    }
  }

  @Test func endsWhatACallLeavesBehind() async throws {
    try await withShell { servers, _ in
      let script = "sleep 1000 > /dev/null 2>&1 & echo $!"
      let answer = try #require(await servers.serve(Self.shell, ["-c", script]))
      let process = try #require(Int(answer.output.dropLast()))
      // What has ended, but was not yet taken note of, has no command line.
      #expect((FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()).isEmpty)
    }
  }

  @Test(.timeLimit(.minutes(1))) func endsACallWhenItsTaskIsCancelled() async throws {
    try await withShell { servers, folder in
      let pipe = folder.appending(path: "pipe").path
      let status = unsafe mkfifo(pipe, 0o600)
      #expect(status == 0)
      let call = Task {
        await servers.serve(
          Self.shell,
          ["-c", "exec 3> \(pipe); echo said; echo began >&3; sleep 1000"]
        )
      }
      // Opening waits until the call opens the other end.
      let end = await Task.detached { FileHandle(forReadingAtPath: pipe) }.value
      let said = try end?.read(upToCount: 6)
      #expect(said == Data("began\n".utf8))
      #expect(await servers.serve(Self.shell, ["-c", "echo other"])?.output == "other\n")
      call.cancel()
      #expect(await call.value == Command.Answer(status: .signalled(SIGKILL), output: "said\n"))
      // Nothing holds the other end any more.
      let rest = try end?.readToEnd()
      #expect(rest ?? Data() == Data())
      #expect(await servers.serve(Self.shell, ["-c", "echo again"])?.output == "again\n")
    }
  }

  @Test func endsACallThatIsCancelledBeforeItBegins() async throws {
    try await withShell { servers, _ in
      let call = Task {
        unsafe withUnsafeCurrentTask { task in unsafe task?.cancel() }
        return try await servers.run(Self.shell, ["-c", "sleep 1000"])
      }
      let answer = try await call.value
      #expect(answer.status == .signalled(SIGKILL))
    }
  }
}
