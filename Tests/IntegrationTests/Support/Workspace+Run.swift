import Foundation
import NotebookTestSupport
import Testing

extension Workspace {
  /// Writes `files` and gives their folder, for several runs one after the other.
  static func with<Result: Sendable>(
    files: [String: String],
    _ body: (Workspace) async throws -> Result
  ) async throws -> Result {
    try await withTemporaryFolder { folder in
      try await body(Workspace(in: folder, files: files.mapValues { Data($0.utf8) }))
    }
  }

  /// Runs the binary to its end.
  func run(
    _ arguments: String...,
    environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Run {
    try await runAll(arguments, environment: environment, sourceLocation: sourceLocation)
  }

  /// Runs the binary with a list of arguments.
  func runAll(
    _ arguments: [String],
    environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Run {
    let status = try await Gate.shared.pass {
      try await start(arguments, environment: environment).status
    }
    try checkThatNothingIsLeft(sourceLocation)
    return try result(status)
  }

  /// The text of a file that a run wrote.
  func content(of name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}
