package import Foundation

/// Calls `body` with a new folder, and deletes the folder with all its content afterwards.
package func withTemporaryFolder<Result>(
  _ body: (_ folder: URL) async throws -> Result
) async throws -> Result {
  let folder = try makeTemporaryFolder()
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}

/// Calls `body` with a new folder, and deletes the folder with all its content afterwards.
package func withTemporaryFolder<Result>(_ body: (_ folder: URL) throws -> Result) throws -> Result
{
  let folder = try makeTemporaryFolder()
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

private func makeTemporaryFolder() throws -> URL {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("spikenote-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}
