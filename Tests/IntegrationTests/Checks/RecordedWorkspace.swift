import Foundation
import NotebookTestSupport
import Testing

/// A folder with `ChangedLesson` and its recordings.
struct RecordedWorkspace {
  private let workspace: Workspace

  /// What `spikenote accept` makes of the lesson, once for all tests.
  private static let recorded = Task { () throws -> [String: Data] in
    try await withTemporaryFolder { folder in
      let workspace = RecordedWorkspace(
        workspace: try Workspace(
          in: folder,
          files: ["lesson.md": Data(ChangedLesson.markdown.utf8)]
        )
      )
      let run = try await workspace.run(["accept", "lesson.md"])
      try #require(run.status == 0, "\(run.standardError)")
      return try workspace.files()
    }
  }

  static func make(in folder: URL) async throws -> RecordedWorkspace {
    RecordedWorkspace(workspace: try Workspace(in: folder, files: try await recorded.value))
  }

  func run(_ arguments: [String]) async throws -> Run {
    let status = try await Gate.shared.pass { try await workspace.start(arguments).status }
    return try workspace.result(status)
  }

  func lesson() throws -> String {
    try String(contentsOf: workspace.folder.appending(path: "lesson.md"), encoding: .utf8)
  }

  func make(_ edit: SingleChange.Edit) throws {
    switch edit {
    case .lesson(let old, let new): try exchange(old, new, in: "lesson.md")
    case .recording(let name, let old, let new): try exchange(old, new, in: "lesson.golden/\(name)")
    case .deletion(let name):
      try FileManager.default.removeItem(
        at: workspace.folder.appending(path: "lesson.golden/\(name)")
      )
    }
  }

  private func exchange(_ old: String, _ new: String, in name: String) throws {
    let file = workspace.folder.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    // Of the code and the recorded output below it the code stands first.
    let place = try #require(text.range(of: old), "\(old) must stand in \(name)")
    try Data(text.replacingCharacters(in: place, with: new).utf8).write(to: file)
  }

  private func files() throws -> [String: Data] {
    let names = (FileManager.default.subpaths(atPath: workspace.folder.path) ?? [])
      .filter { $0.hasPrefix("lesson.") }
    var files: [String: Data] = [:]
    for name in names {
      files[name] = FileManager.default.contents(
        atPath: workspace.folder.appending(path: name).path
      )
    }
    return files
  }
}
