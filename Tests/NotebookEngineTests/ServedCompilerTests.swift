import Foundation
import NotebookEngine
import NotebookTestSupport
import Testing

/// The toolchain's own programs give the same with a server as without.
@Suite struct ServedCompilerTests {
  private struct Tools {
    let toolchain: Toolchain
    let servers: CompilerServers
    let folder: URL

    func compile(_ more: String...) -> [String] {
      toolchain.frontendArguments + more + [
        "-primary-file", "\(folder.path)/main.swift", "-module-name", "Lesson", "-o",
        "\(folder.path)/main.o", "-diagnostic-style", "llvm",
      ]
    }

    /// Runs a program with and without a server; both have to give the same answer and the same file.
    func run(_ program: String, _ arguments: [String], to name: String) async throws
      -> (answer: Command.Answer, file: Data?)
    {
      let file = folder.appending(path: name)
      let served = try #require(await servers.serve(program, arguments))
      let servedFile = FileManager.default.contents(atPath: file.path)
      try? FileManager.default.removeItem(at: file)
      let usual = try await Command.run(program, arguments)
      let usualFile = FileManager.default.contents(atPath: file.path)
      #expect(served == usual)
      #expect(servedFile == usualFile)
      return (usual, usualFile)
    }
  }

  private func withTools(
    _ source: String,
    _ body: (Tools) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      try Data(source.utf8).write(to: folder.appending(path: "main.swift"))
      let toolchain = try await Toolchain.find()
      let servers = CompilerServers(library: try RuntimeLocation.find().compilerServer)
      servers.start(toolchain.frontend)
      servers.start(toolchain.linker)
      try await body(Tools(toolchain: toolchain, servers: servers, folder: folder))
    }
  }

  @Test func compilesAndLinks() async throws {
    try await withTools("let numbers = [1, 2, 3].map { $0 * 2 }\nprint(numbers)\n") { tools in
      let compiled = try await tools.run(
        tools.toolchain.frontend,
        tools.compile(),
        to: "main.o"
      )
      #expect(compiled.answer == Command.Answer(status: .exited(0), output: ""))
      #expect(compiled.file?.isEmpty == false)
      let object = "\(tools.folder.path)/main.o"
      let extracted = try await tools.run(
        tools.toolchain.autolinkExtractor,
        [object, "-o", object + ".autolink"],
        to: "main.o.autolink"
      )
      #expect(String(decoding: extracted.file ?? Data(), as: UTF8.self).contains("-lswiftCore\n"))
      let linked = try await tools.run(
        tools.toolchain.linker,
        ["-shared", object, "-o", "\(tools.folder.path)/main.so"],
        to: "main.so"
      )
      #expect(linked.answer == Command.Answer(status: .exited(0), output: ""))
      #expect(linked.file?.isEmpty == false)
    }
  }

  @Test func refusesErrors() async throws {
    try await withTools("let a: Int = \"three\"\nnope()\n") { tools in
      let compiled = try await tools.run(
        tools.toolchain.frontend,
        tools.compile(),
        to: "main.o"
      )
      #expect(compiled.answer.status == .exited(1))
      #expect(compiled.answer.output.contains("main.swift:2:1: error: cannot find 'nope' in scope"))
      let linked = try await tools.run(tools.toolchain.linker, ["nothing.o"], to: "a.out")
      #expect(linked.answer.status == .exited(1))
      #expect(linked.answer.output.contains("cannot open nothing.o"))
    }
  }

  @Test func tellsWhenTheCompilerCrashes() async throws {
    try await withTools("") { tools in
      let arguments = tools.compile("-debug-crash-immediately")
      let served = try #require(await tools.servers.serve(tools.toolchain.frontend, arguments))
      let usual = try await Command.run(tools.toolchain.frontend, arguments)
      #expect(served.status == usual.status)
      guard case .signalled = usual.status else {
        Issue.record("no crash: \(usual)")
        return
      }
      // What follows are addresses.
      let mark = "Stack dump:"
      #expect(served.output.contains(mark))
      #expect(served.output.prefix { $0 != "\n" } == usual.output.prefix { $0 != "\n" })
      #expect(await tools.servers.serve(tools.toolchain.frontend, ["--version"]) != nil)
    }
  }
}
