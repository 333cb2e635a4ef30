internal import Foundation
internal import NotebookEngine
internal import NotebookMarkdown

/// Looks for everything that running lessons needs.
struct DoctorAction {
  struct Finding: Hashable {
    var name: String
    /// What was found, or what is missing and how to get it.
    var text: String
    var isFine: Bool
    /// Whether lessons cannot run without it.
    var isNeeded = true

    func line(_ terminal: Terminal) -> String {
      let mark = isFine ? "ok      " : isNeeded ? "missing " : "optional"
      return "\(mark) \(name): \(text)"
    }
  }

  func perform() async -> [Finding] {
    var findings = [Finding(name: "spikenote", text: Spikenote.version, isFine: true)]
    findings += await toolchain()
    findings.append(
      Finding(name: "cmark", text: NotebookReader.commonMarkLibraryVersion, isFine: true)
    )
    findings += runtime()
    findings += await compileServer()
    findings.append(
      Finding(
        name: "data folder",
        text:
          "\(DataFolder.path(chosen: nil)) (spikenote fetch mnist puts files there; --data DIR names another)",
        isFine: true
      )
    )
    return findings
  }

  private func toolchain() async -> [Finding] {
    do throws(EngineError) {
      let toolchain = try await Toolchain.find()
      let backtrace = toolchain.backtracer
      let hasBacktrace = FileManager.default.isExecutableFile(atPath: backtrace)
      let hasLinker = FileManager.default.isExecutableFile(atPath: toolchain.linker)
      return [
        Finding(
          name: "Swift",
          text: "\(await toolchain.version()) (\(toolchain.driver))",
          isFine: true
        ),
        Finding(name: "frontend", text: toolchain.frontend, isFine: true),
        Finding(
          name: "linker",
          text: hasLinker
            ? toolchain.linker
            : "\(toolchain.linker) is part of every Swift toolchain: install it anew",
          isFine: hasLinker
        ),
        Finding(
          name: "backtraces",
          text: hasBacktrace
            ? backtrace : "\(backtrace) is not there: a trap names its cell, but not its line",
          isFine: hasBacktrace,
          isNeeded: false
        ),
      ]
    } catch {
      return [Finding(name: "Swift", text: "\(error)", isFine: false)]
    }
  }

  private func runtime() -> [Finding] {
    do throws(EngineError) {
      let runtime = try RuntimeLocation.find()
      return [
        Finding(name: "worker", text: runtime.worker, isFine: true),
        Finding(name: "runtime", text: runtime.library, isFine: true),
        Finding(name: "modules", text: runtime.modules, isFine: true),
      ]
    } catch {
      return [Finding(name: "runtime", text: "\(error)", isFine: false)]
    }
  }

  /// A server that does not answer is noticed nowhere else: lessons run without it.
  private func compileServer() async -> [Finding] {
    guard let library = try? RuntimeLocation.find().compilerServer,
      let toolchain = try? await Toolchain.find()
    else { return [] }
    let servers = CompilerServers(library: library)
    var unserved: [String] = []
    for program in [toolchain.frontend, toolchain.linker] {
      servers.start(program)
      if await servers.serve(program, ["--version"]) == nil { unserved.append(program) }
    }
    return [
      Finding(
        name: "compile server",
        text: unserved.isEmpty
          ? library
          : "\(library) does not work with \(unserved.joined(separator: " and ")): cells compile more slowly",
        isFine: unserved.isEmpty,
        isNeeded: false
      )
    ]
  }
}
