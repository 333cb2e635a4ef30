internal import Foundation
internal import NotebookEngine

/// What Git ignores in a folder.
struct GitIgnore {
  private let folder: String

  /// Asks for the folder at that path.
  init(_ folder: String) { self.folder = folder }

  /// Those of `paths`, relative to the folder, that Git ignores; none outside of a repository.
  ///
  /// What is left out is said, and also where there is a repository but no Git to ask. Who names a folder that is ignored
  /// itself means it: nothing is left out then.
  func ignored(among paths: [String], isQuiet: Bool) -> Set<String> {
    guard !paths.isEmpty, isInRepository else { return [] }
    let terminal = Terminal()
    guard let answer = checkIgnore(paths) else {
      if !isQuiet {
        terminal.printLine(
          "\(folder): note: Git cannot be asked what it ignores, so nothing is left out"
        )
      }
      return []
    }
    let ignored = Set(answer).intersection(paths)
    guard ignored.count < paths.count else { return [] }
    if let first = ignored.min(), !isQuiet {
      let others = ignored.count - 1
      let rest = others == 0 ? "" : others == 1 ? " and 1 more" : " and \(others) more"
      terminal.printLine("\(folder): note: left out, as Git ignores it: \(first)\(rest)")
    }
    return ignored
  }

  private var isInRepository: Bool {
    var path = absolutePath(folder)
    while true {
      if FileManager.default.fileExists(atPath: path + "/.git") { return true }
      guard let end = path.lastIndex(of: "/"), path != "/" else { return false }
      path = String(path[..<end])
    }
  }

  /// `git check-ignore`, which leaves out what is in the index; `nil` where it does not answer.
  private func checkIgnore(_ paths: [String]) -> [String]? {
    // A file, as a pipe of which nobody reads would end this process.
    guard let list = try? RunningProcesses.shared.makeTemporaryFolder() else { return nil }
    defer { RunningProcesses.shared.removeTemporaryFolder(list) }
    let text = paths.map { $0 + "\0" }.joined()
    let file = "\(list)/paths"
    guard (try? Data(text.utf8).write(to: URL(fileURLWithPath: file))) != nil,
      let input = FileHandle(forReadingAtPath: file)
    else { return nil }
    defer { try? input.close() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", absolutePath(folder), "check-ignore", "-z", "--stdin"]
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    // In a hook they name the repository of the hook, relative to another folder.
    process.environment = ProcessInfo.processInfo.environment.filter {
      !["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"].contains($0.key)
    }
    do { try process.run() } catch { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // 0: some are ignored, 1: none is.
    guard process.terminationReason == .exit, process.terminationStatus < 2 else { return nil }
    return String(decoding: data, as: UTF8.self).split(separator: "\0").map(String.init)
  }
}
